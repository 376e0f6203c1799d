import { settingTypes } from "@/lib/organisations/model";
import type { RegisterFilter } from "./model";

type Asked = Record<string, string | string[] | undefined>;

/** What an address asks for; what makes no sense is left out. */
export function filterFrom({ type, ward, state }: Asked): RegisterFilter {
  return {
    type: settingTypes.find((each) => each === type),
    ward: typeof ward === "string" && ward ? ward : undefined,
    state: state === "closed" ? "closed" : "open",
  };
}

/** The same as the end of an address, "?type=nursery"; empty for everything that is open. */
export function filterQuery({ type, ward, state }: RegisterFilter): string {
  const query = new URLSearchParams({
    ...(type ? { type } : {}),
    ...(ward ? { ward } : {}),
    ...(state === "closed" ? { state } : {}),
  }).toString();
  return query ? `?${query}` : "";
}
