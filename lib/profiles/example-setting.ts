import type { Answer, Evidence } from "@/lib/audits/model";
import { scoreAudit } from "@/lib/audits/snapshot";
import { editionOf, isRated, itemsOf } from "@/lib/instruments/editions";
import type { Profile, SignedYear } from "./model";
import { profileOf } from "./profile";

/**
 * A made-up setting for the public example: two years of invented answers, put through the same scoring and the same
 * comparison as everybody's. Each row is one principle in order; a digit is a level, `d` is "we don't know", `n` does
 * not apply, a dash was left open.
 */
const earlierRows = [
  "12",
  "11112-1",
  "232",
  "11100",
  "110d11",
  "2112",
  "2211",
  "1222",
  "221",
  "22",
];
const laterRows = ["12", "21223d2", "333", "11010", "11111-", "2112", "2231", "1222", "322", "32"];

const notes: Record<string, string> = {
  "elppeg.3.home-to-setting":
    "Every key person now writes one thing from home into the week’s plan. Looked at 12 plans in May: 11 had one.",
  "elppeg.3.share-knowledge":
    "We asked 14 families in April what we had missed, and changed the handover sheet.",
  "elppeg.9.supervision": "Supervision record, September to June: 27 of 30 sessions were held.",
  "elppeg.4.analyse-together":
    "We planned an evening with parents in March, and it did not happen.",
};

const evidence: Evidence[] = [
  {
    id: "example-1",
    code: "elppeg.3.share-knowledge",
    kind: "link",
    title: "The handover sheet, before and after",
    url: "/example#themes",
    datedOn: "2026-04-20",
  },
];

const people = ["Priya Nair", "Tom Okafor", "Maria Silva", "Ana Petrova"];

/** The made-up profile, worked out afresh from its answers. */
export function exampleProfile(): Profile {
  const earlier = yearOf("2024", 2025, earlierRows, {});
  const later = yearOf("2026", 2026, laterRows, notes);
  return profileOf(
    {
      ...later,
      settingId: "example",
      settingName: "Larch Lane Nursery",
      isExample: true,
      signedOff: {
        at: new Date("2026-06-12T15:30:00Z"),
        byName: people[0] ?? "",
        statement:
          "We talked every question through at three team meetings. Parents were not in the room.",
      },
      people: people.length,
      content: { answers: later.answers, evidence },
    },
    earlier,
  );
}

function yearOf(
  name: string,
  year: number,
  rows: readonly string[],
  notesOfYear: Readonly<Record<string, string>>,
): SignedYear & { answers: Answer[] } {
  const edition = editionOf("elppeg", name);
  const answers = edition.themes.flatMap((theme, at) =>
    itemsOf(theme)
      .filter(isRated)
      .flatMap(({ code }, index) => answerFrom(code, rows[at]?.[index], index, notesOfYear[code])),
  );
  const results = scoreAudit(edition, answers, evidence);
  return {
    auditId: `example-${year}`,
    year,
    edition,
    answers,
    results: new Map(results.flatMap((result, index) => (result ? [[index + 1, result]] : []))),
  };
}

function answerFrom(
  code: string,
  mark: string | undefined,
  index: number,
  note: string | undefined,
): Answer[] {
  if (mark === undefined || mark === "-") return [];
  const given = {
    code,
    note,
    version: 1,
    changedByName: people[index % people.length] ?? "",
    changedAt: new Date("2026-05-20T12:00:00Z"),
  };
  if (mark === "d") return [{ ...given, blank: "dont_know" }];
  return mark === "n"
    ? [{ ...given, blank: "not_applicable" }]
    : [{ ...given, level: Number(mark) }];
}
