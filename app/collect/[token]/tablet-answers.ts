/** A tablet's pages run their own script and no other, and reach nothing but this service. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** What the tablet's own worker keeps, no other cache does. */
export function tabletAnswer(content: BodyInit, type: string, more: HeadersInit = {}): Response {
  return new Response(content, {
    headers: {
      "content-type": type,
      "content-security-policy": policy,
      "cache-control": "no-store",
      ...more,
    },
  });
}

export function notLent(): Response {
  return new Response("There is no tablet here.", {
    status: 404,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "no-store",
    },
  });
}

/** The token in /collect/TOKEN/… */
export function tokenIn(request: Request): string {
  return new URL(request.url).pathname.split("/")[2] ?? "";
}

/** The one document: everything on it is put there by the script. */
export function tabletPage(token: string): string {
  const base = `/collect/${token}`;
  return `<!doctype html>
<html lang="en-GB" dir="ltr">
<head>
<meta charset="utf-8">
<title>Collect answers · Alongside</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="manifest" href="${base}/manifest.json">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${base}/collect.css">
<script type="module" src="${base}/main.mjs"></script>
</head>
<body>
<main id="main"><noscript><h1>This page needs JavaScript</h1><p>It keeps answers where there is no internet. Families can answer without it at the address on the poster.</p></noscript></main>
<footer lang="en-GB" dir="ltr">
<p><span id="waiting" role="status"></span> <span id="sending" role="status"></span></p>
<p><button type="button" class="button button-quiet" id="volunteer">For the volunteer</button></p>
</footer>
<dialog aria-labelledby="still"></dialog>
</body>
</html>
`;
}

/** So that the page can be put on a Home Screen, which is where an iPad keeps it (O-07). */
export function tabletManifest(token: string): string {
  const address = `/collect/${token}`;
  return JSON.stringify({
    ...{ name: "Collect answers", short_name: "Collect", display: "standalone" },
    ...{ start_url: address, scope: address },
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  });
}
