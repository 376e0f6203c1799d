import { describe, expect, test } from "vitest";
import { parentQuestions } from "@/lib/parent-questions/catalogue";
import { plainWordAdvice } from "./plain-words";

describe("P-01 P-03 plain-word help", () => {
  test("P-01 says something of a question out of a framework, and nothing of one at the gate", () => {
    const theirs =
      "Do all practitioners know which sectors or social groups utilise the facilities in the community?";
    expect(plainWordAdvice(theirs).length).toBeGreaterThan(1);
    expect(plainWordAdvice("Do staff listen to what you say about your child?")).toEqual([]);
  });

  test("P-03 knows the words services use of themselves and of families", () => {
    const ours = ["engagement", "stakeholders", "hard to reach", "mums", "EAL", "signposted"];
    for (const word of ours) {
      const [advice] = plainWordAdvice(`How often do ${word} help?`);
      expect(advice).toContain(`“${word}”`);
    }
  });

  test("P-01 counts words only above fifteen, and offers a simpler one for a hard one", () => {
    const long =
      "How often do staff tell you in good time what your child will be doing on the next day?";
    expect(plainWordAdvice(long)[0]).toBe("It has 19 words. Up to 15 are easy to take in.");
    expect(plainWordAdvice("How often do you utilise the garden?").join()).toContain("use");
  });

  test("P-01 has hardly anything to say of the ready-made questions", () => {
    const advised = parentQuestions.filter(({ text }) => plainWordAdvice(text).length > 0);
    expect(advised.length).toBeLessThanOrEqual(1);
  });
});
