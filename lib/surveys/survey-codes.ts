import { createHmac, randomInt } from "node:crypto";

/** Letters and digits that nobody takes for one another on paper: no 0 or O, no 1, I or L. */
const signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** The code of a survey's address, /s/CODE: short enough to type from a poster. */
export function newSurveyCode(): string {
  return drawn(6);
}

/** One family's single-use code, for a slip or a letter: 49 bits. */
export function newSingleCode(): string {
  return drawn(10);
}

/** What a parent writes down to go on later (O-01). */
export function newResumeCode(): string {
  return drawn(6);
}

/** "K7QF4-2M4X9", as it is printed. */
export function codeInGroups(code: string): string {
  const half = Math.ceil(code.length / 2);
  return code.length > 6 ? `${code.slice(0, half)}-${code.slice(half)}` : code;
}

/** What somebody typed, as it is compared: capitals, no gaps (F-09). */
export function readTypedCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
}

/** The only form in which a code, token or key is stored: nobody who reads the database can use it. */
export function hashOfCode(secret: string, surveyId: string, code: string): string {
  return createHmac("sha256", secret).update(`survey ${surveyId} ${code}`).digest("base64url");
}

function drawn(length: number): string {
  return Array.from({ length }, () => signs[randomInt(signs.length)]).join("");
}
