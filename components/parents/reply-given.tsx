import type { MessageKey } from "@/lib/languages/messages";
import {
  type ItemPart,
  itemParts,
  type ReplyContent,
  type ReplyWord,
  replyIn,
} from "@/lib/surveys/reply-content";
import type { Word } from "@/lib/surveys/words";
import { Said, type Voice } from "./said";

const partMessages: Readonly<Record<ItemPart, MessageKey>> = {
  told: "replyTold",
  will: "replyWill",
  cannot: "replyCannot",
  why: "replyWhy",
};

type Props = { voice: Voice; reply?: ReplyContent; setting: string };

/** The setting's answer item by item, or that there is none yet. What nobody translated is marked as English (L-08). */
export function ReplyGiven({ voice, reply, setting }: Props) {
  const { speech } = voice;
  if (!reply) {
    return (
      <p>
        <Said voice={voice} word={speech.say("replyNone", { setting })} />
      </p>
    );
  }
  const here = replyIn(reply, speech.tag);
  const english = replyIn(reply, "en");
  return (
    <>
      {here.opening && (
        <p>
          <Said voice={voice} word={wordOf(here.opening, english.opening)} />
        </p>
      )}
      {here.items.map((item, index) => (
        <section key={item.key} className="answer">
          {itemParts.map((part) => {
            const word = item[part];
            return (
              word && (
                <div key={part}>
                  <h3>
                    <Said voice={voice} word={speech.say(partMessages[part])} />
                  </h3>
                  <p>
                    <Said voice={voice} word={wordOf(word, english.items[index]?.[part])} />
                  </p>
                </div>
              )
            );
          })}
        </section>
      ))}
    </>
  );
}

function wordOf({ text, isEnglish }: ReplyWord, english: ReplyWord | undefined): Word {
  return { text, english: english?.text ?? text, missing: isEnglish };
}
