/** What settings wrote under the open questions. */
export const reflectionTexts: Readonly<Record<string, readonly string[]>> = {
  "ecf.values.assess": [
    "We put our values beside the school’s and found that four of six say the same in other words. The two that differ, on play and on behaviour, are where we get stuck each summer. We will start there.",
    "Reading “every family is welcome” aloud at the partners’ meeting made us look at the waiting list. It could help to read one value at each meeting and ask who would not recognise it.",
    "Our values are about children. The health team’s are about risk. Seeing that on one sheet took the heat out of an old quarrel: we want the same from two ends.",
    "We could ask each partner to bring a story in which a value held, and one in which it did not. Stories get us moving where sentences on a wall have not.",
    "They might help us to say no. Two projects came to us this year that did not fit, and we took them on because nobody looked at what we had written.",
  ],
  "ecf.values.conflicts": [
    "First find out what is behind it. A father who did not want his son in the dressing-up corner was worried about teasing in the family. Once we knew, we could talk about that.",
    "Say clearly what we cannot move on, such as safety and respect for everyone, and be generous with everything else. We have been stiff about small things and vague about large ones.",
    "Give it time. With the social work team we now agree to meet a second time before anyone decides, and it has come out differently twice.",
    "Not to settle it in the doorway. We need a quiet place, somebody the family trusts, and an interpreter before it gets difficult rather than after.",
    "We do not have a way yet. What happens is that the most senior person decides. We would like to try asking a parent and another service to sit in.",
  ],
  "ecf.appreciate.exceptional": [
    "A choir, years ago. Nobody was very good. Everyone came because we were missed when we did not. That is what I would like families to feel here.",
    "The year we ran breakfast with the housing association. They had the room, parents had the recipes, we had the children. None of us could have done it alone, and nobody asked whose it was.",
    "My first key group, with one mother who told me everything I got wrong, kindly, in front of a cup of tea. I have never learned so much from anybody.",
    "Working with the hospital play team when my own son was ill. They asked me what he liked before they told me anything. I think of it at each first visit.",
    "Three childminders, one garden. We share holidays, worries and a very old car. It works because we said at the start what would annoy us.",
  ],
  "ecf.appreciate.successes": [
    "The Saturday garden. Parents asked for it, the council lent the land, and forty families came through the summer. What helped was that nobody wanted the credit.",
    "Two children who did not speak when they came now tell the others what to do. Their parents, the speech therapist and the key person met each month, and it was the mother who noticed what worked.",
    "We kept going through two changes of manager because the parents’ group knew what had been agreed. They held the thread.",
    "Fathers now come to a third of our talks; three years ago it was one in ten. It began when we stopped ringing mothers first.",
    "The traveller families’ summer. We went to the site each week with books, and in September five children started. A grandmother there made the difference by saying that we were all right.",
  ],
  "ecf.appreciate.value": [
    "We bring the everyday: we see the children for forty hours. Others bring a longer view. I value most that the health visitor knew these families before we did, and tells us what they are proud of.",
    "Being told the truth. Parents who say that something is not working are worth ten who say that all is fine.",
    "Patience, in what others bring. In what we bring, that we are here every day and the door is open.",
    "I value that a parent knows one child completely, and we know many children a little. Put together it is a great deal.",
    "Humour. The meetings in which we laughed are those after which things got done.",
  ],
  "ecf.appreciate.hopes": [
    "That every father is greeted by name. That the school asks us before it tests. That the families in the hostel come because others told them it is worth it.",
    "1. A room for parents with a door that shuts. 2. One form for all services. 3. To have the same faces round the table in three years’ time.",
    "We hope that parents will chair half of the meetings, that we will hear bad news sooner, and that one day somebody who came here as a child will lead this place.",
    "More time with fewer papers; an interpreter who belongs to us; and that we keep our promise to ring families after they have left.",
    "That the library, the clinic and we open on the same days. That nobody has to tell their story twice. That we still enjoy it.",
  ],
};
