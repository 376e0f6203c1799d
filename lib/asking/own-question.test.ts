import { describe, expect, test } from "vitest";
import { parentQuestions } from "@/lib/parent-questions/catalogue";
import { refusalInWords, type WordingRefusal, wordingRefusal } from "./own-question";

const refused: Record<WordingRefusal, string[]> = {
  not_a_question: ["Staff listen to me", "How often do staff listen."],
  two_ideas: [
    "How often do staff listen to you and act on it?",
    "How often are drop-off and pick-up calm?",
    "How often do you get news by phone/message?",
    "How often do staff smile? How often do they greet you?",
    "How often can you come and/or ring?",
  ],
  agree: ["How much do you agree that staff are kind?", "Do you disagree with our rules?"],
  stars: [
    "How many stars do you give us?",
    "Out of 10, how happy are you?",
    "On a scale from one to seven, how kind are staff?",
    "Which smiley fits?",
  ],
  grid: [
    "How often do you see each of these?",
    "How often are the following people kind to you?",
    "How often\ndo you come?",
  ],
  reverse: [
    "How often do staff not listen to you?",
    "How often don’t you get an answer?",
    "How often do you feel left out?",
    "How often is nobody at the gate?",
    "How often do you feel unwelcome?",
  ],
  names: [
    "What is your child’s name?",
    "Which member of staff do you like, by name? Tell us their name?",
    "What is your date of birth?",
    "Can you give us the names of other parents?",
  ],
};

describe("F-06 F54 the builder refuses what spoils answers", () => {
  for (const [why, texts] of Object.entries(refused)) {
    test(`F-06 ${why}: ${texts.length} wordings, each for this reason and with words for it`, () => {
      for (const text of texts) expect([text, wordingRefusal(text)]).toEqual([text, why]);
      expect(refusalInWords[why as WordingRefusal].length).toBeGreaterThan(20);
    });
  }

  test("F54 it takes every ready-made question, and plain ones of parents' own", () => {
    const plain = [
      "How often do staff greet you at the gate?",
      "How much does the garden day mean to your family?",
      "How often is there time for you and your child to settle in?",
      "How often do you know who to ask?",
      "How often does someone use the name your child likes?",
      "How often do staff ask what you think?",
    ];
    const taken = [...plain, ...parentQuestions.map(({ text }) => text)];
    expect(taken.length).toBeGreaterThan(35);
    expect(taken.filter((text) => wordingRefusal(text))).toEqual([]);
  });
});
