import { createCipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";

/** Seals a sheet as a tablet does, written a second time: app/collect/browser/sealing.test.ts holds the tablet's own. */
export function sealedSheetFor(key: string, id: string, sheet: unknown) {
  const once = createECDH("prime256v1");
  once.generateKeys();
  const shared = once.computeSecret(Buffer.from(key, "base64url"));
  const drawn = hkdfSync("sha256", shared, new Uint8Array(0), "alongside sheet of a tablet", 32);
  const nonce = randomBytes(12);
  const sealer = createCipheriv("aes-256-gcm", Buffer.from(drawn), nonce);
  sealer.setAAD(Buffer.from(id));
  const words = sealer.update(JSON.stringify(sheet), "utf8");
  const sealed = Buffer.concat([words, sealer.final(), sealer.getAuthTag()]);
  return {
    from: once.getPublicKey("base64url", "uncompressed"),
    nonce: nonce.toString("base64url"),
    sealed: sealed.toString("base64url"),
  };
}
