/** A reason to stop that a person can act on: its one line says what is wrong and what to do about it. */
class Remedy extends Error {}

/**
 * @param {string} line
 * @returns {never}
 */
export function giveUp(line) {
  throw new Remedy(line);
}

/** Runs a program to its end; a remedy ends it with its line alone, any other fault with its whole story. */
export async function runToEnd(program) {
  try {
    await program();
  } catch (fault) {
    console.error(fault instanceof Remedy ? fault.message : fault);
    process.exit(1);
  }
}
