import type { SettingType } from "@/lib/organisations/model";
import { sizeOf } from "@/lib/organisations/size";

/** What of a setting decides whether it is asked: what the register says of it, and nothing of its work (G10). */
export type Askable = { id: string; type: SettingType; places?: number; ward?: string };

/** A form's fields. Kinds and settings are ticked one by one: "type:nursery", "setting:" or "without:" and an id. */
type Typed = Readonly<Record<string, unknown>>;

const sorts = ["type:", "size:", "ward:"] as const;

/** The name of a ward's tick: a field's name has no spaces in it. */
export function wardTick(ward: string | undefined): string {
  return `ward:${encodeURIComponent(ward ?? "")}`;
}

/** How the ticks of settings begin: settings are named to be asked, or else to be left out. */
export function markOf(who: unknown): "setting:" | "without:" {
  return who === "chosen" ? "setting:" : "without:";
}

/** Whom a form asks. Of a sort of which nothing is ticked, like wards, all are asked. */
export function asksFrom(typed: Typed): (setting: Askable) => boolean {
  const ticked = ticksIn(typed);
  const narrowed = sorts.filter((sort) => [...ticked].some((tick) => tick.startsWith(sort)));
  const isOfAKind = ({ type, places, ward }: Askable) => {
    const own = { "type:": `type:${type}`, "size:": `size:${sizeOf({ places })}` };
    const kinds = { ...own, "ward:": wardTick(ward) };
    return narrowed.every((sort) => ticked.has(kinds[sort]));
  };
  return (setting) => {
    if (typed.who === "chosen") return ticked.has(`setting:${setting.id}`);
    if (ticked.has(`without:${setting.id}`)) return false;
    return typed.who === "all" || (typed.who === "kinds" && isOfAKind(setting));
  };
}

/** Whether anything is ticked that the choice needs. */
export function isNarrowed(typed: Typed): boolean {
  const needed = typed.who === "chosen" ? ["setting:"] : sorts;
  return [...ticksIn(typed)].some((tick) => needed.some((sort) => tick.startsWith(sort)));
}

function ticksIn(typed: Typed): ReadonlySet<string> {
  return new Set(Object.keys(typed).filter((name) => name.includes(":") && typed[name] === "on"));
}
