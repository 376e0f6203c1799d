import { MethodSection } from "@/components/profile/method-example";
import { levelNames } from "@/lib/instruments/model";
import { count, listInWords } from "@/lib/kernel/words";
import {
  alphaExample,
  apartExample,
  enoughOthers,
  fewOthers,
  funnelExample,
  teamAgreement,
  teamOrder,
  teamRatings,
  togetherExample,
  typesCounted,
  typesThatShare,
} from "@/lib/profiles/worked-borough";
import { inPoints } from "@/lib/profiles/worked-parents";
import { thresholds } from "@/lib/statistics/thresholds";
import { wholePoints } from "@/lib/statistics/wording";

/** A team together, and a borough’s settings side by side. */
export function BoroughSections() {
  return (
    <>
      <TeamSection />
      <CountedSection />
      <MethodSection
        id="similar"
        title="Settings like this one"
        source="quartiles as in most software (Hyndman and Fan 1996, type 7)."
        example={
          <p>
            {fewOthers.settings} other settings: {fewOthers.status === "ok" ? "shown" : "not shown"}
            .{" "}
            {enoughOthers.status === "ok" &&
              `${enoughOthers.settings} others: half of them lie between ${wholePoints(enoughOthers.q1 ?? 0)} and ${wholePoints(enoughOthers.q3 ?? 0)}, with ${wholePoints(enoughOthers.median ?? 0)} in the middle.`}
          </p>
        }
      >
        <p>
          We compare with the other settings of the same kind that agreed to share, if there are at
          least ten. There is no list in order of score. If somebody asks where they stand, we say
          how many others they cannot be told apart from (Klein, Wright and Wieczorek 2020).
        </p>
        <p>
          {apartExample
            .map(({ name, cannotSeparate }) => `${name}: ${cannotSeparate} of the 2 others`)
            .join(". ")}
          .
        </p>
      </MethodSection>
      <MethodSection
        id="funnel"
        title="More different than chance would explain"
        source="exact binomial chances in place of the usual curve (after Spiegelhalter 2005), which is wrong where nearly all are happy."
        example={
          <p>
            {funnelExample.x} of {funnelExample.n} where the others have{" "}
            {inPoints(funnelExample.others)}%: so few would happen by chance{" "}
            {wholePoints(1000 * funnelExample.pLow)} times in 1000.{" "}
            {funnelExample.flag === "inside"
              ? "Not marked."
              : "Marked as more different from the others than chance alone would explain."}
          </p>
        }
      >
        <p>
          A setting is marked when so few, or so many, would happen by chance less than 25 times in
          1000. The mark is neither good nor bad. It is never used for a setting’s own view.
        </p>
      </MethodSection>
      <MethodSection
        id="together"
        title="Families of many settings together"
        source="settings as clusters, with a design effect and Student’s t."
        example={
          <p>
            {count(togetherExample.settings, "setting")} with {togetherExample.replies} replies:{" "}
            {inPoints(togetherExample.share)}% when each family counts once, from{" "}
            {inPoints(togetherExample.lower)}% to {inPoints(togetherExample.upper)}%.{" "}
            {inPoints(togetherExample.meanOfSettingShares)}% when each setting counts once.
          </p>
        }
      >
        <p>
          Families of one setting answer alike, so they tell less than as many families from all
          over. The range allows for that, and is never narrower than the simple one.
        </p>
      </MethodSection>
      <MethodSection
        id="alpha"
        title="Whether questions go together"
        source="Cronbach’s alpha with the interval of Feldt (1965)."
        example={
          <p>
            Five people on three questions: {alphaExample.alpha?.toFixed(2)}, from{" "}
            {alphaExample.feldt95?.lower.toFixed(2)} to {alphaExample.feldt95?.upper.toFixed(2)}.
            Far too few people to say.
          </p>
        }
      >
        <p>
          Shown to the authors of a question set, from 30 people on. A low value of the
          organisation’s questions is no fault: they cover different things.
        </p>
      </MethodSection>
    </>
  );
}

function CountedSection() {
  const shared = [...typesThatShare].map(([type, settings]) => `${settings} ${type}`);
  return (
    <MethodSection
      id="counted"
      title="How many settings reached each level"
      source="our own rule. Open figures and committee reports are held to it together, so that no two of them can be taken from each other."
      example={
        <p>
          {listInWords(shared)} share. Counted by type: {listInWords(typesCounted.visible)}. Not
          shown: {listInWords(typesCounted.hidden)}. With the larger of these two shown, the total
          would give the smaller away.
        </p>
      }
    >
      <p>
        A count stands for at least {thresholds.settingsFrom} settings that have a level. A type
        with fewer is not shown, and with it as many others as it takes for the total to give none
        of them away.
      </p>
      <p>
        Settings are counted by size within one type and never across types: two ways of dividing
        the same settings could be taken from each other. A look back over several years counts each
        year as that year’s own page does, so the same settings are left out of both.
      </p>
    </MethodSection>
  );
}

function TeamSection() {
  return (
    <MethodSection
      id="team"
      title="How a team agrees"
      source="the average distance from the median (Burke and Dunlap 2002). The order of the list is our own rule."
      example={
        <p>
          Three people chose {listInWords(teamRatings.map((level) => levelNames[level] ?? ""))}:
          typically {teamAgreement.adMedian?.toFixed(1)} of a level from the middle one, and{" "}
          {inPoints(teamAgreement.withinOneLevel)}% of the pairs within one level. People differed
          most on {teamOrder[0]?.item}.
        </p>
      }
    >
      <p>
        From three people on. Those who don’t know are counted apart: that is a finding, not a
        disagreement.
      </p>
    </MethodSection>
  );
}
