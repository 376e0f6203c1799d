import { MethodSection } from "@/components/profile/method-example";
import {
  gapExample,
  inPoints,
  yearsApart,
  yearsApartStrictly,
} from "@/lib/profiles/worked-parents";
import type { Verdict } from "@/lib/statistics/verdict";

const verdictWords: Record<Verdict | "hidden", string> = {
  higher: "higher",
  higher_but_small: "a little higher",
  about_the_same: "about the same",
  lower_but_small: "a little lower",
  lower: "lower",
  cannot_tell: "we can’t tell",
  hidden: "not shown",
};

const { earlier, later } = yearsApart;

/** What two figures of families say together. */
export function CompareSections() {
  return (
    <>
      <MethodSection
        id="difference"
        title="Higher, lower, the same, or we can’t tell"
        source="the interval of a difference of Newcombe (1998, method 10) for shares and of Zou and Donner (2008) for averages. The five answers are our own rule."
        example={
          <p>
            {earlier.x} of {earlier.n} one year and {later.x} of {later.n} the next: a difference of{" "}
            {signed(yearsApart.difference)} points, which could be anywhere from{" "}
            {signed(yearsApart.lower)} to {signed(yearsApart.upper)}. So:{" "}
            {verdictWords[yearsApart.verdict]}.
          </p>
        }
      >
        <p>
          A difference is called higher or lower only if its whole range lies on one side of none.
          It is called about the same only if the whole range lies within ten points for a share, or
          half a level for an average. In all other cases we say that we can’t tell.
        </p>
      </MethodSection>
      <MethodSection
        id="many"
        title="Many comparisons on one page"
        source="our own rule. With the usual range, ten comparisons of things that never changed raise a false alarm in about one page of three; with the wider one in at most one of ten."
        example={
          <p>
            The same two years among ten comparisons: from {signed(yearsApartStrictly.lower)} to{" "}
            {signed(yearsApartStrictly.upper)} points.
          </p>
        }
      >
        <p>
          A page that compares more than three things uses the range that holds 99 of 100 times to
          decide, and draws the usual one.
        </p>
      </MethodSection>
      <MethodSection
        id="gap"
        title="The setting’s view beside the families’"
        source="our own rule. The setting’s answer is a statement and has no range of chance, so the range is that of the families."
        example={
          <p>
            The setting says Established, and 20 families were asked:{" "}
            {gapExample.status === "ok"
              ? `${signed(gapExample.gap)} points apart, from ${signed(gapExample.lower)} to ${signed(gapExample.upper)}. So: ${verdictWords[gapExample.verdict]}.`
              : "not shown."}
          </p>
        }
      >
        <p>
          Only questions asked of both are compared, from ten replies on. The questions are worded
          differently and families see different things, so a gap is a place to start a conversation
          and nobody’s mistake.
        </p>
      </MethodSection>
    </>
  );
}

/** Whole points with a true minus sign: a hyphen is not read out. */
function signed(share: number | undefined): string {
  const points = inPoints(share);
  return points < 0 ? `−${-points}` : String(points);
}
