import "server-only";

/** What can go wrong, and what it means to the program that asked. The status says it all; the titles stay the same. */
export const problems = [
  {
    status: 400,
    title: "The request cannot be read",
    means: "something was asked that this address does not know, or a page or year that is none.",
  },
  {
    status: 401,
    title: "No token that works",
    means: "it is missing, mistyped, revoked or past its day; these are not told apart.",
  },
  {
    status: 404,
    title: "Nothing is here",
    means: "for this token: it belongs to somebody else, is not shared, or does not exist.",
  },
  {
    status: 429,
    title: "Too many requests",
    means: "the header Retry-After says for how many seconds to wait.",
  },
  {
    status: 500,
    title: "Our mistake",
    means: "it is noted here; asking again the same way will not help soon.",
  },
  {
    status: 503,
    title: "Away for a moment",
    means: "the header Retry-After says when to ask again.",
  },
] as const;
