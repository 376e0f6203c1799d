import { count } from "@/lib/kernel/words";

/** Minutes one question takes a team that talks about it: read, agree, write a line. */
const minutesEach = 2;

/** "4 principles to go, about 20 minutes". */
export function leftInWords(
  progress: readonly { asked: number; answered: number }[],
  themeWord: string,
): string {
  const questions = progress.reduce((sum, { asked, answered }) => sum + asked - answered, 0);
  if (questions === 0) return "Every question has an answer";
  const themes = progress.filter(({ asked, answered }) => answered < asked).length;
  const minutes = Math.max(5, Math.round((questions * minutesEach) / 5) * 5);
  return `${count(themes, themeWord)} to go, about ${minutes} minutes`;
}
