import { dictionary } from "@zxcvbn-ts/language-common";

/** Without a second factor a password has at least this many characters (R-AUTH-16). */
export const shortestPassword = 15;
const longestPassword = 128;

const commonPasswords = new Set(dictionary["passwords-common"]);

/** What fingers and habit type in a row. */
const rows = ["1234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];

/**
 * What is wrong with a new password, in words, or nothing. Any characters are welcome and none are demanded.
 * @param contextWords names a guesser would try first: the product, the person, their place.
 */
export function passwordProblem(
  password: string,
  contextWords: readonly string[],
): string | undefined {
  const length = [...password].length;
  if (length < shortestPassword) {
    return `Use at least ${shortestPassword} characters. Four or five words you will remember work well`;
  }
  if (length > longestPassword) return `Use at most ${longestPassword} characters`;
  const plain = password.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  const guessable = ["alongside", ...contextWords].map((word) =>
    word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ""),
  );
  const bare = guessable
    .filter((word) => word.length > 3)
    .reduce((rest, word) => rest.replaceAll(word, ""), plain);
  // What is left once the names are taken away must itself be more than a few digits or a well-known password.
  if ([...bare].length < 6 || commonPasswords.has(plain) || commonPasswords.has(bare)) {
    return "This is one of the first passwords somebody would try. Choose words that do not belong together";
  }
  const runs = rows.some((row) => row.repeat(longestPassword).includes(plain));
  return runs || /^(.+)\1+$/u.test(plain) ? "Choose something less repetitive" : undefined;
}
