import type { NotesByLevel } from "./by-level";

/** Questions of the first framework that stand alone, from equality on, for settings with a team. */
export const ecfLaterNotes: Readonly<Record<string, NotesByLevel>> = {
  "ecf.equality.signed-up": [
    ["The equality policy is in the folder. We have not talked about what we would do."],
    [
      "Race and disability have been talked about. Most of us would be unsure about the rest.",
      "Some would challenge a remark, others have said that they would look away.",
    ],
    [
      "Most of us can say what we would do on hearing a remark, and have practised it.",
      "All of the nine have been talked about this year, with examples from here.",
    ],
    [
      "Parents told us about a remark we had let pass. We said sorry, and everyone, bank staff too, practised what to do.",
      "Families went through our pictures, forms and songs with us. Eleven things changed.",
    ],
  ],
  "ecf.equality.willing-to-change": [
    ["We tend to explain why we do things as we do."],
    [
      "Some of us no longer say “mums”. Others think it is a fuss.",
      "After the training a few people changed some words. It wore off.",
    ],
    [
      "Most of us can name something we do differently: how we say names, whom we ring first, who carries the chairs.",
      "Each of us chose one habit to change in spring; most did.",
    ],
    [
      "A parent with a wheelchair showed us our mornings from where she sits. We changed the hall and how we greet.",
      "Families named the words they would rather not hear. They tell us that most are gone.",
    ],
  ],
  "ecf.equality.protocols": [
    ["There are no rules for how partners work together. It goes by habit."],
    [
      "A page of ground rules was agreed and has not been looked at since.",
      "Meetings have a chair and minutes. Whether everyone is heard is another matter.",
    ],
    [
      "The rules say who speaks, who decides and by when we answer, and most meetings keep to them.",
      "Our agreement with the health team and the forum is two pages long; most of us could tell you what is in it.",
    ],
    [
      "Those who speak least were asked what would help. Papers are now read out at the start.",
      "Families hold us to the rules: they asked twice this year why something was late, and had an answer.",
    ],
  ],
  "ecf.equality.shared-principles": [
    ["The rules came from the insurer."],
    [
      "Our values and our rules were written by different people in different years.",
      "Some partners helped with the values. The rules were ours.",
    ],
    [
      "Each rule has the value it comes from beside it, and most partners helped to write them.",
      "Parents, the school and we began with what matters to all three; most rules follow from that.",
    ],
    [
      "Parents asked which value the late-fee rule came from. We could not say, and it is gone.",
      "We read the rules with new families each year and ask whether they ring true.",
    ],
  ],
  "ecf.reflect.improving": [
    ["Once something is over we go on to the next."],
    [
      "After events we say what went well. What did not is left.",
      "We looked back at settling in and meant to change it.",
    ],
    [
      "Each half-term we look at one thing we do with families and change something; most changes have stayed.",
      "Our notes show four things looked at this year and three done differently.",
    ],
    [
      "Parents joined the look back at our open days. We stopped one and made the other theirs.",
      "We asked families half a year later whether the change had helped. One had not, and we undid it.",
    ],
  ],
  "ecf.reflect.time": [
    ["Nobody has time, and nobody has made any."],
    [
      "It is the last item of the meeting, so it is seldom reached.",
      "We took an afternoon in July and hope to repeat it.",
    ],
    [
      "An hour each half-term is kept for how we work together and what came of it; most partners come.",
      "The dates are set for the year, with cover. Five of six were held.",
    ],
    [
      "Partners who could not come chose two other times. It is at the library now, with somebody for the children.",
      "Parents asked that it should not always be about problems. We begin with what went well.",
    ],
  ],
  "ecf.reflect.capacity": [
    ["We look at ourselves for the inspection, and it makes us tired rather than able."],
    [
      "Some colleagues grew through it. Others felt judged.",
      "We and the school were honest once. It has not been tried again.",
    ],
    [
      "Most of us would say that we work better with the health team since we said what annoyed us.",
      "Looking honestly has made it easier to ask for help; most partners have done so this year.",
    ],
    [
      "Parents said they trust us more since we showed what we had found. Two of them now come to look with us.",
      "A partner who had withdrawn came back after we asked what we had done. We changed how we share cases.",
    ],
  ],
  "ecf.reflect.honest-expectations": [
    ["Each side hopes the other knows what is expected."],
    [
      "It is clear with staff. Families find out as they go.",
      "We promise more than we can do and then apologise.",
    ],
    [
      "At the start we say what we can and cannot do, and ask the same; most families remember it.",
      "With the two services we see most, what to expect is written down. We keep to most of it.",
    ],
    [
      "A family told us we had raised hopes about a place. We now say at once what is not in our hands.",
      "Parents wrote what they expect and what we may expect. It is one page and hangs in the hall.",
    ],
  ],
  "ecf.monitor.long-term": [
    ["We work from term to term. There is no plan beyond July."],
    [
      "We know it takes years. The time for it is found from week to week.",
      "There is a plan for three years, and no money beside it.",
    ],
    [
      "Two hours a week and a small sum are set aside for the next two years, and most partners have agreed to it.",
      "We have kept the same aims for three years; the budget shows them.",
    ],
    [
      "Families told us which changes took longest to feel. We have stayed with those and let two others go.",
      "Parents helped to argue for the second and third year of money, and it was granted.",
    ],
  ],
  "ecf.monitor.impact": [
    ["We could not show anybody what has changed."],
    [
      "We count who comes. What difference it makes we cannot say.",
      "There are some lovely cards from parents and no figures.",
    ],
    [
      "We can show that more children from the estate stay until school, and what twenty families say about it.",
      "Figures on speech at two and at four, with parents’ words beside them, go to the forum each year.",
    ],
    [
      "Parents said the figures missed the point, and suggested asking who they would ring in a bad week. We now do.",
      "Families read the report first and took out a claim they did not recognise.",
    ],
  ],
};
