import type { NotesByLevel } from "./by-level";

/** The questions of the first framework that are asked about several groups or things in turn. */
export const ecfPartNotes: Readonly<Record<string, NotesByLevel>> = {
  "ecf.outcomes.partners": [
    ["We have not said what each of us should get out of it."],
    [
      "The manager knows what she hopes for. The rest of us would guess.",
      "Our plan says “stronger together” and leaves it there.",
    ],
    [
      "At the June meeting each partner named one thing; most of us remember our own.",
      "The aims for each partner are on one page in the hall.",
    ],
    ["We showed the page to families. Two said it lacked what they give, and it is there now."],
  ],
  "ecf.outcomes.children": [
    ["We mean it for the children, and have not said in what way."],
    [
      "Some of us would say talking, others confidence.",
      "It is in the development plan, which the rooms do not see.",
    ],
    [
      "Most of us would say: talks more, plays with others, is known nearby. It is in the welcome pack.",
      "Three aims for children are talked through with parents at each review.",
    ],
    ["Parents asked for “is happy to come” to be the first aim. We rewrote the three with them."],
  ],
  "ecf.outcomes.parents": [
    ["What parents should gain has not been talked about."],
    [
      "One of us would say “less alone”. It is not written anywhere.",
      "There is an aim for mothers. Fathers and carers are not in it.",
    ],
    [
      "Most of us name the same two: knows whom to ask, has a say. Parents would recognise them.",
      "The aims for parents were set at the forum and are on the first page of the handbook.",
    ],
    ["Foster carers told us the aims did not fit them. There is now one they wrote."],
  ],
  "ecf.outcomes.professionals": [
    ["We have not asked the health visitor what she would want from it."],
    [
      "It is understood between two of us and one health visitor.",
      "Our referral form says what we want from others and not what they get.",
    ],
    [
      "With the health and speech teams we wrote down two aims, and most of us know them.",
      "Social workers and health visitors see what changed for a family each term.",
    ],
    ["We showed families the aims for professionals. They added: tells us first."],
  ],
  "ecf.outcomes.practitioners": [
    ["Practitioners do it because it is expected of them."],
    [
      "Some colleagues find the work lighter when parents help. We have not named it as an aim.",
      "It came up in one supervision.",
    ],
    [
      "Most of us would say: knows the child sooner, feels less alone with worries. It is in the induction.",
      "The team set two aims for itself in spring and looks at them each term.",
    ],
    ["Parents asked what we gain and were surprised. The aims for us were rewritten with them."],
  ],
  "ecf.outcomes.local-organisations": [
    ["We have no aims together with the council or the charities here."],
    [
      "There is a line about the council in the plan. The food bank does not know of it.",
      "One charity and we have talked about it.",
    ],
    [
      "Four organisations signed two aims with us; most of us can name them.",
      "The children’s centre, the library and we print the same aims on our leaflets.",
    ],
    ["Families asked why housing was missing. It joined in autumn, and one aim was rewritten."],
  ],
  "ecf.elements.participation": [
    ["We do the work and families are kept informed."],
    [
      "The same six families take part in everything.",
      "Some partners turn up and some send apologies.",
    ],
    [
      "Most families have taken an active part in something this term, of their own choosing.",
      "The health team, the school and two parents plan the spring together, and most of it happens.",
    ],
    [
      "We asked the families who had not taken part. They wanted shorter things on Saturdays, and there are four now.",
    ],
  ],
  "ecf.elements.shared-power": [
    ["The last word is ours, and it is usually the first as well."],
    [
      "Parents lead on the fair and the garden. The rest is ours.",
      "We ask and then decide, and do not always say why.",
    ],
    [
      "On settling in, outings and food parents lead, and most of them know it.",
      "Two parents hold the keys to the hall on Saturdays. Most decisions about it are theirs.",
    ],
    [
      "Parents told us where they have no say: the waiting list. They now help to set the rules for it.",
    ],
  ],
  "ecf.elements.expertise": [
    ["We are the ones who know, and parents ask us."],
    [
      "With children with special needs we listen to parents. With the others less so.",
      "The speech therapist and parents talk through us.",
    ],
    [
      "Most plans have what the parent knows on the left and what we know on the right.",
      "The physiotherapist, the mother and the key person showed each other what works. It is usual now.",
    ],
    ["A father said we only write down what fits our form. It starts with a blank page now."],
  ],
  "ecf.elements.aims": [
    ["We set the aims and share them at the review."],
    [
      "Some reviews end with aims both sides would name.",
      "We agree on what we want. How to go about it is left open.",
    ],
    [
      "Most families leave a review with two aims and who does what.",
      "The aims of the year were agreed with the forum and the school, with dates.",
    ],
    [
      "Families said aims vanished after the review. They now choose when we look again, and we do.",
    ],
  ],
  "ecf.elements.negotiation": [
    ["When we differ we refer to the policy."],
    [
      "Some differences get talked through. With sleep and nappies we give up early.",
      "With one family it took three talks and worked. It is not how we usually go about it.",
    ],
    [
      "Most differences this year ended with something both could live with; the log shows seven.",
      "We practised saying what we cannot move on and what we can.",
    ],
    [
      "Parents who had disagreed with us were asked how it felt. A second person now sits in, whom they choose.",
    ],
  ],
  "ecf.elements.trust": [
    ["Parents drop off and leave. We do not know whether they trust us."],
    [
      "Trust depends on the key person, and we have lost two this year.",
      "We trust parents with the small things.",
    ],
    [
      "Most parents tell us hard news early. Most of us would tell them ours.",
      "In the spring talks nearly every family named somebody here they would turn to.",
    ],
    ["Families told us that locked cupboards say something. The kitchen is open to them now."],
  ],
  "ecf.elements.openness": [
    ["When something goes wrong we put it right and do not mention it."],
    [
      "Accidents are reported. Mistakes of other kinds are not.",
      "Some of us say sorry easily. Others wait for the manager.",
    ],
    [
      "Most of the time a parent hears the same day what went wrong and what we will do.",
      "Fees and waiting times are on the wall, with the reasons.",
    ],
    [
      "A mother asked why she had heard it from another parent. Now the person concerned rings first, always.",
    ],
  ],
  "ecf.elements.communication": [
    ["Our letters are long, and written for the file."],
    [
      "Some of us check that we were understood. Abbreviations creep in.",
      "The app has short messages; the policies are as they were.",
    ],
    [
      "Letters were cut to half a page, and most parents say they understand them.",
      "After each talk the parent and we say back what was agreed. Most of us do it.",
    ],
    ["Parents read our ten most-used letters and marked what made no sense. All ten are new."],
  ],
};
