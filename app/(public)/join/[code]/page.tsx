import type { Metadata } from "next";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { shortestPassword } from "@/lib/accounts/passwords";
import { promises } from "@/lib/contributions/promise";
import { findJoinCode } from "@/lib/joining/queries";
import { JoinForm } from "./join-form";

export const metadata: Metadata = { title: "Join your team", robots: { index: false } };

type Props = { params: Promise<{ code: string }> };

/** From slip to first question in under a minute: who invites, what others will see, three fields. */
export default async function JoinWithCodePage({ params }: Props) {
  const { code } = await params;
  const found = await findJoinCode(code, new Date());
  if (!found) return <DeadCode />;
  const { settingName, madeByName, mode } = found;
  const { title, summary, sees } = promises[mode];
  return (
    <div className="stack">
      <PageHeader
        eyebrow={`${madeByName} invites you`}
        title={`Join ${settingName}`}
        lead="You say how you see our work with families. You can stop at any time and come back."
      />
      <p className="measure">
        <span className="strong">{title}.</span> {summary}
      </p>
      <Disclosure summary="What each of us will see">
        <ul className="bullets">
          {sees.map(({ who, what }) => (
            <li key={who}>
              <span className="strong">{who}:</span> {what}
            </li>
          ))}
        </ul>
      </Disclosure>
      <JoinForm
        code={code}
        passwordHint={`At least ${shortestPassword} characters: four or five words that do not belong together. If you have an account, its password.`}
      />
    </div>
  );
}

function DeadCode() {
  return (
    <PageHeader
      title="This code does not work"
      lead="It may be mistyped, its thirty days may be over, or the round may be closed. Ask the person who gave it to you. If you have joined before, you can sign in."
    />
  );
}
