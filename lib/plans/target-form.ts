import { z } from "zod";
import { levelNames } from "@/lib/instruments/model";
import type { Target } from "./model";

const longestText = 500;
const field = /^(level|words|version):(\d{1,2})$/;
const levels: readonly string[] = levelNames.map((_, level) => String(level));

/** All targets of a page: fields named "level:4", "words:4", "version:4" by theme. Unknown fields are refused. */
export const targetsForm = z
  .object({ auditId: z.uuid() })
  .catchall(z.string().max(longestText, `Keep this under ${longestText} characters`))
  .transform(({ auditId, ...values }, context) => {
    const targets = new Map<number, Target>();
    for (const [name, value] of Object.entries(values)) {
      const [, key, number] = field.exec(name) ?? [];
      const read = key && readField(key, value.replaceAll("\r\n", "\n").trim());
      if (!read) {
        context.addIssue({ code: "custom", message: "This form could not be read", path: [name] });
        return z.NEVER;
      }
      const theme = Number(number);
      targets.set(theme, { ...(targets.get(theme) ?? { theme, version: 0 }), ...read });
    }
    return { auditId, values, targets: [...targets.values()] };
  });

function readField(key: string, value: string): Partial<Target> | undefined {
  if (key === "words") return { words: value || undefined };
  if (key === "level") {
    if (value === "") return {};
    return levels.includes(value) ? { level: Number(value) } : undefined;
  }
  const version = Number(value);
  return Number.isInteger(version) && version >= 0 ? { version } : undefined;
}
