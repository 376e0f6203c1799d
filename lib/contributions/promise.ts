import type { TeamMode } from "@/lib/audits/model";
import { privateTeamMin } from "./model";

/** What a mode promises, word for word: everybody reads the same before they answer, whoever they are. */
export type Promised = { title: string; summary: string; sees: { who: string; what: string }[] };

export const promises: Record<TeamMode, Promised> = {
  open: {
    title: "Open team",
    summary:
      "Each of us answers alone. When everyone has finished, we see each other’s answers with names.",
    sees: [
      {
        who: "While people are answering",
        what: "You see your own answers and nobody else’s. Everyone sees who has finished.",
      },
      {
        who: "Afterwards, each of us",
        what: "Sees who chose which level and what they wrote beside it. That is where we start talking.",
      },
      {
        who: "Afterwards, the manager",
        what: "Sees the same as everybody, and no more.",
      },
      {
        who: "Outside the team",
        what: "Nobody sees what one person answered: no reader, no borough, no report.",
      },
    ],
  },
  private: {
    title: "Private team",
    summary: `Each of us answers alone. Afterwards we see only how many chose each level, and only where at least five did. No name is ever shown.`,
    sees: [
      {
        who: "While people are answering",
        what: "You see your own answers and nobody else’s. Everyone sees who has finished.",
      },
      {
        who: "Afterwards, each of us",
        what: `Sees how many practitioners chose each level, where at least five of them chose one. If all of them chose the same level, that can be seen too.`,
      },
      {
        who: "Afterwards, the manager",
        what: "Sees the same counts. The manager’s own answers are not in them. Who gave which answer is never shown to the manager, nor what you write beside it: that stays yours.",
      },
      {
        who: "Outside the team",
        what: "Nobody sees even the counts: no reader, no borough, no report.",
      },
    ],
  },
};

export const promiseStands =
  "This cannot change once anyone has answered. When the round is closed it is not opened again.";

/** Why a private team is not possible, with how many there are. */
export function tooFewInWords(practitioners: number): string {
  const here =
    practitioners === 0
      ? "Nobody is here or invited as a practitioner yet"
      : practitioners === 1
        ? "One practitioner is here or invited"
        : `${practitioners} practitioners are here or invited`;
  return `A private team needs at least ${privateTeamMin} practitioners besides the manager: with fewer, people could work out who said what. ${here}. Invite more people first, or choose an open team.`;
}
