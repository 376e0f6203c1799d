import { z } from "zod";
import { formWithOpenFields } from "@/lib/kernel/open-fields";
import { type Fix, longestCell, sheetColumns } from "./model";

const names = new RegExp(`^(${sheetColumns.join("|")}):\\d{1,6}$`);

/** Cells that were put right: a field for each, named after its column and line, like "urn:4". */
export const fixForm = formWithOpenFields(
  { boroughId: z.uuid(), importId: z.uuid() },
  names,
  longestCell,
);

export function fixesIn(input: Readonly<Record<string, string>>): Fix[] {
  return Object.entries(input).flatMap(([field, typed]) => {
    const [name, line] = field.split(":");
    const column = sheetColumns.find((each) => each === name);
    return column && line ? [{ column, line: Number(line), typed }] : [];
  });
}
