import type { Metadata } from "next";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeader } from "@/components/ui/page-header";
import { roleNames } from "@/lib/access/model";
import { shortestPassword } from "@/lib/accounts/passwords";
import { findInvitation } from "@/lib/organisations/queries";
import { roleDuties } from "@/lib/organisations/role-duties";
import { AcceptForm } from "./accept-form";

export const metadata: Metadata = { title: "Invitation", robots: { index: false } };

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ name?: string | string[] }>;
};

/** Looking at an invitation spends nothing: only accepting it does (R-AUTH-10). */
export default async function InvitationPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { name } = await searchParams;
  const invitation = await findInvitation(token, new Date());
  if (!invitation) return <DeadLink />;
  const { email, role, settingName, forumName, boroughName, userId } = invitation;
  const place = settingName ?? forumName ?? boroughName ?? "Alongside";
  const lead = userId
    ? "This address has an account here. Your password adds this place to it."
    : "Say who you are and choose a password. Next time you sign in with this address.";
  return (
    <div className="stack-loose">
      <PageHeader eyebrow="An invitation" title={`You are invited to ${place}`} lead={lead} />
      <DefinitionList
        rows={[
          { key: "who", term: "Address", detail: email },
          { key: "where", term: "Where", detail: place },
          { key: "role", term: "Role", detail: `${roleNames[role]}. ${roleDuties[role]}` },
        ]}
      />
      <AcceptForm
        token={token}
        email={email}
        hasAccount={Boolean(userId)}
        suggestedName={typeof name === "string" ? name : undefined}
        passwordHint={`At least ${shortestPassword} characters. Four or five words that do not belong together work well.`}
      />
    </div>
  );
}

function DeadLink() {
  return (
    <PageHeader
      title="This invitation no longer works"
      lead="It may have been used already, its seven days may be over, or part of the address is missing. Ask the person who invited you for a new one. If you have accepted it before, you can sign in."
    />
  );
}
