import { instrumentNames } from "@/lib/instruments/model";
import { answerToLocal } from "@/lib/local-questions/answer-words";
import { localSectionTitle } from "@/lib/local-questions/model";
import type { Profile } from "@/lib/profiles/model";
import { cautionOf } from "./cautions";
import type { Table } from "./table";

const header = [
  "Setting",
  "Asked beside",
  "Year",
  "Section",
  "Question id",
  "Kind",
  "Question",
  "Answer",
  "What that means",
  "How we know",
];

/**
 * What a setting asked itself, in a table of its own: whoever adds up the published questions cannot take these for
 * one of them (F2). A question keeps its id from year to year.
 */
export function localTable(profile: Profile): Table {
  const { settingName, instrument, year, local } = profile;
  const rows = (local?.questions ?? []).map(({ id, kind, wording, anchors }) => {
    const { words, level, note } = answerToLocal(local ?? { answers: [] }, id);
    const described = level === undefined ? undefined : anchors?.[level];
    return [
      ...[settingName, instrumentNames[instrument].short, year, localSectionTitle, id],
      ...[kind === "rated" ? "Rated" : "Open", wording, words],
      ...[described ?? "not described", note || "nothing written"],
    ];
  });
  return { caution: cautionOf(profile), header, rows };
}
