"use client";

import { usePathname } from "next/navigation";
import { SiteHeader } from "@/components/ui/site-header";
import { type NavigationPlace, navigationFor } from "./navigation";
import { SignOutForm } from "./sign-out-form";

/**
 * Where one can go, who one is, and the way out. It runs in the browser too: a layout is not drawn again when one
 * goes from page to page, and the current place must follow.
 */
export function StaffBar({ name, places }: { name: string; places: NavigationPlace[] }) {
  const { items, placeName } = navigationFor(places, usePathname());
  return (
    <SiteHeader home="/home" navigation={items} who={[placeName, name].filter(Boolean).join(" · ")}>
      <SignOutForm />
    </SiteHeader>
  );
}
