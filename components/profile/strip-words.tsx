import type { ProfileTheme } from "@/lib/profiles/model";
import { levelInWords } from "@/lib/scoring/theme-result";
import { noScoreInWords, possibleRangeInWords } from "@/lib/statistics/wording";

type Props = { theme: ProfileTheme; brief?: boolean };

/** What stands under the strip: its level, or why there is none. The strip itself tells those who do not see it. */
export function StripWords({ theme: { result, strip }, brief }: Props) {
  if (!result || !strip) return null;
  const none = noScoreInWords(result.score);
  if (none) return <span className="soft small block font-normal">{none}</span>;
  const { possibleMin, possibleMax, answered, applicable } = result.score;
  return (
    <>
      <span className="soft small block font-normal" aria-hidden="true">
        {levelInWords(result)}
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
