import type { NotesByLevel } from "./by-level";

/** For people who work in their own home, alone or in twos. */
export const childminderNotes: Readonly<Record<string, NotesByLevel>> = {
  "elppeg.1.adult-work-training": [
    ["All the courses I have found are about children."],
    ["I listened to a webinar on talking with parents and have not used it yet."],
    ["The network’s evening on working with adults helped. I now ask before I advise."],
    [
      "Two parents told me afterwards what they would have liked to hear at the start, and I changed my first meeting.",
    ],
  ],
  "elppeg.1.policy-practice": [
    ["My policies came with the registration pack and I have not changed them."],
    ["Parents get the folder. We rarely open it together."],
    ["We go through the agreement at the kitchen table, and each family has changed a line in it."],
    ["Every summer the families read the policies with me; the sick-day rule is theirs."],
  ],
  "elppeg.2.opportunities": [
    ["Ten minutes at the door is all there is."],
    ["Some families stay for tea on Fridays and tell me a good deal. Others are always in a rush."],
    [
      "Each family comes for half an hour every six weeks while another adult looks after the others.",
    ],
    ["Parents asked for a walk instead of a meeting. We talk while the children find sticks."],
  ],
  "elppeg.2.reflection-time": [
    ["My thinking is done while washing up."],
    ["I keep a diary some weeks and forget it in others."],
    [
      "I meet another childminder on the first Monday of the month, and we talk over what parents have taught us.",
    ],
    [
      "I ask each family at half-term what I got wrong, and take it to my monthly meeting with two other childminders.",
    ],
  ],
  "elppeg.2.all-parents.working": [
    ["All my parents work. I have never asked what time suits them."],
    ["I send a message at lunch when I can."],
    [
      "Each family chose how to hear from me: one rings in the evening, two write, one stays on Thursdays.",
    ],
    ["A nurse on nights asked for voice messages, and now three families use them."],
  ],
  "elppeg.2.all-parents.eal": [
    ["One mother and I manage with signs and the children."],
    ["We use the phone to translate, which is fine for shoes and not for worries."],
    ["A cousin interprets for longer talks, whom the family chose."],
    [
      "I learned the words for how the day went in Polish and Tigrinya. The parents chose which ones matter.",
    ],
  ],
  "elppeg.3.share-knowledge": [
    ["I tell parents what we did and seldom ask what they saw."],
    ["With two of the families it goes both ways; with the others I do the talking."],
    ["The little book goes back and forth daily, and most days both of us have written."],
    [
      "Parents said writing was a chore, so we leave each other voice notes. There is more in them.",
    ],
  ],
  "elppeg.3.home-to-setting": [
    ["The children fit in with what we do here."],
    ["If a parent mentions something I try to pick it up the same week."],
    ["What each child is busy with at home is on my fridge, and the week is planned from it."],
    [
      "A father told me his son was bored with trains. I had not seen it; now I ask each month what is over.",
    ],
  ],
  "elppeg.3.setting-to-home": [
    ["I have not thought of it as my place to suggest things for home."],
    ["I lend out books when somebody asks."],
    ["Most families take home a bag on Fridays with a note on what their child was trying to do."],
    ["Parents asked for things to do on the bus. We made a list together."],
  ],
  "elppeg.4.know-community": [
    ["I know my street, and the school run."],
    ["I meet other families at the toddler group. I do not know the new estate."],
    [
      "I have lived here for twenty years and go to the library, the church hall and the allotments each week with the children.",
    ],
    ["A parent took us to her mosque’s open day, and I have been asked back twice."],
  ],
  "elppeg.5.joint-decisions": [
    ["I decide, and let people know."],
    ["I asked about the holiday dates and then kept mine."],
    ["Meals, outings and closing days are settled with the families each January."],
    ["The families asked to decide on the garden together. They built the mud kitchen."],
  ],
  "elppeg.6.all-parents-tell": [
    ["Nobody has complained, so I suppose they are content."],
    ["Two families told me what they think. I have not asked the rest."],
    ["I asked all five families in June, face to face, and wrote down the answers."],
    [
      "The families asked for a card without names. It told me that pick-up felt hurried, and I changed it.",
    ],
  ],
  "elppeg.6.views-acted-on": [
    ["I listen. I could not say what came of it."],
    ["Small things I change the same day. Larger ones get lost."],
    ["I write down what people ask for and tell each of them what I did."],
    [
      "A parent said I agree too fast. Now I say what I can do and by when, and they hold me to it.",
    ],
  ],
  "elppeg.7.all-members": [
    ["I deal with the parent at the door."],
    ["Fathers come at the weekend barbecue, once a year."],
    ["I know every adult in each child’s life, and most have been in my kitchen."],
    ["A grandfather asked whether he could come on Wednesdays. He does, and two others followed."],
  ],
  "elppeg.7.leaving": [
    ["On the last day there is cake."],
    ["I speak to the school if it rings me."],
    [
      "Before each child leaves, the parents and I write a page for the school and visit it together.",
    ],
    ["I ring in the third week. Last year’s families told me to do it in the first, so I do."],
  ],
  "elppeg.8.know-needs": [
    ["I know what was said at the first visit."],
    ["With some families I have sat down properly, with others never."],
    [
      "Each family has an hour with me before they start and another at Easter, at home if they like.",
    ],
    ["Parents said the form came before the tea. Now the tea comes first."],
  ],
  "elppeg.8.collaboration": [
    ["I work on my own and have no links with other services."],
    ["I have the health visitor’s number and have rung it once."],
    ["The network, the library and the health visitor all know the children by name."],
    ["One family needed three services. We met here, and the mother led it."],
  ],
  "elppeg.9.supervision": [
    ["Nobody supervises me."],
    ["I ring another childminder when it gets too much."],
    [
      "The network’s coordinator comes every six weeks, and we sit in the front room with the door shut.",
    ],
    [
      "I asked parents what they notice when I am tired, took it to supervision and shortened my Fridays.",
    ],
  ],
  "elppeg.10.sharing-training": [
    ["I have the certificate. I would dread having to tell a parent."],
    ["I have read about it and never practised."],
    ["I practised with the network in March how to begin such a talk and what I have to pass on."],
    [
      "Each family hears from me in the first week what I must share. One mother helped me to find the words.",
    ],
  ],
};
