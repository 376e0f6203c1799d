import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReplyView } from "@/components/replies/reply-view";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { QrPicture } from "@/components/ui/qr-picture";
import { surveyAddressOf } from "@/lib/inviting/queries";
import { replyIn } from "@/lib/surveys/reply-content";
import { publishedHere } from "../published-here";

export const metadata: Metadata = { title: "The reply as a poster" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<{ in?: string }>;
};

/** The published reply for a wall, in one language, with a code that leads to the results and the reply once they have a page. */
export default async function ReplyPosterPage({ params, searchParams }: Props) {
  const { survey, reply } = await publishedHere(params);
  const { languages } = survey.sheet;
  const { in: wanted = "en" } = await searchParams;
  const language = languages.find(({ tag }) => tag === wanted) ?? languages[0];
  if (!language) notFound();
  const address = survey.sharedWith.includes("families")
    ? `${surveyAddressOf(survey)}/${language.tag}/results`
    : undefined;
  return (
    <div className="stack">
      <div className="no-print stack">
        <BackLink href={`/surveys/${survey.id}/reply`}>Back to the reply</BackLink>
        <p>
          Print this page. In{" "}
          {languages.map(({ tag, english }, index) => (
            <span key={tag}>
              {index > 0 ? ", " : ""}
              {tag === language.tag ? english : <a href={`?in=${tag}`}>{english}</a>}
            </span>
          ))}
        </p>
        {address ? null : (
          <Notice title="There is no address on it yet">
            The results have no page for families before {survey.ownerName} shares them with
            families. Then the address and its code stand on this poster.
          </Notice>
        )}
      </div>
      <article className="stack-loose">
        <p className="eyebrow">
          {survey.settingName} · {survey.year}
        </p>
        <h1>You told us. This is our answer.</h1>
        <ReplyView reply={replyIn(reply.content, language.tag)} language={language} />
        {address ? (
          <div className="stack-tight">
            <QrPicture text={address} label={`QR code that leads to ${address}`} />
            <p className="small" dir="ltr">
              {address.replace(/^https?:\/\//, "")}
            </p>
          </div>
        ) : null}
      </article>
    </div>
  );
}
