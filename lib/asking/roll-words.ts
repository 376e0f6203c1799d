import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import { familyContexts } from "@/lib/surveys/model";
import { roughNumber } from "./form-fields";
import { contextNames, type FamilyCounts, type Roll } from "./model";

/** How many families use a setting, as far as anybody has said. */
export function rollInWords(roll: Roll | undefined): string {
  if (!roll) return "Nobody has counted yet. Rough numbers are enough, and “not known” is fine.";
  const on = dayInWords(new Date(`${roll.countedOn}T12:00:00Z`));
  return roll.families === undefined
    ? `Not known, as of ${on}.`
    : `About ${count(roll.families, "family", "families")}, counted on ${on}.`;
}

/** Numbers of families by context as a form sends them: one field each, named after the context. */
export const contextFields = {
  families: roughNumber,
  working: roughNumber,
  transport: roughNumber,
  additional_needs: roughNumber,
  eal: roughNumber,
  not_in_home: roughNumber,
};

/** The five contexts as fields, for a form. */
export const contextChoices = familyContexts.map((name) => ({ name, label: contextNames[name] }));

/** What is known of them; what was left empty is not known, and absent. */
export function countsOf(typed: FamilyCounts): FamilyCounts {
  return Object.fromEntries(
    familyContexts.flatMap((context) => {
      const known = typed[context];
      return known === undefined ? [] : [[context, known]];
    }),
  );
}

/** A context that is said to be larger than the whole, if any. */
export function tooManyIn(families: number | undefined, counts: FamilyCounts) {
  if (families === undefined) return undefined;
  return familyContexts.find((context) => (counts[context] ?? 0) > families);
}

export const moreThanAll = "That is more than all the families together: look at both numbers";

/** A count as the fields of its form start. */
export function fieldsOfRoll({ families, contexts }: Pick<Roll, "families" | "contexts">) {
  const known = { families, ...contexts };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, n]) => (n === undefined ? [] : [[name, String(n)]])),
  );
}
