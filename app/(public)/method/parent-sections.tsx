import { MethodSection } from "@/components/profile/method-example";
import { listInWords } from "@/lib/kernel/words";
import {
  everyoneExample,
  groupExample,
  groupRelease,
  lookActions,
  looks,
  meanExample,
  shareExample,
  silentBounds,
  silentExample,
  unanimousExample,
  wordExamples,
} from "@/lib/profiles/worked-parents";

const actionWords = {
  count_only: "only how many have answered",
  publish: "the results",
  keep_previous: "what was shown before",
};

/** What families’ replies become, and what is kept back. */
export function ParentSections() {
  return (
    <>
      <IntervalSections />
      <MethodSection
        id="silence"
        title="The families who did not answer"
        source="the widest the answer could be (Manski 1989). It is arithmetic and assumes nothing."
        example={
          <p>
            {silentExample.favourable} of {silentExample.rated} said yes, and {silentExample.roll}{" "}
            families use the setting: {silentBounds.observed}% of those who answered. If every
            family who didn’t answer felt the opposite, this would be {silentBounds.least}%. If they
            all agreed, {silentBounds.most}%. {silentBounds.share}% of families answered.
          </p>
        }
      >
        <p>
          Beside each share stands what it would be if every family who kept silent had said no, and
          if all had said yes. Nothing is filled in or weighted. Without a number of families we say
          that we do not know it.
        </p>
      </MethodSection>
      <HidingSections />
    </>
  );
}

function IntervalSections() {
  return (
    <>
      <MethodSection
        id="share"
        title="A share of the families, and how sure it is"
        source="the score interval of Wilson (1927), which holds for few replies (Brown, Cai and DasGupta 2001)."
        example={
          <p>
            {shareExample.x} of {shareExample.n}: the true share could reasonably be anywhere from{" "}
            {shareExample.from}% to {shareExample.to}%. All {everyoneExample.n} of{" "}
            {everyoneExample.n}: from {everyoneExample.from}% to {everyoneExample.to}%.
          </p>
        }
      >
        <p>
          We give a range that would hold the truth in 95 of 100 such surveys, if only chance
          decided who answered. It covers chance only, not families who did not answer. It never
          shrinks to nothing, even when all agree. Below 30 replies we show counts, not percentages.
        </p>
      </MethodSection>
      <MethodSection
        id="mean"
        title="An average over families"
        source="our own rule: half a reply is added at each end of the scale and a beta distribution is fitted. For yes and no it is the interval of Jeffreys. For our levels we found no published name, so it was checked by working out every possible survey."
        example={
          <p>
            Ten replies, one at Starting, three at Established and six at Embedded:{" "}
            {meanExample.mean} of 100, from {meanExample.from} to {meanExample.to}. All ten at
            Embedded: {unanimousExample.mean}, from {unanimousExample.from} to {unanimousExample.to}
            .
          </p>
        }
      >
        <p>
          The average is the plain mean. The usual range around a mean says nothing when nearly
          everyone is happy: with ten replies it may miss the truth more often than it holds it.
          Ours holds it in at least 92 of 100 surveys in every pattern we tried.
        </p>
      </MethodSection>
    </>
  );
}

function HidingSections() {
  return (
    <>
      <MethodSection
        id="few"
        title="Few families: words, or nothing"
        source="our own rule. The words begin one family early at both ends, so that one family that differs cannot be seen."
        example={
          <ul className="bullets">
            {wordExamples.map(({ favourable, rated, shown }) => (
              <li key={`${favourable}-${rated}`}>
                {favourable} of {rated}: {shown}
              </li>
            ))}
          </ul>
        }
      >
        <p>
          Fewer than five replies to a question show nothing. Five to nine show one of five words,
          to the setting only. From ten there are numbers.
        </p>
      </MethodSection>
      <MethodSection
        id="hiding"
        title="Hiding one group to protect another"
        source="our own rules, tested by a program that adds and subtracts every published group. Rules like these are usual in official statistics."
        example={
          <>
            <p>
              Groups of{" "}
              {listInWords(Object.entries(groupExample).map(([name, n]) => `${n} (${name})`))},
              shown from ten: we show {listInWords(groupRelease.visible)} and hide{" "}
              {listInWords(groupRelease.hidden)}.
            </p>
            <p>
              One survey over time:{" "}
              {looks
                .map(
                  ({ n, closed }, at) =>
                    `${n} replies, ${closed ? "closed" : "open"}: ${actionWords[lookActions[at] ?? "count_only"]}`,
                )
                .join("; ")}
              .
            </p>
          </>
        }
      >
        <p>
          A small group is hidden. If that leaves it to be worked out from the total, the next
          smallest is hidden too. Nothing is shown while a survey is open. Later replies are added
          only when there are enough of them.
        </p>
      </MethodSection>
    </>
  );
}
