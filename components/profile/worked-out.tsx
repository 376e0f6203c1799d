import { METHOD_VERSION } from "@/lib/statistics/estimate";

/** Where the method page explains each figure, by the id of its section. */
const sections = {
  score: "the score",
  "possible-range": "the possible range",
  weakest: "the lowest answers",
  step: "one level’s worth",
  evidence: "evidence",
  change: "what moved",
  break: "wording changed",
  years: "several years",
  blanks: "the blanks",
} as const;

export type MethodSection = keyof typeof sections;

/** "How this was worked out", beside every figure (F32). */
export function WorkedOut({ parts }: { parts: readonly MethodSection[] }) {
  return (
    <p>
      How this was worked out:{" "}
      {parts.map((part, index) => (
        <span key={part}>
          {index > 0 && ", "}
          <a href={`/method/${METHOD_VERSION}#${part}`}>{sections[part]}</a>
        </span>
      ))}
      .
    </p>
  );
}
