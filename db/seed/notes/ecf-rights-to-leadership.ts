import type { NotesByLevel } from "./by-level";

/** Questions of the first framework that stand alone, up to leadership, for settings with a team. */
export const ecfEarlierNotes: Readonly<Record<string, NotesByLevel>> = {
  "ecf.rights.home-visits": [
    ["We do not visit at home. Families come to us, or we do not meet."],
    [
      "Two key people visit before a child starts. The rota leaves no time for the others.",
      "Visits are offered on the form. Families who might want one most tend not to tick it.",
    ],
    [
      "Each family chooses: at home, in the park or here. Most of those who are often left out took one up.",
      "We visit in pairs, bring the children’s photographs, and go again if the first was short.",
    ],
    [
      "A mother in the hostel said a visit there was the last thing she wanted. We meet at the café now, and others asked for it too.",
      "Families told us what a visit feels like from their side; we no longer carry a folder.",
    ],
  ],
  "ecf.rights.article-30": [
    ["We celebrate a few festivals. What children speak at home is not heard here."],
    [
      "There are books in four languages, on the top shelf.",
      "Two colleagues speak Bengali and Yoruba with the children. For the others it depends on who is in.",
    ],
    [
      "Most children hear their language here each week: songs, a story, a greeting. Parents recorded them.",
      "Food, hair, prayer and names are asked about at the first talk, and most of it is kept to.",
    ],
    [
      "Families told us the costume day made them cringe. They planned what we do instead.",
      "A Roma grandmother listened to how we speak of her people and put us right. It is in our induction.",
    ],
  ],
  "ecf.rights.visible-children": [
    ["The children are inside the fence. Few people nearby know that we are here."],
    [
      "The older ones go to the market in summer. The others stay in.",
      "Children’s pictures hang in the library once a year.",
    ],
    [
      "Every week a group goes somewhere: shops, sheltered flats, allotment. Most children are greeted by name.",
      "The children mapped their walk and showed it at the town hall. Most of their parents came.",
    ],
    [
      "Families said their children were invisible at the bus stop. The children painted it, with the bus company’s leave.",
      "Parents chose where the children should be seen: the clinic. They now welcome babies there on Fridays.",
    ],
  ],
  "ecf.values.debated": [
    ["The values are on a poster that came with the building."],
    [
      "The senior team wrote them in an afternoon. The rooms have read them.",
      "We talked about one of our values at the away day and ran out of time.",
    ],
    [
      "The team has argued over each line, and the school next door and the health team have done it with us once.",
      "Most of us can say which value we disagreed on and how it came out.",
    ],
    [
      "Parents struck out “resilient” because it sounded like blame. We kept their word for it.",
      "With two other services and five families we went through them again; one line is new, one is gone.",
    ],
  ],
  "ecf.leadership.backgrounds": [
    ["We know job titles, and little of what people did or lived through before."],
    [
      "One colleague’s years as a nurse are drawn on. Others have not been asked.",
      "We ask new parents about their work, and then do nothing with it.",
    ],
    [
      "What each of us brings is on a board in the staff room, and most of it has been used this year.",
      "A father who drives buses planned our trips; a lunch assistant leads the singing. Most partners have such a part.",
    ],
    [
      "Partners told us whose knowledge we overlooked: carers from the agency. They now join the planning.",
      "Everyone, parents too, was asked what they bring and whether it is valued. Two said no, and we changed that.",
    ],
  ],
  "ecf.leadership.joint-training": [
    ["Training is for staff, each service for itself."],
    [
      "The health visitor came to one of our evenings. Parents have not been invited.",
      "Two parents joined the first aid day, which had spare places.",
    ],
    [
      "Three of this year’s five sessions were with parents and the children’s centre, and most partners taught something.",
      "We swap a morning each term with the school; parents come along.",
    ],
    [
      "Parents asked to learn what we learn. They led the session on autism, and we have kept it that way.",
      "Everyone was asked what they can teach. The list runs to two pages and is used.",
    ],
  ],
  "ecf.leadership.challenge": [
    ["We are nice to each other, and disagreements go on in the car park."],
    [
      "One person usually says the awkward thing. Others tell her afterwards that she was right.",
      "Parents’ objections are heard and written down. They seldom change anything.",
    ],
    [
      "Each larger decision has a round of “what speaks against it?”, and most people say something.",
      "When the health team disagreed with us on weaning we took a month over it and decided better.",
    ],
    [
      "Parents told us they hold back. Now one of them opens the round, and two decisions were turned.",
      "We asked those who had lost an argument whether they were heard. One was not, and we went back to it.",
    ],
  ],
  "ecf.leadership.lead": [
    ["Everybody is responsible for partnership, which means nobody is."],
    [
      "The deputy has it in her job description, along with nine other things.",
      "A colleague does it from goodwill. Families do not know that it is her.",
    ],
    [
      "One of us has a day a week for it; most families and services know her name.",
      "The lead brings partners together each half-term and rings those who missed it.",
    ],
    [
      "Families and services were asked what they need from the lead. She now has a phone they can ring until seven.",
      "The lead shares the part with a parent, at the forum’s wish, and both are known to all of us.",
    ],
  ],
  "ecf.leadership.champions": [
    ["Those in charge have not said anything about it this year."],
    [
      "The head welcomes parents at events. At budget time it is not mentioned.",
      "Our chair speaks up for it when asked.",
    ],
    [
      "The head, the chair and the area manager each took part in a session, and most staff can say what they stand for.",
      "It has come up at every governors’ meeting this year.",
    ],
    [
      "Parents told the trustees what they had not noticed them doing. Two trustees are now here each month.",
      "When the council planned a cut, those in charge and the families wrote together. It was taken back.",
    ],
  ],
  "ecf.leadership.decision-makers": [
    ["What we agree here and what the council decides have little to do with each other."],
    [
      "A councillor came to the summer fair and was friendly. Nothing followed.",
      "Our plan was sent to those who decide. We have not had an answer.",
    ],
    [
      "The early years lead signed our aims and comes to two meetings a year; most of what was agreed has been backed.",
      "Governors and the council’s team know the aims and have used them in two decisions.",
    ],
    [
      "Families met those who decide on places and told them about the waiting list. The rule was changed.",
      "Asked what support they felt, parents said none from the housing office. It now has somebody at our table.",
    ],
  ],
  "ecf.leadership.development": [
    ["New people are given the dates of the meetings."],
    [
      "Some new partners got a phone call first. It depends on who has time.",
      "There is an induction sheet. It is about the building.",
    ],
    [
      "Each new parent or colleague has somebody beside them for the first three meetings. Most stay.",
      "Shadowing for a morning is offered to every newcomer, and most take it.",
    ],
    [
      "Newcomers told us the abbreviations shut them out. There is a list now, and a bell to ring.",
      "People who had left after one meeting were asked why. We start with a meal now.",
    ],
  ],
  "ecf.leadership.information": [
    ["Information goes up on the board. Whoever passes it may read it."],
    [
      "The newsletter goes out monthly, and dates are often over by then.",
      "Partners hear from us; families with little English hear late.",
    ],
    [
      "Most partners get what they need a week ahead, in plain words, in the way they chose.",
      "The Friday message is read by most families. We check who has not opened it.",
    ],
    [
      "Two parents read everything before it goes out and have thrown out half of it.",
      "We asked families what they would rather not be sent. The app is quieter, and more of it is read.",
    ],
  ],
};
