import type { NotesByLevel } from "./by-level";

/** Principles 4 and 5, for settings with a team. */
export const elppegMiddleNotes: Readonly<Record<string, NotesByLevel>> = {
  "elppeg.4.know-community": [
    ["Most of us live elsewhere and know the two streets to the station."],
    [
      "Three of us grew up here and are asked about everything. The others know little.",
      "We walked the estate together once last summer and said we would do it again.",
    ],
    [
      "Each of us has spent a morning at the library, the temple or the food bank. Most can say who uses them.",
      "Most practitioners can describe the new flats, the traveller site and the Tamil school from having been there.",
    ],
    [
      "Families drew us the map of places that matter to them. Six were new to us, and we have visited them all.",
      "New colleagues are shown round by a parent. Families suggested the route.",
    ],
  ],
  "elppeg.4.know-gaps": [
    ["We have never set our list of families beside who lives here."],
    [
      "The office knows from the ward figures that Romanian families are missing. The rooms have not seen it.",
      "A few of us would say fathers; others would say families in temporary housing. We have not checked.",
    ],
    [
      "We compare our families with the ward figures each spring. Most of us can name the same three groups.",
      "Most practitioners know that families in the hostel do not come, and why we think so.",
    ],
    [
      "Two parents from the hostel went through the list with us. One group we thought was missing goes elsewhere, happily.",
      "Everyone, cover staff included, can name the gaps. Families told us of one we had not seen: night workers.",
    ],
  ],
  "elppeg.4.monitor-engagement": [
    ["We do not keep any record of whom we talk with and how often."],
    [
      "Registers show who comes to events. Nobody has looked at who never does.",
      "We counted talks with parents for one month in spring and then stopped.",
    ],
    [
      "Each term we look at contacts by group of family and how they went. Fathers and foster carers come up each time.",
      "The sheet by the phone shows which families have had no real talk this month; most get one in the next.",
    ],
    [
      "Parents said a count says nothing of whether it was a good talk, so we now ask two families in each group.",
      "The forum sees the term’s figures and told us to split working parents by shift. It changed what we did.",
    ],
  ],
  "elppeg.4.analyse-together": [
    ["When few come we decide among ourselves what the reason was."],
    [
      "We asked three parents at the gate why they do not come. What they said is in a notebook.",
      "There was a question about it in the survey. The answers have not been looked at.",
    ],
    [
      "Four parents and two of us sat down in May with the list of what puts people off. Most of it has been tackled.",
      "After each event a parent asks others what nearly kept them away, and we go through it together.",
    ],
    [
      "Parents led the session on why the fathers’ group emptied: the name. They renamed it and it fills up.",
      "We went through a year of turnout with six parents. The buggy store mattered more than anything we had thought of.",
    ],
  ],
  "elppeg.4.talk-to-unengaged": [
    ["We know the families who come. We have not talked with any who do not."],
    [
      "We left leaflets at the health centre. Nobody has been there to talk.",
      "One of us chats with parents at the swings near her home and tells us what she hears.",
    ],
    [
      "Once a month two of us are at the baby clinic and the food bank, to listen. Most weeks we learn something.",
      "We rang the twelve families on the list who never took up their place; nine talked with us.",
    ],
    [
      "A mother who had stayed away for a year told us the buzzer put her off. The door is now open until half past nine.",
      "Parents who know others at the hostel introduced us. What we heard moved the group to the hostel’s own room.",
    ],
  ],
  "elppeg.5.forum": [
    ["There was a committee before the pandemic. It has not met since."],
    [
      "A forum met twice this year with the same four parents, and we wrote the agenda.",
      "Parents have a messaging group where we are not. A forum is planned for spring.",
    ],
    [
      "The forum meets each half-term, chaired by a parent. Its last three requests were done within the term.",
      "Eight parents come most times; minutes are on the door with what happened about each point.",
    ],
    [
      "Asked what would bring others, the forum meets in the park in summer and online in winter. Half of its members are new.",
      "The forum has its own small budget and spent it on the buggy shelter families had asked for.",
    ],
  ],
  "elppeg.5.beyond-forum": [
    ["What the forum says is what we take parents to think."],
    [
      "There is a box for ideas by the door. It is opened now and then.",
      "Two key people ask the quieter parents before a forum. The others have not started.",
    ],
    [
      "Each key person asks three parents who do not come, and most forums have a point from them.",
      "A short question goes out by message each month, and about two in three families answer.",
    ],
    [
      "A parent who never comes to meetings said the question should be asked at pick-up. It is, and we act on more of it.",
      "We show on the door what came from outside the forum: four of the last six changes.",
    ],
  ],
  "elppeg.5.joint-decisions": [
    ["We tell parents what has been decided, in good time."],
    [
      "Parents chose the colour of the hall. Hours and fees were settled without them.",
      "We asked about the new menu after it had been ordered.",
    ],
    [
      "The plan for the year was made with six parents, and they changed two of its five points.",
      "Parents and staff decided together how the garden is used. Most decisions of that size go that way now.",
    ],
    [
      "Parents asked to see what could still be changed before being asked. Each paper now says so at the top.",
      "When money was short parents and staff chose together what to keep. We asked afterwards how it felt, and start earlier now.",
    ],
  ],
  "elppeg.5.active-roles": [
    ["Parents help at the summer fair if they are asked."],
    [
      "Two parents read to children on Fridays. Others have offered and heard nothing.",
      "The list of things to do is ours. Most of it is in working hours.",
    ],
    [
      "Fourteen parents do something they chose: library, garden, trips, the accounts. About half work.",
      "Each parent is asked at the first visit what they would enjoy doing, and most who said something now do it.",
    ],
    [
      "Asked what stopped them, parents said not knowing how long it would go on. Roles now last half a term.",
      "A grandfather mends, a mother keeps the website, one family only brings flowers: they set the terms.",
    ],
  ],
  "elppeg.5.evaluate": [
    ["We judge our own work, with the inspector."],
    [
      "A survey goes out each June. About a third come back and we read them.",
      "Two parents came to our self-evaluation day for the first hour.",
    ],
    [
      "Parents visited each room in pairs with a list of what to look for. Most of it is in our plan.",
      "Most families told us this year what works and what does not, in talks with one another.",
    ],
    [
      "Parents said the survey asked what we wanted to hear. They wrote the next one.",
      "Three parents summed up the answers and presented them. What they put first, we did first.",
    ],
  ],
  "elppeg.5.evaluation-voice": [
    ["The questions come from the council’s form."],
    [
      "We showed parents the questions before sending them. Nobody changed any.",
      "One parent suggested asking about mealtimes. We added it at the end.",
    ],
    [
      "Five parents chose this year’s two subjects: settling in and outdoor clothes. They decided to ask by talking.",
      "The forum picks what is looked at in spring and how. Last time it was pick-up.",
    ],
    [
      "Parents told us forms leave some people out, so they chose photographs and a walk round. More families took part than ever.",
      "Parents who had never been asked chose the subject by dots on a board: money. It was not on our list.",
    ],
  ],
};
