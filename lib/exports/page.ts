import type { Answer, AuditWork, Evidence } from "@/lib/audits/model";
import { editionOf, itemsOf } from "@/lib/instruments/editions";
import { type Item, instrumentNames, levelNames } from "@/lib/instruments/model";
import { dayInWords } from "@/lib/kernel/dates";
import { itemOf, type LocalWork, localSectionTitle } from "@/lib/local-questions/model";
import { ownerInWords, stateInWords } from "@/lib/plans/action-words";
import type { Action } from "@/lib/plans/model";
import { pathOfFile, type SettingExport } from "./model";

/**
 * The archive's own page: every audit, question, answer, reason and piece of evidence in one document that opens in
 * any browser, with no script, no network and nothing of this service (F78).
 */
export function exportPage({ setting, at, audits, actions }: SettingExport): string {
  const contents = audits.map(
    ({ audit }) => `<li><a href="#a-${audit.id}">${text(titleOf(audit))}</a></li>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(setting.name)}: everything we wrote in Alongside</title>
<style>
body { font: 1.0625rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1, h2, h3, h4 { line-height: 1.25 } h2 { margin-block-start: 3rem; border-block-start: 2px solid; padding-block-start: 1rem }
h3 { margin-block-start: 2rem } h4 { margin: 1.5rem 0 0.25rem; font-size: 1rem } p, ul { margin: 0.25rem 0 }
.small { font-size: 0.9rem; opacity: 0.85 } blockquote { margin: 0.25rem 0; padding-left: 0.75rem; border-left: 3px solid }
</style>
</head>
<body>
<main>
<h1>${text(setting.name)}</h1>
<p>Everything we wrote in Alongside, as it stood on ${text(dayInWords(at))}. This is our own view of our work; it is not an inspection.</p>
<p class="small">The folder beside this page holds the same as data: <code>data/</code> every record, <code>wording/</code> the questions as they were asked, <code>files/</code> our evidence. README.txt says how to read them.</p>
<nav aria-label="Audits"><ul>
${contents.join("\n") || "<li>No audit was begun.</li>"}
<li><a href="#plan">Our plan</a></li>
</ul></nav>
${audits.map(auditSection).join("\n")}
${planSection(actions)}
</main>
</body>
</html>
`;
}

function auditSection({
  audit,
  answers,
  evidence,
  local,
}: SettingExport["audits"][number]): string {
  const edition = editionOf(audit.instrument, audit.edition);
  const given = new Map(answers.map((answer) => [answer.code, answer]));
  const themes = edition.themes.map((theme, index) => {
    const questions = itemsOf(theme).map((item) =>
      question(
        item,
        given.get(item.code),
        evidence.filter(({ code }) => code === item.code),
      ),
    );
    return `<h3>${index + 1}. ${text(theme.title)}</h3>\n${questions.join("\n")}`;
  });
  const signed = audit.signedOff
    ? `Signed off by ${audit.signedOff.byName} on ${dayInWords(audit.signedOff.at)}.`
    : "Not signed off.";
  return `<section>
<h2 id="a-${audit.id}">${text(titleOf(audit))}</h2>
<p>Edition ${text(audit.edition)}. Begun by ${text(audit.openedByName)} on ${text(dayInWords(audit.openedAt))}. ${text(signed)}</p>
${themes.join("\n")}
${ownSection(local)}
</section>`;
}

function ownSection({ questions, answers }: LocalWork): string {
  if (questions.length === 0) return "";
  const asked = questions.map((each) => {
    const given = answers.find(({ code }) => code === each.id);
    return question(itemOf(each), given, []);
  });
  return `<h3>${localSectionTitle}</h3>
<p class="small">Asked by us beside the published questions; in no score, theme or count.</p>
${asked.join("\n")}`;
}

function planSection(actions: readonly Action[]): string {
  const items = actions.map((action) => {
    const said = [action.howWeWillKnow, action.benefit, action.lastMove?.words].filter(Boolean);
    return `<li><strong>${text(action.what)}</strong> ${text(ownerInWords(action))}. ${text(stateInWords(action))}.${said.map((each) => ` ${lines(each ?? "")}`).join("")}
<span class="small">${text(`${action.code}, ${action.year}`)}</span></li>`;
  });
  return `<section>
<h2 id="plan">Our plan</h2>
${items.length > 0 ? `<ul>\n${items.join("\n")}\n</ul>` : "<p>No action was planned.</p>"}
</section>`;
}

function question(item: Item, answer: Answer | undefined, shown: readonly Evidence[]): string {
  const wording = item.stem ? `${item.stem.wording} ${item.wording}` : item.wording;
  const parts = [
    `<h4>${text(wording)}</h4>`,
    `<p>${text(answerOf(item, answer))}</p>`,
    answer?.note && `<blockquote>${lines(answer.note)}</blockquote>`,
    shown.length > 0 && `<ul>${shown.map((each) => `<li>${evidenceOf(each)}</li>`).join("")}</ul>`,
    answer &&
      `<p class="small">${text(`${answer.changedByName}, ${dayInWords(answer.changedAt)}. ${item.code}, ${item.source}`)}</p>`,
  ];
  return parts.filter(Boolean).join("\n");
}

function answerOf(item: Item, answer: Answer | undefined): string {
  if (item.kind === "reflection") return answer?.reflection ?? "Not answered.";
  if (answer?.blank === "dont_know") return "We don’t know.";
  if (answer?.blank === "not_applicable") return "Does not apply to us.";
  if (answer?.level === undefined) return "Not answered.";
  const name = levelNames[answer.level] ?? `Level ${answer.level}`;
  const described = item.anchors[answer.level];
  return described ? `${name}: ${described}` : `${name}.`;
}

function evidenceOf(evidence: Evidence): string {
  const { title, kind, url, datedOn } = evidence;
  const href = kind === "file" ? pathOfFile(evidence) : (url ?? "");
  return `<a href="${text(href)}">${text(title)}</a>${datedOn ? `, ${text(datedOn)}` : ""}`;
}

function titleOf({ year, instrument }: AuditWork["audit"]): string {
  return `${year}: ${instrumentNames[instrument].long}`;
}

function lines(words: string): string {
  return words.split("\n").map(text).join("<br>");
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function text(words: string): string {
  return words.replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}
