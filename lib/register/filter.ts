import { settingTypes } from "@/lib/organisations/model";
import { nameFrom } from "@/lib/organisations/name-filter";
import type { RegisterFilter } from "./model";

type Asked = Record<string, string | string[] | undefined>;

/** What an address asks for; what makes no sense is left out. */
export function filterFrom({ name, type, ward, state }: Asked): RegisterFilter {
  return {
    name: nameFrom(name),
    type: settingTypes.find((each) => each === type),
    ward: typeof ward === "string" && ward ? ward : undefined,
    state: state === "closed" ? "closed" : "open",
  };
}

/** The same as the end of an address, "?type=nursery"; empty for everything that is open. */
export function filterQuery({ name, type, ward, state }: RegisterFilter): string {
  const query = new URLSearchParams({
    ...(name ? { name } : {}),
    ...(type ? { type } : {}),
    ...(ward ? { ward } : {}),
    ...(state === "closed" ? { state } : {}),
  }).toString();
  return query ? `?${query}` : "";
}
