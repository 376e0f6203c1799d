import type { Transaction } from "@/db/engine";
import { answers, completedThemes, evidence } from "@/db/schema/audits";
import { trail } from "@/db/schema/trail";
import type { AnswerInput } from "@/lib/audits/model";
import { newId } from "@/lib/kernel/ids";
import type { TrailEvent } from "@/lib/trail/model";
import type { Sitting } from "./work";

type Place = { auditId: string; settingId: string };

/**
 * Writes the work on one audit. The commands write one answer at a time, which for the whole example takes the
 * embedded database half a minute; these rows are the ones they would have written (a test holds them to that), in
 * one statement for each table.
 */
export async function insertWork(tx: Transaction, place: Place, sittings: Sitting[]) {
  const linked = sittings.map((sitting) => ({ ...sitting, links: sitting.links.map(withId) }));
  await tx.insert(answers).values(sittings.flatMap((sitting) => answerRows(place, sitting)));
  const shown = linked.flatMap((sitting) => linkRows(place, sitting));
  if (shown.length > 0) await tx.insert(evidence).values(shown);
  const done = sittings.flatMap((sitting) => completedRows(place, sitting));
  if (done.length > 0) await tx.insert(completedThemes).values(done);
  await tx.insert(trail).values(linked.flatMap((sitting) => trailRows(place, sitting)));
}

type Linked = Omit<Sitting, "links"> & { links: (Sitting["links"][number] & { id: string })[] };

function withId(link: Sitting["links"][number]) {
  return { ...link, id: newId() };
}

function answerRows(place: Place, { author, answeredAt, answers: given }: Sitting) {
  return given.map(({ choice, version, ...input }) => ({
    ...place,
    ...input,
    ...chosen(choice),
    version: version + 1,
    changedBy: author.userId,
    changedAt: answeredAt,
  }));
}

function chosen(choice: AnswerInput["choice"]) {
  if (choice === undefined) return {};
  if (choice === "dont_know" || choice === "not_applicable") return { blank: choice };
  return { level: Number(choice) };
}

function linkRows(place: Place, { author, answeredAt, links }: Linked) {
  const stamp = { kind: "link" as const, addedBy: author.userId, addedAt: answeredAt };
  return links.map((link) => ({ ...place, ...link, ...stamp }));
}

function completedRows(place: Place, { theme, author, completedAt }: Sitting) {
  return completedAt ? [{ ...place, theme, completedBy: author.userId, completedAt }] : [];
}

function trailRows({ auditId, settingId }: Place, sitting: Linked) {
  const { theme, author, answeredAt, completedAt } = sitting;
  const tenant = `setting:${settingId}` as const;
  const row = (at: Date, event: TrailEvent) => {
    const { tenant: _, action, ...payload } = event;
    return { tenant, at, actor: author.userId, action, payload };
  };
  return [
    ...sitting.answers.map(({ code, version }) =>
      row(answeredAt, { tenant, action: "answer saved", auditId, code, version: version + 1 }),
    ),
    ...sitting.links.map(({ code, id: evidenceId }) =>
      row(answeredAt, { tenant, action: "evidence added", auditId, code, evidenceId }),
    ),
    ...(completedAt
      ? [row(completedAt, { tenant, action: "theme completed", auditId, theme })]
      : []),
  ];
}
