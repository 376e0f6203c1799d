import { editions } from "@/lib/instruments/editions";

/** Prints every published edition as JSON, oldest first. */
const published = editions.map(({ instrument, edition, themes }) => ({
  instrument,
  edition,
  themes: themes.map(({ title, summary, questions }) => ({ title, summary, questions })),
}));
process.stdout.write(`${JSON.stringify(published, null, 2)}\n`);
