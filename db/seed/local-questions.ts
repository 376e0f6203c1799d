import type { Transaction } from "@/db/engine";
import type { Actor } from "@/lib/access/model";
import type { AnswerInput } from "@/lib/audits/model";
import { addDays } from "@/lib/kernel/dates";
import { saveLocalAnswers, writeQuestion } from "@/lib/local-questions/commands";
import type { AskedQuestion } from "@/lib/local-questions/model";
import { accepted, contextIn } from "./context";
import { exampleAuditId, exampleId } from "./ids";
import type { PlannedAudit } from "./plan";

type Said = Pick<AnswerInput, "choice" | "note" | "reflection">;
type Asked = Omit<AskedQuestion, "id"> & {
  number: number;
  from: number;
  said: Partial<Record<number, Said>>;
};

/** What Larch Lane also asks itself beside the ELPPEG principles: two for the second year, one new. */
const asked: readonly Asked[] = [
  {
    ...{ number: 1, from: 2025, kind: "rated" },
    wording: "Do parents who collect last on a Friday hear what the week was like?",
    anchors: [
      "We hand over and lock up.",
      "A word at the door, if there is time.",
      "On most Fridays somebody stays to tell them.",
      "Somebody always stays, and parents have told us that it helps.",
    ],
    said: {
      2025: { choice: "1", note: "Two of the five late families said they hear of it on Mondays." },
      2026: { choice: "2", note: "There is a rota for Fridays since February." },
    },
  },
  {
    ...{ number: 3, from: 2025, kind: "open" },
    wording: "What did the families’ breakfast teach us?",
    said: {
      2025: {
        reflection: "That fathers come when it starts at seven, and that nobody wants a speech.",
      },
    },
  },
  {
    ...{ number: 2, from: 2026, kind: "rated" },
    wording: "Do new colleagues learn in their first week whom families can turn to?",
    said: {},
  },
];

/** Writes and answers them as its manager would have, before the audit is signed. */
export async function loadLocalQuestions(tx: Transaction, audit: PlannedAudit, by: Actor) {
  const { setting, instrument, year, openedAt, finishedAt } = audit;
  if (setting !== 1 || instrument !== "elppeg") return;
  const settingId = exampleId("setting", setting);
  for (const { number, from, said: _said, ...question } of asked) {
    if (from !== year) continue;
    const ctx = contextIn(tx, by, addDays(openedAt, number / 24));
    const id = exampleId("local-question", number);
    accepted(await writeQuestion(ctx, { id, settingId, instrument, ...question }));
  }
  const answers = asked.flatMap(({ number, said }) => {
    const code = exampleId("local-question", number);
    return said[year] ? [{ code, version: 0, ...said[year] }] : [];
  });
  const ctx = contextIn(tx, by, addDays(finishedAt, -1));
  accepted(await saveLocalAnswers(ctx, exampleAuditId(setting, instrument, year), answers));
}
