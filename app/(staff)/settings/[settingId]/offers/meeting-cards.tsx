import { Card } from "@/components/ui/card";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { Paging } from "@/components/ui/paging";
import { dayInWords } from "@/lib/kernel/dates";
import { pageOf } from "@/lib/kernel/paging";
import type { Introduction, Practice } from "@/lib/matching/model";
import { themeTitle } from "@/lib/matching/wish-form";
import { sayNo, sayYes } from "./actions";
import { MeetForm } from "./meet-form";

/** Each has a form of its own, and on a phone a quarter of the screen. */
const practicesOnAPage = 10;

type Props = {
  settingId: string;
  near: readonly Practice[];
  /** Of those that would share their practice: a large borough has hundreds. */
  page: unknown;
  introductions: readonly Introduction[];
  mayChange: boolean;
};

/** Settings that could learn from one another: shown by both choices, and introduced once both say yes. */
export function MeetingCards({ settingId, near, page, introductions, mayChange }: Props) {
  const asking = introductions.filter(({ practiceId }) => practiceId === settingId);
  const asked = introductions.filter(({ askingId }) => askingId === settingId);
  const isAsked = ({ instrument, theme, settingId: practiceId }: Practice) =>
    asked.some(
      (each) =>
        each.practiceId === practiceId && each.instrument === instrument && each.theme === theme,
    );
  const open = near.filter((practice) => !isAsked(practice));
  if (near.length === 0 && introductions.length === 0) return null;
  const { items, ...place } = pageOf(open, page, practicesOnAPage);
  return (
    <section id="meet" className="stack">
      <h2>Settings we could meet</h2>
      {asking.map((each) => (
        <Card key={each.id} title={`${each.askingName} asks us`} level={3}>
          <div className="stack">
            <p className="soft small">
              {themeTitle(each)}, {dayInWords(each.askedAt)}
            </p>
            <p className="quote">{each.words}</p>
            <Answer each={each} settingId={settingId} mayChange={mayChange} />
          </div>
        </Card>
      ))}
      {asked.map((each) => (
        <Card key={each.id} title={`We asked ${each.practiceName}`} level={3}>
          <p className="soft small">
            {themeTitle(each)}, {dayInWords(each.askedAt)}
          </p>
          <p>{outcomeInWords(each)}</p>
        </Card>
      ))}
      {items.map(({ instrument, theme, settingId: practiceId, name }) => (
        <Card key={`${instrument}.${theme}.${practiceId}`} title={name} level={3}>
          <div className="stack">
            <p>Would share its practice of “{themeTitle({ instrument, theme })}”.</p>
            {mayChange ? (
              <MeetForm
                fields={{ settingId, practiceId, theme: `${instrument}.${theme}` }}
                name={name}
              />
            ) : (
              <p className="soft">Your manager can ask to meet them.</p>
            )}
          </div>
        </Card>
      ))}
      <Paging
        href={`/settings/${settingId}/offers`}
        of="settings we could meet"
        total={open.length}
        at="#meet"
        {...place}
      />
    </section>
  );
}

function Answer({
  each,
  settingId,
  mayChange,
}: {
  each: Introduction;
  settingId: string;
  mayChange: boolean;
}) {
  if (each.answer || !each.stands) return <p>{outcomeInWords(each)}</p>;
  if (!mayChange) return <p className="soft">Your manager answers them.</p>;
  const fields = { settingId, introductionId: each.id };
  return (
    <>
      <p>
        With a yes, each of us gets the other’s name and e-mail address. With a no, they are told
        that it does not suit us at the moment.
      </p>
      <div className="cluster">
        <OneButtonForm action={sayYes} fields={fields}>
          Yes, introduce us
        </OneButtonForm>
        <OneButtonForm action={sayNo} fields={fields} variant="secondary">
          Not at the moment
        </OneButtonForm>
      </div>
    </>
  );
}

function outcomeInWords({ answer, stands }: Introduction): string {
  if (answer?.accepted) return `Both said yes on ${dayInWords(answer.at)}. A letter went to each.`;
  if (answer) return "It did not suit at the moment.";
  return stands ? "No answer yet." : "One of the two has changed its mind about this theme.";
}
