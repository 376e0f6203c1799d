import type { NotesByLevel } from "./by-level";

/** Principles 1 to 3, for settings with a team. */
export const elppegFirstNotes: Readonly<Record<string, NotesByLevel>> = {
  "elppeg.1.adult-work-training": [
    [
      "Everything on last year’s training list was about children’s learning. Nothing was about working with adults.",
    ],
    [
      "Two of us did a morning on difficult conversations in spring. The others have read the handout, if that.",
      "Our deputy trained in working with parents at her last job and shows us when she can. It is not planned.",
    ],
    [
      "Most of the team did the two half-days on talking with parents. We use the opening questions at settling-in.",
      "Working with adults is in everyone’s training plan now; five of seven have done it, the last two are booked for January.",
    ],
    [
      "A father told our training day what it is like to be rung at work. We now start phone calls the way he suggested.",
      "Parents helped plan the November session. New staff do it in their first term, bank staff too.",
    ],
  ],
  "elppeg.1.policy-practice": [
    [
      "Our policies mention parents under complaints and fees. Interviews do not ask about them at all.",
    ],
    [
      "The new policy says we value parents; few of us could say what that changes on a Tuesday morning.",
      "We added one question about parents to the interview. Induction still leaves families to the second month.",
    ],
    [
      "Every new colleague spends a morning at the door with the key person before they work in a room.",
      "Parents are in the job description, the interview and the induction list. Most of us keep to it; cover staff do not yet.",
    ],
    [
      "A parent sits on each interview. After two of them said our welcome letter read like a contract, we wrote it again.",
      "We asked families what they notice when somebody new starts, and put a photograph and a few words by the door.",
    ],
  ],
  "elppeg.2.opportunities": [
    [
      "We talk at the door about sleep and lunch. If we learned something from a parent this month, it was by luck.",
    ],
    [
      "There is a stay-and-play each term. We mostly explain and parents mostly listen.",
      "The coffee morning in October had five parents. It was friendly, but we set the subject.",
    ],
    [
      "Progress talks start with what the parent has noticed. Most of us could name something we learned that way.",
      "A grandmother’s cooking session led to three more. We plan one each half-term, and both sides bring something.",
    ],
    [
      "Parents said half past eight is no time to talk, so we added twenty minutes on two evenings. They are full.",
      "We asked which meetings were worth coming to, dropped one and moved another to the park. Turnout doubled.",
    ],
  ],
  "elppeg.2.reflection-time": [
    ["There is no time set aside. We think about what parents told us on the bus home."],
    [
      "A slot on Fridays was planned; four of the last ten went ahead.",
      "Some of us keep a small notebook. Nobody has asked to see what is in it.",
    ],
    [
      "Each half-term we take an hour after closing to talk over what families have taught us. Two in three went ahead as planned.",
      "Key people have forty minutes a fortnight, covered by the deputy. It holds most weeks.",
    ],
    [
      "We ask three parents each term what we have misunderstood and start the meeting with their answers.",
      "Part-timers now have their own slot on Wednesdays, after one of them said she always missed it.",
    ],
  ],
  "elppeg.2.all-parents.working": [
    ["Every meeting is at two in the afternoon. We have not looked at who cannot come."],
    [
      "One room offers a phone call instead of the afternoon meeting. The others have not tried it.",
      "We send messages in the evening when somebody asks. Most working parents still hear from us at the door only.",
    ],
    [
      "Working parents chose between half past seven, a call at lunch or a message. Most have had a proper talk this term.",
      "The list of who can be rung when is on the wall of the office, and we keep to it.",
    ],
    [
      "Shift workers told us a week’s notice is no use to them, so the dates for the whole term go out in the first week.",
      "Each parent’s preferred time is on the child’s card, where cover staff see it too. Parents chose what the card says.",
    ],
  ],
  "elppeg.2.all-parents.transport": [
    ["Two children come by minibus. We speak to the escort and not to the parents."],
    [
      "One key person rings one of the families on Fridays. The other family gets the book in the bag.",
      "The book goes home with the escort. It comes back with a signature and nothing else.",
    ],
    [
      "We ring both families every week at a time they chose and have met them at home once.",
      "Each minibus family has a short film or a photograph a day, and most answer with one of their own.",
    ],
    [
      "The families said they felt they had never seen the place, so the bus brought them too for two mornings.",
      "One mother asked to talk by video while her son shows her his room. All the transport families can do so now.",
    ],
  ],
  "elppeg.2.all-parents.additional-needs": [
    ["We give everyone the same letter, and do not know who finds it hard to read."],
    [
      "We read letters out for one father who asked. There may be others who have not.",
      "There is a chair and a quiet room for a mother who cannot stand long. We have not asked anybody else.",
    ],
    [
      "At the first visit we ask what makes it easier to talk with us. Most of what people asked for is in place.",
      "Large print, voice messages and longer meetings are used by six families, and their key people know it.",
    ],
    [
      "A parent with a hearing loss showed us where to stand and how the light should fall. It is in our induction now.",
      "Parents tried our forms with us. Two questions that made people give up are gone.",
    ],
  ],
  "elppeg.2.all-parents.eal": [
    ["Letters are in English. We rely on older brothers and sisters to explain."],
    [
      "Amharic and Bengali families have a colleague to talk to; Albanian and Portuguese families do not.",
      "We use the translation app at the door. For anything longer we have not found a way.",
    ],
    [
      "An interpreter is booked for each progress talk where parents want one, and most have used it.",
      "We greet in nine languages and know in which one each parent would rather read. Most letters go out that way.",
    ],
    [
      "Somali-speaking mothers asked for a voice message instead of a letter. Now any family can choose that.",
      "Two parents who interpret for others check our messages before they go out and have changed a few.",
    ],
  ],
  "elppeg.2.all-parents.not-in-home": [
    [
      "We write to one address for each child. Parents who live elsewhere find out late or not at all.",
    ],
    [
      "Two fathers who live apart get the newsletter. Progress talks are still held with one parent.",
      "We send a second copy of the report if somebody asks for it.",
    ],
    [
      "Both parents are asked at registration how they want to hear from us, and most who live apart do.",
      "Parents in two homes are offered two talks or one together. Most have had theirs this term.",
    ],
    [
      "A father who has his daughter at weekends asked for Friday’s news, not Monday’s. We moved it for everyone.",
      "We asked the parents who live apart what still reaches them late. Photographs did; now both get the same link.",
    ],
  ],
  "elppeg.3.share-knowledge": [
    ["We tell parents what we saw at the yearly meeting. We do not ask what they have seen."],
    [
      "Some key people ask about learning at home and some do not. It depends on the day.",
      "There is a space for parents in the learning journey. About one in five has something in it.",
    ],
    [
      "Most parents and key people swap something they noticed every few weeks, at the door or by message.",
      "Before each review the parent and the key person write three things each, and the talk starts from both.",
    ],
    [
      "Parents said photographs alone told them little, so we add one line on why we thought it mattered.",
      "We asked the families who never wrote in the book. Most would rather talk; now they ring and we write.",
    ],
  ],
  "elppeg.3.home-to-setting": [
    ["Home is on the form at registration and then in a drawer."],
    [
      "When a parent mentions something, a few of us act on it: last month it was diggers.",
      "We plan from the season and the topic; what families tell us comes in if there is room.",
    ],
    [
      "The Thursday plan has a column for what came from home, and most children appear in it within a month.",
      "A boy who cooks with his uncle runs the dough table on Mondays. Most of us can give such an example.",
    ],
    [
      "We showed parents the plan and asked what we had got wrong about their child. Four things changed that week.",
      "A family said we made too much of one festival. We asked all families what they keep, and planned the year from it.",
    ],
  ],
  "elppeg.3.setting-to-home": [
    ["We hand out the same sheet of activities to everyone at the end of term."],
    [
      "Some of us suggest something for home at pick-up. We do not hear whether it was any use.",
      "Story bags go home with the older children. The younger rooms have not started.",
    ],
    [
      "Key people say what a child is fascinated by this week, and most parents tell us they tried something from it.",
      "The lending shelf by the door is used by most families; each bag has a note on what we noticed.",
    ],
    [
      "Parents told us craft ideas need things they do not have. The bags now use what is in a kitchen, and they chose the last six.",
      "After asking families we send one idea a fortnight instead of five a week. Far more are tried.",
    ],
  ],
};
