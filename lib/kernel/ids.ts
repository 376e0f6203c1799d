/** A random (version 4) UUID: it says nothing about when or in what order it was made (R-AZ-10). */
export function newId(): string {
  return crypto.randomUUID();
}

/** 256 random bits as URL-safe text: session ids and single-use links. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
