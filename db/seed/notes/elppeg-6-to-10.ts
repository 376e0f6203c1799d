import type { NotesByLevel } from "./by-level";

/** Principles 6 to 10, for settings with a team. */
export const elppegLaterNotes: Readonly<Record<string, NotesByLevel>> = {
  "elppeg.6.extended-access": [
    ["Families come and go and we have not looked at how long they stay with us."],
    [
      "About half of the families who join in September are still here in summer. We have not asked the others why.",
      "Some come back with a second child. We notice it and do not do anything to make it likely.",
    ],
    [
      "Most families stay from two to school, and we ring those who miss two weeks.",
      "Three in four families who came to the baby group now use another of our sessions.",
    ],
    [
      "Families who had left told us the change of days was the reason. Days are now kept over the summer.",
      "We asked parents who stayed what made them: the same key person. We plan the rooms around it.",
    ],
  ],
  "elppeg.6.multiple-services": [
    ["We do not know what else our families use."],
    [
      "Leaflets for other services are in the hall. A few families have followed one up.",
      "Our speech and language drop-in is known to about a third of parents.",
    ],
    [
      "Most families use one more service than their nursery place, often because their key person went along first.",
      "At the spring talk we go through what is on nearby; two in three families took something up.",
    ],
    [
      "Parents said being sent on to strangers was the trouble. The health visitor and the advice worker now come here on Tuesdays.",
      "Families mapped which services they trust. We dropped one leaflet and made friends with two places.",
    ],
  ],
  "elppeg.6.all-parents-tell": [
    ["We assume that people who say nothing are content."],
    [
      "The survey came back from 19 families. The others are likely to be busy.",
      "Some key people ask whether we are meeting a family’s needs. Most of us wait to be told.",
    ],
    [
      "Each key person asks every family twice a year and writes down the answer; we had most of them by July.",
      "Four in five parents have told us this year. The office keeps the list of those who have not.",
    ],
    [
      "Families we had not heard from said nobody had asked in person. Now somebody does, and we publish what came of it.",
      "Parents told us the question itself was too polite. It is now: what should we stop doing?",
    ],
  ],
  "elppeg.6.views-acted-on": [
    ["Ideas are thanked for. We do not write down what happened to them."],
    [
      "Some points from the forum were done. Parents were not always told.",
      "We answer complaints within a week. Other views get an answer when somebody remembers.",
    ],
    [
      "“You said, we did” is on the door and mostly up to date; most points have an answer within a month.",
      "Each view is written down with a name beside it, and four in five were answered in time last term.",
    ],
    [
      "Parents said a no with a reason is better than silence. The board has both, and they check it each half-term.",
      "Asked whether answers reach them, parents chose a message at the end of the month. Two points came back and were redone.",
    ],
  ],
  "elppeg.7.all-members": [
    ["Support means a talk with whoever does the drop-off, nearly always the mother."],
    [
      "There was a fathers’ breakfast in June. Foster carers and step-parents have not been thought of.",
      "One of us makes a point of asking after the whole household. It has not spread.",
    ],
    [
      "We ask every family who matters to the child, and most of those people have been here or had a call.",
      "Fathers, grandparents and an older sister used our advice mornings this term.",
    ],
    [
      "A stepfather said he never knew whether he was allowed to come in. The welcome letter now names everybody.",
      "Families told us who was left out, and the evening drop-in is theirs: half who come are not the usual parent.",
    ],
  ],
  "elppeg.7.information-sharing": [
    ["Reports go to the health visitor. Parents may find out afterwards."],
    [
      "We ask for consent on a form, once. Parents are seldom there when we talk.",
      "With one social worker it goes well. With others we wait for minutes that do not come.",
    ],
    [
      "Parents are in the room or on the phone for most talks with other services, and get the notes the same week.",
      "At the two-year review the parent, the health visitor and the key person sit together for nearly every child.",
    ],
    [
      "A mother said she had told her story five times. Families now carry their own page and decide who sees it.",
      "We asked parents how such meetings felt. They now speak first and choose where it is held.",
    ],
  ],
  "elppeg.7.leaving": [
    ["When a family moves the file goes to the new place, and that is the end of it."],
    [
      "Children who go to the school next door have a visit. Others leave with a card.",
      "We have a transfer form. In the last year it was filled in for about a third of leavers.",
    ],
    [
      "Most families agree with us what is passed on, and the new teacher comes here in June.",
      "We ring most families in the October after they leave, and pass on what they tell us.",
    ],
    [
      "Families who moved suddenly said the weeks after were the hardest. A key person now keeps in touch until half-term.",
      "With two receiving schools and four parents we rewrote the moving-on plan: the visits start earlier.",
    ],
  ],
  "elppeg.7.extended-family": [
    ["Grandparents collect on Thursdays. We say hello."],
    [
      "We held a grandparents’ afternoon in May, and would like another.",
      "Some of us know the aunts and uncles by name and some of us do not.",
    ],
    [
      "Grandparents and uncles are invited by name to each season’s open day, and most children have somebody there.",
      "The family tree in each room was made with parents; most of the people on it have visited.",
    ],
    [
      "Parents told us which relatives do the caring. Those now get the news directly, if the parents wish.",
      "A great-aunt said the chairs were too low to stay. There are two armchairs now, and she reads in Urdu.",
    ],
  ],
  "elppeg.8.know-needs": [
    ["We know what is on the registration form."],
    [
      "Home visits are offered in September only. About four in ten take one up.",
      "Some families have had a long talk with us. For most it was ten minutes at the door.",
    ],
    [
      "Nearly every family has had a visit at home or in the park, and the key person asks again at Easter.",
      "An unhurried hour with each new family is in the diary; most have had it within six weeks.",
    ],
    [
      "Parents said a visit can feel like a check. Now they choose the place and see what we write down.",
      "Families told us which questions were too early. We moved two to the second talk, and learn more.",
    ],
  ],
  "elppeg.8.assessing-training": [
    ["We decide who needs help by what we see. Nobody has had training in it."],
    [
      "Our special needs lead has done the course. The rest of us pass things on to her.",
      "Three of us did an online module in autumn. We have not used it with a family yet.",
    ],
    [
      "Most of us have practised with each other how to work out with a parent how much help is wanted.",
      "The two-day course is done by all but two; key people use its page of questions with families.",
    ],
    [
      "Two parents told the course what it is like to be assessed. We now ask first what already helps.",
      "Families saw the form we use and crossed out what did not sound like them. Training uses the new one.",
    ],
  ],
  "elppeg.8.collaboration": [
    ["We know the names of the services nearby, and have not met the people."],
    [
      "The health visitor comes when she can. With charities and the mosque we have no link yet.",
      "We refer to others and rarely hear how it went.",
    ],
    [
      "There is a lunch each half-term with the health team, the library, Home Friends and the church. Most come.",
      "Most families who needed another service were taken there by somebody they knew.",
    ],
    [
      "Families told us two services ask the same questions on different days. They now share one visit.",
      "Parents sit in on the local partners’ meeting. The clothes bank moved here because of them.",
    ],
  ],
  "elppeg.8.complex-needs": [
    ["When a family faces several things at once we pass them on and hope."],
    [
      "We support two such families closely, thanks to one colleague. When she is away it stops.",
      "There are meetings, but each service works from its own list.",
    ],
    [
      "Each such family has one person here who knows the whole picture, and a plan they have agreed to.",
      "We meet every three weeks with the other services; most families come, or say what should be said.",
    ],
    [
      "A mother said what helped most was somebody to sit with her on the phone to housing. We do that on Wednesdays now.",
      "Families who had been through it told us what was too much at once. The plan has three points at most.",
    ],
  ],
  "elppeg.9.supervision": [
    ["The manager’s door is open. There are no dates."],
    [
      "Dates are planned monthly. Since September about half went ahead.",
      "Room leaders have supervision; assistants and bank staff do not.",
    ],
    [
      "Nearly all sessions in the last year were held, in the office with the phone off.",
      "Everyone on the permanent team meets a named person every four to five weeks.",
    ],
    [
      "We asked parents how we come across when we bring hard news. It is now a subject of every second session.",
      "Bank staff have asked for the same and get it. Sessions moved to mornings because nobody could think at five.",
    ],
  ],
  "elppeg.9.evaluate-practice": [
    ["We look at the rooms and the planning, and hardly ever at how we work with parents."],
    [
      "Some of us ask a colleague to watch a handover. Most would rather not.",
      "At appraisal there is a line on parents. It usually says: good.",
    ],
    [
      "Each half-term we take one talk with a family that went badly and ask what we could have done.",
      "Pairs watch each other’s handovers, and most of us have changed something small because of it.",
    ],
    [
      "Three parents told us what it is like to be on the other side of our meetings. We changed how they end.",
      "After a parent asked why nobody admits a mistake, we now say so at the door, and our notes show when.",
    ],
  ],
  "elppeg.9.reflection-time": [
    ["We reflect when the children sleep, if they sleep."],
    [
      "Wednesday staff meetings should have half an hour for it. Rotas usually win.",
      "Room leaders have an hour a month. The others have none.",
    ],
    [
      "One hour a fortnight is covered, and most of it is kept. What we decide is written in the blue book.",
      "Twice a term we close an hour early to think. Families know why, and most say it shows.",
    ],
    [
      "Families were asked whether closing early for it was worth it; they chose the day. Everyone attends, part-timers too.",
      "Parents’ questions are the agenda once a term. The last one changed how we settle two-year-olds.",
    ],
  ],
  "elppeg.10.sharing-training": [
    [
      "All of us have the child protection certificate. None of us has practised telling a parent about a worry.",
    ],
    [
      "The safeguarding lead and her deputy know how. The rest would fetch one of them.",
      "We talked it through at one staff meeting, without practising.",
    ],
    [
      "Most of the team practised with an actor in February: what to say, when not to, and what comes next.",
      "All room staff but the two newest have done the half-day on honest talks; it is repeated each autumn.",
    ],
    [
      "A parent who had been through it told us which words had hurt. The training uses her words, with her leave.",
      "Cooks and bank staff did it too. We asked families whether they know what we must pass on, and rewrote the page.",
    ],
  ],
  "elppeg.10.assessment-process": [
    ["The lead fills in Early Help forms. Most of us have not seen one."],
    [
      "Three of us could explain the Early Help Assessment. Parents usually hear about it from the council first.",
      "We have a folder on it. In the two assessments this year the key person was not there throughout.",
    ],
    [
      "Most of us can explain each step, and the key person stayed with the parent in all four of this year’s.",
      "The one-page guide is known to nearly all staff, and parents get it before they decide.",
    ],
    [
      "Two families who had been through one rewrote our guide. It now begins with: you can say no.",
      "We asked each family half a year later what had changed for them, and now meet the lead worker before the first visit.",
    ],
  ],
};
