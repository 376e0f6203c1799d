import { ReplyView } from "@/components/replies/reply-view";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { OneButtonForm } from "@/components/ui/one-button-form";
import type { Survey } from "@/lib/asking/model";
import { canonicalJson } from "@/lib/kernel/hash";
import { isClosed } from "@/lib/plans/lifecycle";
import { listActions } from "@/lib/plans/queries";
import type { PublishedReply, WrittenReply } from "@/lib/replies/model";
import { findWrittenReply } from "@/lib/replies/queries";
import type { Context } from "@/lib/request/context";
import { replyIn } from "@/lib/surveys/reply-content";
import { publishThisReply } from "./actions";
import { ItemForm } from "./item-form";
import { OpeningForm } from "./opening-form";
import { ReplyLanguages } from "./reply-languages";
import { WrittenItems } from "./written-items";

type Props = {
  ctx: Context;
  survey: Survey;
  published: PublishedReply | undefined;
  /** Of the item being changed. */
  itemKey?: string;
};

/** The reply as the setting writes it: one thing after another, then its languages, then a last look. */
export async function WriteReply({ ctx, survey, published, itemKey }: Props) {
  const [reply, actions] = await Promise.all([
    findWrittenReply(ctx, survey.id),
    listActions(ctx, survey.settingId),
  ]);
  const { content, version } = reply;
  const changed = content.items.find(({ key }) => key === itemKey);
  const open = actions.filter((action) => !isClosed(action) || action.id === changed?.actionId);
  return (
    <>
      <Card title="How it begins">
        <OpeningForm surveyId={survey.id} version={version} start={content.opening} />
      </Card>
      <WrittenItems surveyId={survey.id} reply={reply} actions={actions} />
      <Card id="item" title={changed ? "Change this" : "Add what parents told you"}>
        <ItemForm
          key={`${changed?.key} ${version}`}
          surveyId={survey.id}
          version={version}
          start={changed}
          actions={open.map(({ id, what }) => ({ id, what }))}
        />
      </Card>
      <ReplyLanguages survey={survey} content={content} />
      <Publish survey={survey} reply={reply} published={published} />
    </>
  );
}

function Publish({
  survey,
  reply: { content, version },
  published,
}: {
  survey: Survey;
  reply: WrittenReply;
  published: PublishedReply | undefined;
}) {
  if (content.items.length === 0) return null;
  const isOut = published && canonicalJson(published.content) === canonicalJson(content);
  return (
    <Card title="Look at it once more, then publish it">
      <div className="stack">
        {survey.sheet.languages.map((language) => (
          <Disclosure
            key={language.tag}
            summary={`As parents read it: ${language.english}`}
            open={language.tag === "en"}
          >
            <ReplyView reply={replyIn(content, language.tag)} language={language} />
          </Disclosure>
        ))}
        {isOut ? (
          <p>This is what is published.</p>
        ) : (
          <>
            <p className="measure">
              Parents read it at /s/{survey.code} from then on. What you publish stays as it is; you
              can publish a newer one. Next year’s survey can ask parents whether it helped.
            </p>
            <OneButtonForm
              action={publishThisReply}
              fields={{ surveyId: survey.id, version: String(version) }}
            >
              Publish the reply
            </OneButtonForm>
          </>
        )}
      </div>
    </Card>
  );
}
