import { instrumentNames } from "@/lib/instruments/model";
import { benefitInWords, ownerInWords, statusNames } from "@/lib/plans/action-words";
import type { Action } from "@/lib/plans/model";
import { cautionOf } from "./cautions";
import type { Cell, Table } from "./table";

const header = [
  "Setting",
  "Framework",
  "Audit year",
  "Question code",
  "What we will do",
  "Who",
  "Due on",
  "Status",
  "Since",
  "What shows it, or why it is no longer needed",
  "How we will know",
  "Benefit for children",
  "Condition and domain",
  "What helps",
  "What hinders",
];

const none = "nothing written";

/** Every action of a setting, the earliest due day first (F34). */
export function actionsTable(
  setting: { settingName: string; isExample: boolean },
  actions: readonly Action[],
): Table {
  return {
    caution: cautionOf(setting),
    header,
    rows: actions.map((action) => rowOf(setting.settingName, action)),
  };
}

function rowOf(settingName: string, action: Action): Cell[] {
  const { instrument, year, code, what, dueOn, status, lastMove } = action;
  const shown = [lastMove?.words, lastMove?.url].filter(Boolean).join(", ");
  return [
    ...[settingName, instrumentNames[instrument].short, year, code, what, ownerInWords(action)],
    ...[dueOn, statusNames[status], lastMove?.at.toISOString().slice(0, 10) ?? "not started"],
    ...[shown || none, action.howWeWillKnow ?? none, action.benefit ?? none],
    ...[benefitInWords(action) || "none named", action.helps ?? none, action.hinders ?? none],
  ];
}
