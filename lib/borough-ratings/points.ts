import type { RatingPoint } from "./model";

/**
 * The fixed set by which settings and forums rate their borough (F52): the matter of the two frameworks, turned to the
 * partnership between a borough and those who work with its families. Worded by us; codes are permanent.
 */
export const ratingPoints: readonly RatingPoint[] = [
  {
    code: "borough.alongside",
    source: "ELPPEG 2010, principle 1",
    wording: "How far does the borough work alongside us, and value what we bring?",
    anchors: [
      "We hear from the borough when something is due or has gone wrong. What we bring is not asked for.",
      "Some people in the borough know us and value our work, or a plan says so. It depends on who we reach.",
      "Most of the people we deal with know us and ask what we think. Most settings and forums would say the same.",
      "It happens whoever is in post. The borough has asked us how it works with us, and changed something because of what we said.",
    ],
  },
  {
    code: "borough.listening",
    source: "ELPPEG 2010, principle 2",
    wording: "How far does the borough listen to us and learn from what we say?",
    anchors: [
      "We are told. There is no time in which the borough asks and listens.",
      "The borough asks now and then, or plans to. We seldom hear what came of it.",
      "There are set times when we are asked, and we are told what came of it. Most settings and forums know them.",
      "As Established, and also for those who never come to meetings. We can name what the borough learned from us this year.",
    ],
  },
  {
    code: "borough.decisions",
    source: "ELPPEG 2010, principle 5",
    wording: "How far do settings and parents’ forums take part in the borough’s decisions?",
    anchors: [
      "Decisions reach us once they are made.",
      "Some of us are asked about some decisions, often late. It is not clear what our answer can change.",
      "We take part in most decisions that touch families, early enough to change them, and reasons are given.",
      "Settings and parents share in deciding, as a rule. A decision of this year is different because of it, and all were told.",
    ],
  },
  {
    code: "borough.support",
    source: "ELPPEG 2010, principle 9",
    wording: "How far does the borough support those who work with families?",
    anchors: [
      "We find training and advice ourselves.",
      "There is some training or advice, or a plan for it. It does not reach all kinds of settings.",
      "Support is there for most of us when we need it, childminders and forums included, and fits what we asked for.",
      "As Established, and the borough asks each year whether it helped and changes what it offers because of our answers.",
    ],
  },
  {
    code: "borough.aims",
    source: "ECF 2009, Evaluating your partnership: elements of partnership",
    wording: "How far do we and the borough agree what we are working for?",
    anchors: [
      "We do not know what the borough wants to reach for families, or it does not know what we want.",
      "There are shared aims on paper. Few of us had a part in them, or use them.",
      "Most of us had a part in the aims, and they guide what we do together.",
      "As Established, and we look at them together each year and have changed them because of what families said.",
    ],
  },
  {
    code: "borough.openness",
    source: "ECF 2009, Evaluating your partnership: elements of partnership",
    wording: "How open and honest is the borough with us?",
    anchors: [
      "We learn about plans and money by chance. Bad news comes late.",
      "Some of what matters is shared, or openness is promised. We have to ask for the rest.",
      "What matters is shared in time and in plain words, with most of us, also when it is hard to say.",
      "As Established, whoever is in post. We can say what we think without harm, and have seen mistakes put right.",
    ],
  },
];
