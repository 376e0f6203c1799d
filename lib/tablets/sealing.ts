import { createDecipheriv, createECDH, createHmac, type ECDH, hkdfSync } from "node:crypto";

/**
 * Answers lie on a tablet until there is a network. They are sealed to a key of their survey the moment they are
 * finished, so that neither the tablet, nor whoever takes it, nor the setting it stands in can read them (O-06): a key
 * pair for each sheet (P-256), what both keys share drawn out by HKDF, and AES-GCM over the sheet with its own id as
 * bound data. The survey's private key is derived from the secret of the service and is stored nowhere.
 */
const curve = "prime256v1";
const purpose = "alongside sheet of a tablet";
const tagBytes = 16;

type Sealed = { from: string; nonce: string; sealed: string };

/** The key a survey's tablets seal to, as base64url of the uncompressed point. */
export function sealingKeyOf(secret: string, surveyId: string): string {
  return keyPairOf(secret, surveyId).getPublicKey("base64url", "uncompressed");
}

/** What was sealed on a tablet. @returns undefined when it was not sealed to this survey, for this id, or was changed. */
export function openSealed(
  secret: string,
  surveyId: string,
  id: string,
  { from, nonce, sealed }: Sealed,
): string | undefined {
  try {
    const shared = keyPairOf(secret, surveyId).computeSecret(Buffer.from(from, "base64url"));
    const content = Buffer.from(sealed, "base64url");
    const opener = createDecipheriv(
      "aes-256-gcm",
      keyFrom(shared),
      Buffer.from(nonce, "base64url"),
    );
    opener.setAAD(Buffer.from(id));
    opener.setAuthTag(content.subarray(-tagBytes));
    const opened = opener.update(content.subarray(0, -tagBytes));
    return Buffer.concat([opened, opener.final()]).toString("utf8");
  } catch {
    // Whatever is wrong with it, it is not a sheet of ours.
    return undefined;
  }
}

function keyPairOf(secret: string, surveyId: string): ECDH {
  const pair = createECDH(curve);
  pair.setPrivateKey(createHmac("sha256", secret).update(`${purpose} ${surveyId}`).digest());
  return pair;
}

function keyFrom(shared: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", shared, new Uint8Array(0), purpose, 32));
}
