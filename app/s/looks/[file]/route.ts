import { publicRoute } from "@/lib/request/guard";
import { fontFaces } from "../fonts";
import { stylesheet } from "../stylesheet";

const forGood = { "cache-control": "public, max-age=31536000, immutable" };

/** The stylesheet and the fonts, under names that change with what they hold. */
export const GET = publicRoute<{ file: string }>(async (_request, { file }) => {
  const sheet = await stylesheet();
  if (file === sheet.file) {
    return new Response(sheet.content, {
      headers: { "content-type": "text/css; charset=utf-8", ...forGood },
    });
  }
  const face = (await fontFaces()).find((each) => each.file === file);
  if (!face) return new Response("There is no such file.", { status: 404 });
  return new Response(new Uint8Array(await face.content()), {
    headers: { "content-type": "font/woff2", ...forGood },
  });
});
