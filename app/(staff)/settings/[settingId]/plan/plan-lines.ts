import type { PlanLine } from "@/components/plan/action-table";
import { type Instrument, instruments } from "@/lib/instruments/model";
import type { Action } from "@/lib/plans/model";
import { sinceThen } from "@/lib/plans/question-since";
import { askedInWords } from "@/lib/profiles/answer-words";
import type { SignedYear } from "@/lib/profiles/model";
import { listYears } from "@/lib/profiles/queries";
import type { Context } from "@/lib/request/context";

export type YearsByInstrument = Readonly<Record<Instrument, SignedYear[]>>;

/** The signed years of both frameworks: what the questions of a plan did is read from them. */
export async function findYears(ctx: Context, settingId: string): Promise<YearsByInstrument> {
  const [ecf, elppeg] = await Promise.all(
    instruments.map((instrument) => listYears(ctx, settingId, instrument)),
  );
  return { ecf: ecf ?? [], elppeg: elppeg ?? [] };
}

export function planLines(actions: readonly Action[], years: YearsByInstrument): PlanLine[] {
  return actions.map((action) => ({
    action,
    question: askedInWords(action),
    since: sinceThen(action, years[action.instrument]),
  }));
}
