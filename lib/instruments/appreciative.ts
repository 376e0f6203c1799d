import { itemsOf } from "./editions";
import type { Edition, Theme } from "./model";

/** The question that asks for three hopes: next year they come back to be answered (F86). */
export const hopesCode = "ecf.appreciate.hopes";

/** The theme that looks back at what went well: it opens an audit, before anything is rated. */
function opensAudit(theme: Theme): boolean {
  return itemsOf(theme).some(({ code }) => code === hopesCode);
}

/** The numbers of the themes in the order they are offered: the published one, with the appreciative theme first. */
export function offeredOrder({ themes }: Edition): number[] {
  const numbers = themes.map((_, index) => index + 1);
  const first = numbers.filter((number) => opensAudit(themes[number - 1] as Theme));
  return [...first, ...numbers.filter((number) => !first.includes(number))];
}
