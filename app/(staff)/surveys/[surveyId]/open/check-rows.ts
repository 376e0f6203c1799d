import type { Definition } from "@/components/ui/definition-list";
import type { Survey } from "@/lib/asking/model";
import type { OfferedState } from "@/lib/asking/queries";
import { listInWords } from "@/lib/kernel/words";

const commentWords = {
  public: "One box, for everybody who sees the results, after somebody has read it first",
  private: "One box, only for whoever reads comments first",
};

/** What a survey says and promises, each with the way to change it. */
export function checkRows(survey: Survey, languages: readonly OfferedState[]): Definition[] {
  const { sheet, title, id } = survey;
  const { comment, access, floors, introduction, contact, resultsBy } = sheet;
  const besides = [
    ...(sheet.asksImportance ? ["what matters most"] : []),
    ...(sheet.asksForum ? ["whether they come to the forum"] : []),
    ...(sheet.asksAboutFamily ? ["about the family"] : []),
  ];
  const row = (key: string, term: string, detail: string): Definition => ({
    ...{ key, term, detail },
    change: { href: `/surveys/${id}/promise`, what: term.toLowerCase() },
  });
  return [
    row("title", "Title", title),
    row("introduction", "Why you ask", introduction || "Nothing yet"),
    row("ready", "Parents can read it in", inWords(languages, true)),
    row("waiting", "Waiting for a second reader", inWords(languages, false)),
    row(
      "besides",
      "Besides the questions",
      besides.length > 0 ? `It asks ${listInWords(besides)}` : "Nothing",
    ),
    row("comment", "Comments", comment ? commentWords[comment] : "No box"),
    row(
      "access",
      "How parents come to it",
      access === "open" ? "One address for everybody" : "A code for each parent",
    ),
    row(
      "floors",
      "Shown from",
      `${floors.words} families in words, ${floors.numbers} families in numbers. Fewer, and nothing is shown`,
    ),
    row("contact", "Whom parents ask for help", contact || "Nobody yet"),
    row("results", "Results come", resultsBy || "No time promised"),
  ];
}

/** Languages parents can read now, or those they cannot yet. */
function inWords(languages: readonly OfferedState[], ready: boolean): string {
  const names = languages
    .filter(({ state }) => (state !== "preview") === ready)
    .map(({ language, state }) =>
      state === "override" ? `${language.english} (not checked)` : language.english,
    );
  return listInWords(names) || "None";
}
