import { createElement, Fragment } from "react";
import type { ModeratedComment } from "@/lib/moderation/model";
import type { DetailKind } from "@/lib/moderation/personal-details";

const kindNames: Record<DetailKind, string> = {
  email: "an e-mail address",
  phone: "a phone number",
  postcode: "a postcode",
  date: "a date",
  name: "perhaps a name",
};

/** The words as they were written, with what may point to somebody marked: said as well as coloured. */
export function CommentWords({ comment }: { comment: ModeratedComment }) {
  const { words, details, language } = comment;
  const stretches = details.flatMap(({ start, end, kind }, index) => [
    words.slice(details[index - 1]?.end ?? 0, start),
    <mark key={start}>
      {words.slice(start, end)}
      <span className="visually-hidden"> ({kindNames[kind]})</span>
    </mark>,
  ]);
  const found = [...new Set(details.map(({ kind }) => kindNames[kind]))];
  return (
    <div className="stack-tight">
      <p className="quote measure" dir="auto" lang={language}>
        {createElement(Fragment, null, ...stretches, words.slice(details.at(-1)?.end ?? 0))}
      </p>
      {found.length > 0 ? (
        <p className="small">
          <span className="strong">Look twice:</span> we marked {found.join(", ")}. There may be
          more that points to somebody.
        </p>
      ) : (
        <p className="soft small">
          We marked nothing. We cannot find everything, and in some scripts no names at all.
        </p>
      )}
    </div>
  );
}
