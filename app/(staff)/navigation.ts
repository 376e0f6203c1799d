import type { NavigationItem } from "@/components/ui/site-header";
import type { Membership } from "@/lib/access/model";

/** What the header needs to know of a membership. */
export type NavigationPlace = Pick<Membership, "role" | "placeName" | "settingId" | "boroughId">;

/**
 * What the header offers to somebody with these memberships on this page. With several settings it shows the pages
 * of the one the address names, and none when it names none: home lists them all.
 */
export function navigationFor(
  memberships: readonly NavigationPlace[],
  path: string,
): { items: NavigationItem[]; placeName?: string } {
  const settings = memberships.filter(({ settingId }) => settingId);
  const named = settings.find(({ settingId }) => path.startsWith(`/settings/${settingId}/`));
  const setting = named ?? (settings.length === 1 ? settings[0] : undefined);
  const items = [
    { href: "/home", label: "Home" },
    ...(setting?.settingId ? settingItems(setting.settingId) : []),
    ...boroughItems(memberships),
    ...(memberships.some(({ role }) => role === "platform_administrator")
      ? [{ href: "/platform", label: "Platform" }]
      : []),
  ];
  const only = memberships.length === 1 ? memberships[0] : undefined;
  return {
    items: items.map((item) => ({ ...item, current: isWithin(path, item.href) })),
    placeName: setting?.placeName ?? only?.placeName,
  };
}

function settingItems(settingId: string): NavigationItem[] {
  return [
    { href: `/settings/${settingId}/audits`, label: "Audits" },
    { href: `/settings/${settingId}/profile`, label: "Profile" },
    { href: `/settings/${settingId}/plan`, label: "Plan" },
    { href: `/settings/${settingId}/explore`, label: "Over the years" },
    { href: `/settings/${settingId}/people`, label: "People" },
  ];
}

function boroughItems(memberships: readonly NavigationPlace[]): NavigationItem[] {
  const boroughs = new Map(
    memberships.flatMap(({ boroughId, placeName }) => (boroughId ? [[boroughId, placeName]] : [])),
  );
  return [...boroughs].map(([boroughId, placeName]) => ({
    href: `/boroughs/${boroughId}`,
    label: boroughs.size === 1 ? "Borough" : placeName,
  }));
}

/** An audit's and a profile's own pages belong to the items that lead to them. */
function isWithin(path: string, href: string): boolean {
  if (path === href || path.startsWith(`${href}/`)) return true;
  return (
    (href.endsWith("/audits") && path.startsWith("/audits/")) ||
    (href.endsWith("/profile") && path.startsWith("/profiles/"))
  );
}
