import { gunzipSync } from "node:zlib";
import { send } from "./load";

/**
 * The bytes of script that a browser fetches for a page, as they travel: every file that the page names, in its
 * tags or for its components, but not those for browsers without modules.
 */
export async function scriptBytes(address: string, cookie: string): Promise<number> {
  const { headers, body } = await send(address, { headers: { cookie } });
  const page = (headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString();
  const modern = page.replaceAll(/<script\b[^>]*\bnomodule\b[^>]*>/gi, "");
  const files = new Set(modern.match(/\/_next\/static\/[\w./~-]+\.js/g));
  if (files.size === 0) throw new Error(`${address} names no script`);
  let bytes = 0;
  for (const file of files) {
    const answer = await send(new URL(file, address).href);
    if (answer.status !== 200) throw new Error(`${file} answered ${answer.status}`);
    bytes += answer.body.length;
  }
  return bytes;
}
