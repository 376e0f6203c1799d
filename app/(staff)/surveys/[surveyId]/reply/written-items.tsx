import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { stateInWords } from "@/lib/plans/action-words";
import type { Action } from "@/lib/plans/model";
import type { WrittenReply } from "@/lib/replies/model";
import { itemParts, type ReplyItem } from "@/lib/surveys/reply-content";
import { dropItem } from "./actions";

const partNames = {
  told: "What parents told you",
  will: "What you will do",
  cannot: "What you cannot do",
  why: "Why",
};

type Props = { surveyId: string; reply: WrittenReply; actions: readonly Action[] };

/** Everything written so far, each with the action it is tied to and a way to change it. */
export function WrittenItems({ surveyId, reply: { content, version }, actions }: Props) {
  return content.items.map((item, index) => (
    <Card key={item.key} level={3} title={`${index + 1}. ${item.told}`}>
      <div className="stack">
        <DefinitionList
          rows={[...wordsOf(item), ...actionOf(item, actions)].map(([term, detail]) => ({
            ...{ key: term, term, detail },
          }))}
        />
        <div className="cluster">
          <a href={`/surveys/${surveyId}/reply?item=${item.key}#item`}>
            Change<span className="visually-hidden"> what you wrote about: {item.told}</span>
          </a>
          <OneButtonForm
            action={dropItem}
            fields={{ surveyId, version: String(version), key: item.key }}
            variant="secondary"
          >
            Take it out
          </OneButtonForm>
        </div>
      </div>
    </Card>
  ));
}

function wordsOf(item: ReplyItem): [string, string][] {
  return itemParts.flatMap((part) =>
    part !== "told" && item[part] !== "" ? [[partNames[part], item[part]]] : [],
  );
}

function actionOf({ actionId }: ReplyItem, actions: readonly Action[]): [string, string][] {
  const action = actions.find(({ id }) => id === actionId);
  return action ? [["In our plan", `${action.what} (${stateInWords(action)})`]] : [];
}
