import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "../globals.css";
import { Document } from "@/components/ui/document";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { footerLinks } from "../footer-links";

export const metadata: Metadata = { title: { default: "Alongside", template: "%s · Alongside" } };

export default async function PublicLayout({ children }: { children: ReactNode }) {
  // Reading the request makes every page dynamic, so that its scripts carry the nonce of this response.
  await headers();
  return (
    <Document>
      <SiteHeader
        navigation={[
          { href: "/example", label: "See an example" },
          { href: "/method", label: "How figures are worked out" },
          { href: "/sign-in", label: "Sign in" },
        ]}
      />
      <main id="main" tabIndex={-1} className="wrap page">
        {children}
      </main>
      <SiteFooter links={footerLinks} />
    </Document>
  );
}
