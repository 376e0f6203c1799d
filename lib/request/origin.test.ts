import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { isFromOurPages, safePath } from "./origin";

describe("where to go next", () => {
  test.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https://evil.example/home",
    "http:/evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "/./\\evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/a/..//evil.example",
    "/%2e%2e//evil.example",
    "evil.example",
    "",
    "?next=/",
  ])("R-AUTH-12 %j leads home", (wanted) => {
    expect(safePath(wanted)).toBe("/home");
  });

  test.each([null, undefined])("R-AUTH-12 %s leads home", (wanted) => {
    expect(safePath(wanted)).toBe("/home");
  });

  test("R-AUTH-12 a path of ours is kept, with what it asks", () => {
    expect(safePath("/profiles/1?theme=2")).toBe("/profiles/1?theme=2");
    expect(safePath("/%2F%2Fevil.example")).toBe("/%2F%2Fevil.example");
  });

  test("R-AUTH-12 whatever is asked, a browser stays on this site", () => {
    const nasty = fc.constantFrom(
      "/",
      "\\",
      "//",
      "@",
      ":",
      "..",
      ".",
      "%2f",
      "evil.example",
      "\t",
      "?",
      "#",
      "https:",
      " ",
      "\u2028",
    );
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 8 }), (pieces) => {
        const gone = new URL(safePath(`/${pieces.join("")}`), "https://ours.example/sign-in");
        expect(gone.origin).toBe("https://ours.example");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("where a change came from", () => {
  beforeEach(() => {
    vi.stubEnv("AUTH_SECRET", "a secret of the tests, longer than 32 characters");
    vi.stubEnv("APP_ORIGIN", "https://ours.example");
  });
  const from = (headers: Record<string, string>) => isFromOurPages(new Headers(headers));

  test("R-WEB-03 our own pages may change things", () => {
    expect(from({ origin: "https://ours.example" })).toBe(true);
    expect(from({ "sec-fetch-site": "same-origin" })).toBe(true);
  });

  test.each([
    {},
    { origin: "null" },
    { origin: "null", "sec-fetch-site": "cross-site" },
    { origin: "https://evil.example" },
    { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    { origin: "http://ours.example" },
    { origin: "https://ours.example:8443" },
    { origin: "https://ours.example.evil.example" },
    { origin: "not an origin" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
  ])("R-WEB-03 %j is refused", (headers) => {
    expect(from(headers as Record<string, string>)).toBe(false);
  });

  test("R-WEB-03 on one's own machine the three names of it are one, the ports are not", () => {
    vi.stubEnv("APP_ORIGIN", "http://localhost:3000");
    expect(from({ origin: "http://127.0.0.1:3000" })).toBe(true);
    expect(from({ origin: "http://127.0.0.1:3001" })).toBe(false);
    expect(from({ origin: "http://evil.example:3000" })).toBe(false);
  });
});
