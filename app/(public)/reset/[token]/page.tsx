import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { shortestPassword } from "@/lib/accounts/passwords";
import { ResetForm } from "./reset-form";

export const metadata: Metadata = { title: "New password", robots: { index: false } };

/** Opening the link changes nothing and asks nothing of the database: mail scanners open links too (R-AUTH-10). */
export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <>
      <PageHeader
        title="Choose a new password"
        lead="You are then signed out everywhere, and sign in with the new one."
      />
      <ResetForm
        token={token}
        hint={`At least ${shortestPassword} characters. Four or five words that do not belong together work well.`}
      />
    </>
  );
}
