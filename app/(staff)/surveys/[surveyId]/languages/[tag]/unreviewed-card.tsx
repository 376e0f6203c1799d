import "@/components/ui/script-fonts";
import { Disclosure } from "@/components/ui/disclosure";
import type { Survey } from "@/lib/asking/model";
import { englishMessages } from "@/lib/languages/messages";
import { howManyTexts } from "@/lib/translations/language-work";
import type { LanguageWork } from "@/lib/translations/model";
import { UnreviewedForm } from "./unreviewed-form";

/** A forum may open what nobody has checked, knowing what parents will read above it; nobody else may (L-06). */
export function UnreviewedCard({ survey, work }: { survey: Survey; work: LanguageWork }) {
  const { language, state, words } = work;
  if (!survey.forumId || state !== "preview" || howManyTexts(work).there === 0) return null;
  const { tag, direction, script } = language;
  return (
    <Disclosure summary="Nobody can read it before the survey opens?">
      <div className="stack">
        <p>
          A parent forum may open {language.english} all the same. Then every page says this, and
          has the English beside it:
        </p>
        <p className="quote">
          <bdi lang={tag} dir={direction} className={`script-${script}`}>
            {words.words["ui.notChecked"]?.text}
          </bdi>
          <br />
          {englishMessages.notChecked}
        </p>
        <p>These answers are left out when places are compared.</p>
        <UnreviewedForm surveyId={survey.id} tag={tag} english={language.english} />
      </div>
    </Disclosure>
  );
}
