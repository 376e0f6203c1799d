const types = {
  csv: "text/csv; charset=utf-8",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const;

/** The answer to a download: named, never cached, never shown as a page. */
export function download(
  content: string | Uint8Array | ReadableStream<Uint8Array>,
  extension: keyof typeof types,
  ...nameParts: (string | number)[]
): Response {
  return new Response(content as BodyInit, {
    headers: {
      "content-type": types[extension],
      "content-disposition": `attachment; filename="${plainName(nameParts)}.${extension}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/** "larch-lane-nursery-2026-profile": letters, digits and hyphens only, so that it needs no escaping. */
function plainName(parts: readonly (string | number)[]): string {
  const words = parts.join("-").normalize("NFKD").toLowerCase();
  return words.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || "table";
}
