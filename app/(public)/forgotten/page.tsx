import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ForgottenForm } from "./forgotten-form";

export const metadata: Metadata = { title: "Forgotten password" };

type Asked = { sent?: string };

export default async function ForgottenPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { sent } = await searchParams;
  return (
    <div className="stack">
      <BackLink href="/sign-in">Back to signing in</BackLink>
      <PageHeader
        title="Choose a new password"
        lead="We send a link to your address. It works once, for 30 minutes."
      />
      {sent ? (
        <Notice tone="success" title="Look in your mail">
          If that address has an account here, a link is on its way. If nothing comes, check the
          address and try again, or ask your manager which address was invited.
        </Notice>
      ) : null}
      <ForgottenForm />
    </div>
  );
}
