/*
 * How old a reader has to be, by two published formulas that go wrong in different ways: one counts syllables, the
 * other letters. Both give a school grade of the United States, whose first grade begins at six, so the age is five
 * more. They were made for passages of a hundred words and are only a warning light for a single sentence.
 */

/**
 * Kincaid, Fishburne, Rogers and Chissom (1975): the length of sentences, and syllables for each word. Figures count as
 * words of the sentence but not among the syllables, as Flesch (1979) advises where there are several.
 */
export function kincaidAge(text: string): number {
  const words = wordsOf(text);
  const spelled = words.filter((word) => !/\d/.test(word));
  const syllables = sum(spelled.map(syllablesIn)) / spelled.length;
  return 0.39 * (words.length / sentenceCount(text)) + 11.8 * syllables - 15.59 + 5;
}

/** The automated readability index, Senter and Smith (1967): the length of sentences, and letters for each word. */
export function automatedAge(text: string): number {
  const words = wordsOf(text);
  const letters = sum(words.map((word) => word.replace(/[^\p{L}\d]/gu, "").length));
  return 4.71 * (letters / words.length) + 0.5 * (words.length / sentenceCount(text)) - 21.43 + 5;
}

function wordsOf(text: string): string[] {
  return text.split(/[\s–—]+/).filter((word) => /[\p{L}\d]/u.test(word));
}

function sentenceCount(text: string): number {
  return Math.max(1, text.match(/[.?!](?=\s|$|”)/g)?.length ?? 0);
}

/** Groups of vowels, without the e that is written and not said. */
export function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, "");
  // Silent in "-e", "-ed" and "-es", but not in "-le", "-ted" and "-ses".
  const spoken = plain.replace(/(?:[^aeiouyl]e|[^aeiouytdl]ed|[^aeiouylscxz]es)$/, "");
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
