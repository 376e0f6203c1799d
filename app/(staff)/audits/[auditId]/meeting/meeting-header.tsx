import type { MeetingRoom } from "./meeting-room";

/** Which question of how many, in words to be read from the back of a room. */
export function MeetingHeader({ room }: { room: MeetingRoom }) {
  const { audit, question, place, questions, themeTitle, differs, agreements } = room;
  const { stem, wording } = question.item;
  return (
    <div className="stack-tight">
      <p className="eyebrow">
        {audit.settingName} · question {place} of {questions} · {themeTitle} · {agreements.length}{" "}
        recorded
      </p>
      <h1>{wording}</h1>
      {stem && <p className="lead">{stem.wording}</p>}
      {differs && <p className="soft">People saw this differently. That’s useful.</p>}
    </div>
  );
}
