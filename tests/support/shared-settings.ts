import type { ListedSetting } from "@/lib/borough-picture/model";
import { currentEdition } from "@/lib/instruments/editions";
import type { SettingType } from "@/lib/organisations/model";
import { resultOf } from "@/lib/scoring/theme-result";
import type { GradedResult, GrantDetail } from "@/lib/sharing/model";

const edition = currentEdition("ecf");

type Made = {
  name: string;
  type?: SettingType;
  places?: number;
  /** The level of every question; "none" for no level at all; left out for a setting that shares nothing. */
  level?: number | "none";
  detail?: GrantDetail;
  year?: number;
  /** How many times it was signed before. */
  signedBefore?: number;
};

/** A setting as a borough's page lists it, with an audit of one level throughout when it shares. */
export function listed({ name, type = "nursery", places, level, ...of }: Made): ListedSetting {
  const { detail = "themes", year = 2026, signedBefore = 0 } = of;
  const setting = { id: name, name, type, places };
  if (level === undefined) return setting;
  const results = new Map<number, GradedResult>();
  for (const [index, theme] of edition.themes.entries()) {
    const codes = theme.questions.flatMap((question) =>
      question.kind === "parts" ? question.parts.map(({ code }) => code) : [question.code],
    );
    const answers = new Map(
      level === "none" ? [] : codes.map((code) => [code, level] as [string, number]),
    );
    const result = resultOf(theme, answers, new Set());
    if (!result) continue;
    const { answers: given, withoutEvidence: _unseen, ...graded } = result;
    results.set(index + 1, detail === "themes" ? graded : { ...graded, answers: given });
  }
  const about = { auditId: `${name} ${year}`, settingId: name, edition: edition.edition, year };
  const signOffId = `${name} ${year} ${signedBefore}`;
  return { ...setting, audit: { ...about, signOffId, instrument: "ecf", detail, results } };
}

/** So many settings of a type and level, named a, b, c and so on behind a prefix. */
export function several(n: number, made: Omit<Made, "name"> & { prefix: string }): ListedSetting[] {
  const { prefix, ...of } = made;
  return Array.from({ length: n }, (_, index) => listed({ ...of, name: `${prefix} ${index}` }));
}
