import { publicRoute } from "@/lib/request/guard";
import { safePath } from "@/lib/request/origin";

const seconds = 3;

/**
 * Where a page leads while the database is away: says so with the status that says so, which a page of the framework
 * cannot set (R-REL-03). It asks nothing of the database, and is one document because nothing else may be in reach.
 */
export const GET = publicRoute(async (request) => {
  const back = safePath(new URL(request.url).searchParams.get("back"));
  const headers = { "content-type": "text/html; charset=utf-8", "retry-after": String(seconds) };
  return new Response(document(encodeURI(back).replaceAll("&", "&amp;")), { status: 503, headers });
});

function document(back: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Back in a moment · Alongside</title>
<style>
body { background: #fbf9f4; color: #17232b; font: 1.125rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 0 auto; padding: 3rem 1rem }
h1 { font-size: 2rem; line-height: 1.2 }
a { color: inherit; font-weight: 600; display: inline-block; padding: 0.5rem 0 }
@media (prefers-color-scheme: dark) { body { background: #131a1e; color: #ece8df } }
</style>
</head>
<body>
<main>
<h1>We will be back in a moment</h1>
<p>Alongside cannot reach its records just now. What was saved is still saved.</p>
<p><a href="${back}">Try again</a></p>
</main>
</body>
</html>
`;
}
