import type { Metadata } from "next";
import { SideBySide } from "@/components/translations/side-by-side";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { wordsToRead } from "@/lib/translations/language-work";
import { findReviewByLink } from "@/lib/translations/queries";
import { wordRows } from "@/lib/translations/word-rows";
import { ReadingForm } from "./reading-form";

export const metadata: Metadata = { title: "Read a translation", robots: { index: false } };

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ sent?: string }>;
};

/** For a second reader without an account: one language of one survey, and nothing else of anybody's. */
export default async function ReviewByLinkPage({ params, searchParams }: Props) {
  const [{ token }, { sent }] = await Promise.all([params, searchParams]);
  const here = await findReviewByLink(decodeURIComponent(token), new Date());
  if (!here) return <DeadLink />;
  const { survey, work } = here;
  if (sent)
    return (
      <PageHeader
        title="Thank you"
        lead={`${survey.ownerName} can see what you found. You can close this page.`}
      />
    );
  const words = wordsToRead(work);
  return (
    <div className="stack">
      <PageHeader
        eyebrow={`${survey.ownerName} asks parents of ${survey.settingName}`}
        title={`Does this ${work.language.english} sound right?`}
        lead="A first draft of some of it may be a computer’s. Parents see it only after somebody like you has read it."
      />
      <p className="measure">
        Read the English and the translation beside it. Would a parent say it so? At the end you say
        yes, or what you would change.
      </p>
      {words.missing.length > 0 ? (
        <Notice>
          Some texts are not translated yet. You can say what you think of the others.
        </Notice>
      ) : null}
      <SideBySide language={work.language} rows={wordRows(survey.sheet, words)} />
      <ReadingForm token={decodeURIComponent(token)} hash={work.hash} tag={work.language.tag} />
    </div>
  );
}

function DeadLink() {
  return (
    <PageHeader
      title="This link does not work"
      lead="Its thirty days may be over, or it was copied without its end. Ask the person who sent it for a new one."
    />
  );
}
