import type { Instrument } from "@/lib/instruments/model";
import type { ActionContent } from "@/lib/plans/model";

/** An action of the example. Days count from the signing of its audit; a day "ahead" counts from today. */
export type ExampleAction = {
  setting: number;
  instrument: Instrument;
  year: number;
  code: string;
  content: Pick<ActionContent, "what"> & Partial<ActionContent>;
  /** Which of the setting's team looks after it, the manager first; left out with an outside name or nobody. */
  owner?: number;
  due: { after: number } | { ahead: number };
  startedAfter?: number;
  end?: { after: number; done?: string; url?: string; because?: string };
};

const at = (setting: number, year: number) => (code: string) => {
  const instrument = code.startsWith("ecf") ? ("ecf" as const) : ("elppeg" as const);
  return { setting, year, instrument, code };
};
const larch = { 2024: at(1, 2024), 2025: at(1, 2025) };
const barnabas = at(2, 2025);
const millrace = { 2025: at(5, 2025), 2026: at(5, 2026) };

/** A year's acting in three settings: some done, one dropped, some open, one past its day. */
export const exampleActions: readonly ExampleAction[] = [
  {
    ...larch[2024]("elppeg.3.home-to-setting"),
    content: {
      what: "Ask every family for one thing their child loves at home, and plan one activity a week from it.",
      howWeWillKnow: "A line in each week’s plan says which family it came from.",
      ...{ benefit: "Children meet something of home in the room.", condition: "security" },
      ...{ domain: "confidence", helps: "Key people see most families twice a day." },
      hinders: "Families who come by minibus are seen by nobody.",
    },
    ...{ owner: 1, due: { after: 120 }, startedAfter: 12 },
    end: { after: 104, done: "31 of 36 weekly plans name a family. The wall of homes is full." },
  },
  {
    ...larch[2024]("elppeg.4.know-gaps"),
    content: {
      what: "Go through the register and write down which families we have not talked with this term.",
      howWeWillKnow: "The list is on the agenda each half-term.",
    },
    ...{ owner: 0, due: { after: 60 } },
    end: { after: 55, done: "Nine families in May, five in July." },
  },
  {
    ...larch[2025]("elppeg.5.beyond-forum"),
    content: {
      what: "Ask the question of the month at the gate, in person, of parents who do not come to the forum.",
      howWeWillKnow: "Twenty answers a month from people who are not on the forum’s list.",
      ...{ condition: "opportunity", domain: "relationships" },
      helps: "The forum writes the question.",
    },
    ...{ owner: 1, due: { ahead: 9 }, startedAfter: 20 },
  },
  {
    ...larch[2025]("elppeg.4.monitor-engagement"),
    content: {
      what: "Keep one sheet of who came to what, by family and not by event, and look at it each term.",
      howWeWillKnow: "We can name the families we have not seen.",
      hinders: "Nobody has an hour for it on a Friday.",
    },
    ...{ owner: 2, due: { ahead: -4 }, startedAfter: 90 },
  },
  {
    ...larch[2025]("elppeg.2.all-parents.not-in-home"),
    content: {
      what: "Put “Who else should hear from us, and how?” on the joining form, and ask it again each September.",
      ...{ benefit: "Both homes know what the day was like.", condition: "security" },
      domain: "emotional",
    },
    ...{ owner: 0, due: { after: 100 }, startedAfter: 9 },
    end: { after: 96, done: "On the form since September; 14 second addresses so far." },
  },
  {
    ...larch[2025]("elppeg.7.leaving"),
    content: {
      what: "Agree one page with the infant school that goes along with each child, written with the family.",
      helps: "The reception teacher wants it too.",
    },
    ...{ due: { ahead: 75 } },
  },
  {
    ...barnabas("ecf.elements.shared-power"),
    content: {
      what: "Let parents set the agenda of every second partners’ meeting.",
      howWeWillKnow: "Three agendas in the file that a parent wrote.",
      ...{ condition: "agency", domain: "communication" },
    },
    ...{ owner: 1, due: { after: 200 }, startedAfter: 30 },
    end: { after: 190, done: "Two agendas, not three. The second was about the car park." },
  },
  {
    ...barnabas("ecf.leadership.joint-training"),
    content: {
      what: "Plan one training afternoon together with the children’s centre.",
      ownerName: "The centre’s family worker",
    },
    due: { after: 150 },
    end: { after: 140, because: "The borough ran one for all of us in March." },
  },
  {
    ...barnabas("ecf.reflect.time"),
    content: {
      what: "Fix forty minutes a fortnight for thinking back, with cover agreed.",
      howWeWillKnow: "Kept at least nine times out of ten.",
      hinders: "Cover falls through when somebody is ill.",
    },
    ...{ owner: 0, due: { ahead: 26 }, startedAfter: 60 },
  },
  {
    ...millrace[2025]("elppeg.5.joint-decisions"),
    content: {
      what: "Take next year’s opening hours to parents before they are settled, with two real choices.",
      howWeWillKnow: "The minutes say what changed because of them.",
      ...{ condition: "opportunity", domain: "relationships" },
    },
    ...{ owner: 0, due: { after: 90 }, startedAfter: 5 },
    end: {
      after: 84,
      done: "48 families chose; we now open at half past seven.",
      url: "https://millrace.example/opening-hours",
    },
  },
  {
    ...millrace[2025]("elppeg.9.supervision"),
    content: {
      what: "Supervision every six weeks for everyone, part-timers included.",
      helps: "Dates are in the diary for the year.",
    },
    ...{ owner: 1, due: { after: 240 }, startedAfter: 15 },
    end: { after: 230, done: "Six rounds held; two part-timers missed one each." },
  },
  {
    ...millrace[2026]("elppeg.4.talk-to-unengaged"),
    content: {
      what: "Ring three families a month who never come, and ask what would make it worth coming.",
      howWeWillKnow: "What they say is read out at the team meeting.",
      ...{ benefit: "Their children see the grown-ups talk.", condition: "security" },
    },
    ...{ owner: 1, due: { ahead: 40 } },
  },
];

/** Where two settings wanted a theme to be: [setting, year of the audit they set it after, theme, level, words]. */
export const exampleTargets: readonly [number, number, number, number, string?][] = [
  [1, 2025, 4, 2, "We can name the families we have not seen, and somebody has rung them."],
  [1, 2025, 5, 2],
  [5, 2025, 5, 3, "A parent says of one decision: that was ours."],
  [5, 2026, 4, 2],
];
