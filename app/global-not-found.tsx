import type { Metadata } from "next";
import { headers } from "next/headers";
import "./globals.css";
import { ButtonLink } from "@/components/ui/button";
import { Document } from "@/components/ui/document";
import { PageHeader } from "@/components/ui/page-header";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { footerLinks } from "./footer-links";

export const metadata: Metadata = { title: "This page is not here · Alongside" };

/** An address that no route knows: its own document, because no layout applies. */
export default async function GlobalNotFound() {
  // Reading the request makes the page dynamic, so that its scripts carry the nonce of this response.
  await headers();
  return (
    <Document>
      <SiteHeader navigation={[]} />
      <main id="main" tabIndex={-1} className="wrap page">
        <PageHeader
          title="This page is not here"
          lead="The address may be mistyped, or the page may have moved."
        >
          <ButtonLink href="/" variant="secondary">
            To the first page
          </ButtonLink>
        </PageHeader>
      </main>
      <SiteFooter links={footerLinks} />
    </Document>
  );
}
