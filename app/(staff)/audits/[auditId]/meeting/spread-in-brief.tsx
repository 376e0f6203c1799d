import { LevelBar } from "@/components/charts/level-bar";
import { privateTeamMin } from "@/lib/contributions/model";
import { couldNotSayInWords, distanceInWords, tooFewToShowInWords } from "@/lib/statistics/wording";
import type { MeetingRoom } from "./meeting-room";

/** The spread on the remote, above a form that holds the descriptions already. */
export function SpreadInBrief({ room: { audit, question } }: { room: MeetingRoom }) {
  const { counts, distance, closeBelow, dontKnow, rated } = question;
  if (!counts) {
    const hidden = audit.team?.mode === "private";
    return (
      <p className="soft">
        {hidden ? tooFewToShowInWords(privateTeamMin) : "Nobody chose a level."}
      </p>
    );
  }
  const [a = 0, b = 0, c = 0, d = 0] = counts;
  return (
    <div className="stack-tight measure">
      <LevelBar counts={[a, b, c, d]} applicable={rated + dontKnow} words="full" />
      {distance !== undefined && <p>{distanceInWords(distance, closeBelow)}</p>}
      {dontKnow > 0 && <p>{couldNotSayInWords(dontKnow, rated + dontKnow)}</p>}
    </div>
  );
}
