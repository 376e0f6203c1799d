import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { questionInWords } from "@/lib/profiles/answer-words";
import { thingsNotAnswered, thingsWeDontKnow } from "@/lib/profiles/highlights";
import type { Profile } from "@/lib/profiles/model";
import { notAnsweredInWords, unknownInWords } from "@/lib/statistics/wording";

/** What nobody could say, apart from what nobody was asked to say: two different things. */
export function UnknownsCard({ profile }: { profile: Profile }) {
  const unknown = thingsWeDontKnow(profile);
  const open = thingsNotAnswered(profile);
  return (
    <Card title="Things we don’t know" id="dont-know">
      <p>{unknownInWords(unknown.length)}</p>
      <Questions found={unknown} />
      <p>{notAnsweredInWords(open.length)}</p>
      {open.length > 0 && (
        <Disclosure summary="Which ones">
          <Questions found={open} />
        </Disclosure>
      )}
    </Card>
  );
}

function Questions({ found }: { found: ReturnType<typeof thingsWeDontKnow> }) {
  if (found.length === 0) return null;
  return (
    <ul className="bullets">
      {found.map(({ question, theme }) => (
        <li key={question.code}>
          {questionInWords(question)} <span className="soft">({theme.title})</span>
        </li>
      ))}
    </ul>
  );
}
