import type { NavigationItem } from "@/components/ui/site-header";
import type { Membership } from "@/lib/access/model";

/** What the header needs to know of a membership. */
export type NavigationPlace = Pick<
  Membership,
  "role" | "placeName" | "settingId" | "boroughId" | "forumId"
>;

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
    ...forumItems(memberships),
    ...(memberships.some(({ role }) => role === "platform_administrator")
      ? [{ href: "/platform", label: "Platform" }]
      : []),
  ];
  const only = memberships.length === 1 ? memberships[0] : undefined;
  const current = currentOf(items, path);
  return {
    items: items.map((item) => ({ ...item, current: item.href === current })),
    placeName: setting?.placeName ?? only?.placeName,
  };
}

function settingItems(settingId: string): NavigationItem[] {
  return [
    { href: `/settings/${settingId}/audits`, label: "Audits" },
    { href: `/settings/${settingId}/profile`, label: "Profile" },
    { href: `/settings/${settingId}/plan`, label: "Plan" },
    { href: `/settings/${settingId}/offers`, label: "Offers" },
    { href: `/settings/${settingId}/surveys`, label: "Parents" },
    { href: `/settings/${settingId}/explore`, label: "Over the years" },
    { href: `/settings/${settingId}/people`, label: "People" },
  ];
}

/** The register has its door on the borough's own page: with it here the header would not fit on one line. */
function boroughItems(memberships: readonly NavigationPlace[]): NavigationItem[] {
  const boroughs = new Map(
    memberships.flatMap(({ boroughId, placeName }) => (boroughId ? [[boroughId, placeName]] : [])),
  );
  return [...boroughs].flatMap(([boroughId, placeName]) => {
    const only = boroughs.size === 1;
    return [
      { href: `/boroughs/${boroughId}`, label: only ? "Borough" : placeName },
      {
        href: `/boroughs/${boroughId}/campaigns`,
        label: only ? "Campaigns" : `${placeName}: campaigns`,
      },
      {
        href: `/boroughs/${boroughId}/picture`,
        label: only ? "Shared" : `${placeName}: shared`,
      },
      { href: `/boroughs/${boroughId}/offers`, label: only ? "Offers" : `${placeName}: offers` },
      { href: `/boroughs/${boroughId}/surveys`, label: only ? "Surveys" : `${placeName}: surveys` },
      { href: `/boroughs/${boroughId}/reports`, label: only ? "Reports" : `${placeName}: reports` },
    ];
  });
}

function forumItems(memberships: readonly NavigationPlace[]): NavigationItem[] {
  const forums = new Map(
    memberships.flatMap(({ forumId, placeName }) => (forumId ? [[forumId, placeName]] : [])),
  );
  return [...forums].map(([forumId, placeName]) => ({
    href: `/forums/${forumId}`,
    label: forums.size === 1 ? "Our surveys" : placeName,
  }));
}

/** An audit's, a profile's and a survey's own pages belong to the items that lead to them. */
function isWithin(path: string, href: string): boolean {
  if (path === href || path.startsWith(`${href}/`)) return true;
  return (
    (href.endsWith("/audits") && path.startsWith("/audits/")) ||
    (href.endsWith("/profile") && path.startsWith("/profiles/")) ||
    ((href.endsWith("/surveys") || href.startsWith("/forums/")) && path.startsWith("/surveys/"))
  );
}

/** The item a page belongs to: of two whose addresses begin the same, the nearer; of two equally near, none. */
function currentOf(items: readonly NavigationItem[], path: string): string | undefined {
  const around = items.filter(({ href }) => isWithin(path, href));
  const itself = around.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  const nearest = itself.toSorted((a, b) => b.href.length - a.href.length)[0];
  return nearest?.href ?? (around.length === 1 ? around[0]?.href : undefined);
}
