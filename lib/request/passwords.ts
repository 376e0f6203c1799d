import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id is number 2 in the library's list, which isolated modules cannot import by name. */
const cost = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const currentPrefix = "$argon2id$v=19$m=65536,t=3,p=1$";
/** More at once would take the memory and the cores that pages need (R-AUTH-08). */
const mostAtOnce = 4;

let running = 0;
const waiting: (() => void)[] = [];

/** An argon2id hash; the password is used whole, whatever characters it holds. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost));
}

/** Whether the password fits. Without a hash it does the same work against a hash nobody's password has. */
export function verifyPassword(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  return inTurn(async () => {
    const fits = await verify(passwordHash ?? (await nobody()), password);
    return fits && passwordHash !== undefined;
  });
}

export function isCurrentHash(passwordHash: string): boolean {
  return passwordHash.startsWith(currentPrefix);
}

let nobodysHash: Promise<string> | undefined;
function nobody(): Promise<string> {
  nobodysHash ??= hash(crypto.randomUUID(), cost);
  return nobodysHash;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
