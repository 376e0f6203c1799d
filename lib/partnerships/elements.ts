import type { Element } from "./model";

const listed = "ECF 2009, Championing rights, list after the second box, point";

/**
 * What two settings rate their work together by (F88): the elements of partnership of the ECF leaflet, and those points of
 * its other boxes that can be asked of two. Worded by us for two settings; codes are permanent.
 */
const elements2026: readonly Element[] = [
  {
    code: "partnership.outcomes",
    source: "ECF 2009, Championing rights, second box, whole list",
    title: "Knowing what it is for",
    wording: "How clear are we both about what our work together is meant to change for families?",
    anchors: [
      "We have never said what it is for. Each of us would give another answer, or none.",
      "Some of us could say it for one child or family, or it is written in a plan. We have not said it to each other.",
      "Most of us on both sides would say the same about what it is for, for children, parents and ourselves. Families would recognise it.",
      "As Established, whoever is at work. We have asked families whether it came true, and changed what we do because of what they said.",
    ],
  },
  {
    code: "partnership.participation",
    source: `${listed} 1`,
    title: "Working closely",
    wording: "How closely do we work together, with both of us taking an active part?",
    anchors: [
      "We know of each other. What one of us does reaches the other by chance, or through the family.",
      "Some of us plan or do something with the other setting now and then. It rests on two people who get on.",
      "Most of us on both sides take part: we plan some of it together, and each does what was agreed. Families see that we know each other.",
      "As Established, also when somebody is away or new. This year we asked families where the two of us could work more closely, and did one thing they named.",
    ],
  },
  {
    code: "partnership.shared-power",
    source: `${listed} 2`,
    title: "Sharing power",
    wording:
      "How far do we share the say between us, with parents taking the lead for their child?",
    anchors: [
      "One of us decides and the other fits in. Parents hear what was decided.",
      "The other is asked about some things, often late. Parents are asked for their consent rather than for their view.",
      "What touches both is decided by both, and parents lead in what is about their child. Most of us can name such a decision of this term.",
      "As Established, whoever is in charge that day. A decision of this year went another way because the smaller of us, or a parent, asked for it.",
    ],
  },
  {
    code: "partnership.expertise",
    source: `${listed} 3`,
    title: "Knowing different things",
    wording: "How well does what each of us knows complete what the other knows?",
    anchors: [
      "We do not know what the other is good at. Each of us finds out everything about a child alone.",
      "Some of us have asked the other for advice, or been asked. It depends on who happens to know whom.",
      "Most of us know what the other knows better, and ask. What each sees of a child is used in the planning of both.",
      "As Established, and it flows both ways. We can name something each of us does differently this year because of what the other knew.",
    ],
  },
  {
    code: "partnership.aims",
    source: `${listed} 4`,
    title: "Agreeing what and how",
    wording: "How far have we agreed what we want to do together, and how we go about it?",
    anchors: [
      "Nothing is agreed. Each of us goes on in its own way, and we meet where we happen to meet.",
      "We agreed something once, in talk or on paper. Some of us use it, and new colleagues have not heard of it.",
      "We have agreed what we do and who does what, in words both use. Most of us keep to it, and parents have been told.",
      "As Established, and a new colleague on either side learns it in the first week. We look at it together each year and have changed it.",
    ],
  },
  {
    code: "partnership.negotiation",
    source: `${listed} 5`,
    title: "Talking differences through",
    wording: "How well do we talk a difference through until each of us can accept the answer?",
    anchors: [
      "When we differ, one of us gives way or we stop talking about it. The family carries it between us.",
      "Some differences are talked about, when the right two people meet. Others wait until they have become a worry.",
      "When we differ we say so and meet, and most of the time both can live with what comes of it. Families are told what we settled.",
      "As Established, also about money, times and rules. We can name a difference of this year that each of us now sees in another way.",
    ],
  },
  {
    code: "partnership.trust",
    source: `${listed} 6`,
    title: "Trust and respect",
    wording: "How far do we trust and respect each other, in both directions?",
    anchors: [
      "We check what the other says, or would rather not ask. One of us counts for less, and both know it.",
      "Some of us trust somebody on the other side. Between the two settings as a whole we cannot say.",
      "Most of us rely on what the other says and does, and speak of each other with respect. Parents would say the same of us.",
      "As Established, and it has held when something went wrong. Each of us has asked the other whether it feels respected, and acted on the answer.",
    ],
  },
  {
    code: "partnership.openness",
    source: `${listed} 7`,
    title: "Openness and honesty",
    wording: "How open and honest are we with each other, also about what went wrong?",
    anchors: [
      "We tell each other what we must. Bad news comes late, or from somebody else.",
      "Some of us say plainly what worries them. It depends on the person, and on how busy the day is.",
      "Most of us say what matters in good time, also when it is our own mistake. The other hears it from us first.",
      "As Established, whoever is at work. We have told each other something this year that was hard to say, and put right what came of it.",
    ],
  },
  {
    code: "partnership.communication",
    source: `${listed} 8`,
    title: "Clear communication",
    wording: "How clearly do we say things to each other, so that both understand the same?",
    anchors: [
      "Messages get lost between us, or each of us reads them in its own way. The child or the parent is the messenger.",
      "There is a book, a phone call or a message at times. Some of it is in words that only one of us uses.",
      "There is an agreed way and time to pass things on, and most of us keep to it. Both understand the same, and so do parents.",
      "As Established, also on days off and in holidays. We have asked each other and families what was not clear, and changed how we say it.",
    ],
  },
  {
    code: "partnership.values",
    source: "ECF 2009, Supporting practitioners box, point 1",
    title: "Talking about values",
    wording: "How far have we talked through what each of us holds to be right for children?",
    anchors: [
      "We do not know what the other holds to be right about food, sleep, comfort, rules or play.",
      "We know where we differ from what children and parents tell us. Some of us have talked about one such thing.",
      "Most of us have talked with the other about what matters to each, and know what we share and where we differ. Parents can ask either of us.",
      "As Established, and it comes up again when something changes. We can name something we now do alike for the children’s sake because we talked.",
    ],
  },
  {
    code: "partnership.information",
    source: "ECF 2009, Equality and diversity, first box, point 8",
    title: "Sharing information",
    wording:
      "How well do we share what the other needs to know: with the family’s agreement, in time and in plain words?",
    anchors: [
      "We share nothing, or we share it without asking the family. What the other needs to know it learns too late.",
      "Some of us ask the family and pass things on, or there is a form for it. It is not done for every child.",
      "For most children we both use, families have agreed what is shared, and it arrives in time and without jargon.",
      "As Established, for every child and whoever is at work. We have asked families whether too much or too little is shared, and changed it.",
    ],
  },
  {
    code: "partnership.reflection",
    source: "ECF 2009, Quality in partnership, second box, first heading, point 2",
    title: "Looking back together",
    wording:
      "How reliably do the two of us make time to look at how we work together and what comes of it?",
    anchors: [
      "We meet when something has to be settled, and never about how we work together.",
      "Somebody has asked how it is going between us, or we plan to. There is no time set aside for it.",
      "At least once a year people of both settings sit down and look at how we work together and what it does for families.",
      "As Established, and families have a say in it. We can name what we changed after the last time we looked.",
    ],
  },
];

/** Every list that was ever rated by. None of them changes: a change is a new edition (tests hold each to its hash). */
export const editions: Readonly<Record<string, readonly Element[]>> = { "2026": elements2026 };

/** What a new invitation is made with. */
export const currentEdition = "2026";

/** @throws when there is no such edition: the database holds only names of published ones. */
export function elementsOf(edition: string): readonly Element[] {
  const found = editions[edition];
  if (!found) throw new Error(`No edition ${edition} of the elements`);
  return found;
}
