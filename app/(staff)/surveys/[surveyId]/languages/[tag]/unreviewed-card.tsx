import "@/components/ui/script-fonts";
import { Disclosure } from "@/components/ui/disclosure";
import { Idea } from "@/components/ui/idea";
import type { Survey } from "@/lib/asking/model";
import { isEnglish, spokenTag } from "@/lib/languages/languages";
import { englishMessages } from "@/lib/languages/messages";
import { inTheWayOf } from "@/lib/translations/easy-read-words";
import { howManyTexts } from "@/lib/translations/language-work";
import type { LanguageWork } from "@/lib/translations/model";
import { UnreviewedForm } from "./unreviewed-form";

/** A forum may open what nobody has checked, knowing what parents will read above it; nobody else may (L-06). */
export function UnreviewedCard({ survey, work }: { survey: Survey; work: LanguageWork }) {
  const { language, state, words } = work;
  if (!survey.forumId || state !== "preview" || howManyTexts(work).there === 0) return null;
  if (inTheWayOf(work).length > 0) return null;
  const { tag, direction, script } = language;
  return (
    <Disclosure summary="Nobody can read it before the survey opens?">
      <div className="stack">
        <p>
          A parent forum may open {language.english} all the same. Then every page says this
          {isEnglish(tag) ? "" : ", and has the English beside it"}:
        </p>
        <p className="quote">
          <bdi lang={spokenTag(tag)} dir={direction} className={`script-${script}`}>
            <Idea word={words.words["ui.notChecked"] ?? { text: "" }} />
          </bdi>
          {isEnglish(tag) ? null : <span className="idea-line">{englishMessages.notChecked}</span>}
        </p>
        <p>These answers are left out when places are compared.</p>
        <UnreviewedForm surveyId={survey.id} tag={tag} english={language.english} />
      </div>
    </Disclosure>
  );
}
