import { createHmac } from "node:crypto";

/** Letters and digits that are not taken for one another when read from paper (Crockford's base 32). */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 12;

/**
 * The code of one row: derived from the service's secret, so that a slip can be printed again though only the code's
 * hash is stored. 60 bits.
 */
export function joinCodeFrom(secret: string, id: string): string {
  const bytes = createHmac("sha256", secret).update(`join code ${id}`).digest();
  return Array.from(bytes.subarray(0, length), (byte) => signs[byte % signs.length]).join("");
}

/** "K7QF-2M4X-9T0B", as it is printed. */
export function joinCodeInGroups(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? code;
}

/** What somebody typed, as it is compared: capitals, no gaps, and the letters that look like digits as digits. */
export function readJoinCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
}
