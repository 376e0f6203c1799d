// A finished sheet is sealed to the key of its survey, which only the service can open: see lib/tablets/sealing.ts.
const purpose = "alongside sheet of a tablet";
const text = new TextEncoder();
const curve = { name: "ECDH", namedCurve: "P-256" };

/**
 * Seals one sheet under its own id.
 * @param {string} surveyKey base64url of the survey's public point
 * @param {string} id bound to the sheet: sealed for another, it does not open
 * @param {unknown} sheet
 */
export async function seal(surveyKey, id, sheet) {
  const { subtle } = crypto;
  const survey = await subtle.importKey("raw", bytesOf(surveyKey), curve, false, []);
  const once = await subtle.generateKey(curve, false, ["deriveBits"]);
  const bits = await subtle.deriveBits({ name: "ECDH", public: survey }, once.privateKey, 256);
  const shared = await subtle.importKey("raw", bits, "HKDF", false, ["deriveKey"]);
  const key = await subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: text.encode(purpose) },
    shared,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt"],
  );
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await subtle.encrypt(
    { name: "AES-GCM", iv: nonce, additionalData: text.encode(id) },
    key,
    text.encode(JSON.stringify(sheet)),
  );
  const from = await subtle.exportKey("raw", once.publicKey);
  return { from: base64url(from), nonce: base64url(nonce), sealed: base64url(sealed) };
}

/**
 * What stands for the volunteer's code on this tablet: see lib/tablets/leave-code.ts.
 * @param {string} token
 * @param {string} typed
 */
export async function leaveHashOf(token, typed) {
  const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  const key = await crypto.subtle.importKey("raw", text.encode(code), "PBKDF2", false, [
    "deriveBits",
  ]);
  const slowly = { name: "PBKDF2", hash: "SHA-256", salt: text.encode(token), iterations: 200_000 };
  return base64url(await crypto.subtle.deriveBits(slowly, key, 256));
}

/** @param {ArrayBuffer | Uint8Array} content */
function base64url(content) {
  const letters = Array.from(new Uint8Array(content), (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {string} letters */
function bytesOf(letters) {
  const plain = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
