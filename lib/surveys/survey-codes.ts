import { createHmac, randomBytes, randomInt } from "node:crypto";

/** Letters and digits that nobody takes for one another on paper: no 0 or O, no 1, I or L. */
const signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** The code of a survey's address, /s/CODE: short enough to type from a poster. */
export function newSurveyCode(): string {
  return drawn(6);
}

/**
 * One family's single-use code, for a slip or a letter: nine signs drawn, 44 bits, and one that follows from them. A
 * slip of the finger is told by the code alone: asking the database would tell whoever keeps a list who has answered.
 */
export function newSingleCode(): string {
  const code = drawn(9);
  return code + checkSign(code);
}

/** Whether this can be a code at all; whether it has been used, nobody is told. */
export function isSingleCode(code: string): boolean {
  return /^[2-9A-HJKMNP-Z]{10}$/.test(code) && checkSign(code.slice(0, 9)) === code[9];
}

/** The token in the address of an answer sheet: 128 bits that nobody types. */
export function newDraftToken(): string {
  return randomBytes(16).toString("base64url");
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

/** The signs are 31, a prime, so that one wrong sign and two changed about are always told. */
function checkSign(code: string): string {
  const sum = [...code].reduce((total, sign, at) => total + (at + 1) * signs.indexOf(sign), 0);
  return signs[sum % signs.length] ?? "";
}

function drawn(length: number): string {
  return Array.from({ length }, () => signs[randomInt(signs.length)]).join("");
}
