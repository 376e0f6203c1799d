/**
 * A number from 0 up to 1 that looks random and is the same for the same words every time: the example is equal on
 * every machine. (FNV-1a over the words, then the mixing step of a splitmix generator.)
 */
export function chance(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of words.join("|")) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** A number between -1 and 1 with the middle more likely than the ends. */
export function lean(...words: readonly (string | number)[]): number {
  return chance(...words, "a") - chance(...words, "b");
}
