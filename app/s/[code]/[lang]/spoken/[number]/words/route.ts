import { captionFile } from "@/lib/surveys/caption-file";
import { questionKey } from "@/lib/surveys/words";
import { parentPage } from "../../../../../parent-route";

/** The words of a question that is read aloud, for players that show them. */
export const GET = parentPage(({ survey, language, number }) => {
  const question = survey.sheet.questions[number - 1];
  const key = question && questionKey(question.code, "text");
  if (!key || !language.spoken.includes(key)) return new Response(null, { status: 404 });
  return new Response(captionFile(language.words.words[key]?.text ?? ""), {
    headers: { "content-type": "text/vtt; charset=utf-8", "cache-control": "private, max-age=300" },
  });
});
