import { estimateInWords } from "@/components/charts/estimate-in-words";
import type { ProfileTheme } from "@/lib/profiles/model";
import { levelInWords } from "@/lib/scoring/theme-result";
import { noScoreInWords, possibleRangeInWords } from "@/lib/statistics/wording";

type Props = { theme: ProfileTheme; year: number; earlierYear?: number; brief?: boolean };

/** What the strip shows, in words: the same for those who see it and those who hear it. */
export function StripWords({ theme: { result, strip }, year, earlierYear, brief }: Props) {
  if (!result || !strip) return null;
  const none = noScoreInWords(result.score);
  if (none) return <span className="soft small block font-normal">{none}</span>;
  const { possibleMin, possibleMax, answered, applicable } = result.score;
  return (
    <>
      <span className="soft small block font-normal" aria-hidden="true">
        {levelInWords(result)}
      </span>
      <span className="visually-hidden">
        {strip.earlier ? `${earlierYear}: ${estimateInWords(strip.earlier)}. ` : ""}
        {`${year}: ${estimateInWords(strip.later)}.`}
      </span>
      {!brief &&
        answered < applicable &&
        possibleMin !== undefined &&
        possibleMax !== undefined && (
          <span className="soft small block font-normal">
            {possibleRangeInWords(possibleMin, possibleMax)}
          </span>
        )}
    </>
  );
}
