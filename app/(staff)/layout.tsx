import type { Metadata } from "next";
import type { ReactNode } from "react";
import "../globals.css";
import { Document } from "@/components/ui/document";
import { ExampleMark } from "@/components/ui/notice";
import { SiteFooter } from "@/components/ui/site-footer";
import { KeptFormProvider } from "@/components/ui/staff-form";
import { isEvaluation } from "@/lib/request/environment";
import { findKeptHere, staffContext } from "@/lib/request/guard";
import { footerLinks } from "../footer-links";
import { StaffHeader } from "./staff-header";

export const metadata: Metadata = { title: { default: "Alongside", template: "%s · Alongside" } };

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const ctx = await staffContext();
  const { actor } = ctx;
  return (
    <Document>
      <StaffHeader actor={actor} />
      <main id="main" tabIndex={-1} className="wrap page">
        {actor.memberships.some(({ isExample }) => isExample) && <ExampleMark />}
        <KeptFormProvider kept={await findKeptHere(ctx)}>{children}</KeptFormProvider>
      </main>
      <SiteFooter
        links={[...footerLinks, { href: "/account/sessions", label: "Where you are signed in" }]}
      >
        {isEvaluation() &&
          "This copy keeps its data in an embedded database: it is for trying Alongside out, not for real work."}
      </SiteFooter>
    </Document>
  );
}
