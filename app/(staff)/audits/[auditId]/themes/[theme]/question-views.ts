import { type AnswerFields, fieldsOf } from "@/lib/audits/answer-form";
import type { Agreement, Answer, AuditWork, Evidence } from "@/lib/audits/model";
import type { Comment } from "@/lib/comments/model";
import { editionOf, findItem, isRated, itemsOf, revisionBetween } from "@/lib/instruments/editions";
import {
  type Edition,
  type HowMany,
  type Item,
  levelNames,
  type Theme,
} from "@/lib/instruments/model";
import { dayInWords, timeInWords } from "@/lib/kernel/dates";

type EvidenceView = { id: string; title: string; href: string; note: string };

type LastYearView = {
  year: number;
  /** "Starting", "We don’t know": last year's answer in words, or nothing when it was left empty. */
  answer?: string;
  choice?: string;
  note?: string;
  evidenceCount: number;
  evidenceHref?: string;
  /** False when the question means something else now: then there is nothing to carry on. */
  comparable: boolean;
};

/** What the page of a theme shows of the plan beside one question: plain data, so that it can cross to the browser. */
export type PlanView = {
  /** Where the question becomes an action; absent for those who may not. */
  actHref?: string;
  actions: {
    id: string;
    year: number;
    what: string;
    state: string;
    shown?: string;
    href: string;
  }[];
};

export type QuestionView = {
  code: string;
  kind: "rated" | "reflection";
  wording: string;
  source: string;
  note?: string;
  prompt?: string;
  options: { level: number; name: string; description: string }[];
  blanks: ("dont_know" | "not_applicable")[];
  howMany?: HowMany;
  fields: AnswerFields;
  version: number;
  saved?: { at: string; by: string };
  evidence: EvidenceView[];
  /** Where evidence is added: only to the agreed answers, so absent while everybody answers for themselves. */
  evidenceHref?: string;
  lastYear?: LastYearView;
  /** Actions the question was for, and the way to a new one. */
  plan?: PlanView;
  /** What a critical friend says beside it. */
  comments: { id: string; by: string; on: string; words: string }[];
  /** What a meeting settled about it. */
  agreement?: Pick<Agreement, "outcome" | "reason" | "present" | "minorityView">;
  /** How the question stands against last year's edition, when it is not simply the same. */
  mark?: string;
  /** The stem this part belongs to, on the first part only. */
  stem?: { wording: string; source: string; note?: string };
};

const blankNames = { dont_know: "We don’t know", not_applicable: "Does not apply to us" };

/** What the page of one theme shows of each question: plain data, so that it can cross to the browser. */
export function questionViews(
  work: AuditWork,
  lastYear: AuditWork | undefined,
  theme: Theme,
  { own = false, comments = [] }: { own?: boolean; comments?: readonly Comment[] } = {},
): QuestionView[] {
  const edition = editionOf(work.audit.instrument, work.audit.edition);
  const items = itemsOf(theme);
  return items.map((item, index) => {
    const answer = work.answers.find(({ code }) => code === item.code);
    const firstOfStem = item.stem && items[index - 1]?.stem !== item.stem;
    return {
      ...wordsOf(item),
      ...answerView(answer),
      evidence: evidenceViews(work, item.code),
      evidenceHref: own ? undefined : `/audits/${work.audit.id}/evidence/${item.code}`,
      comments: comments.filter(({ code }) => code === item.code).map(commentView),
      agreement: agreementOn(work, item.code),
      stem: firstOfStem ? item.stem && wordingOf(item.stem) : undefined,
      ...(lastYear && againstLastYear(edition, lastYear, item.code)),
    };
  });
}

/** An answer as a form holds it, and who saved it when. */
export function answerView(answer: Answer | undefined) {
  return {
    fields: answer ? fieldsOf(answer) : {},
    version: answer?.version ?? 0,
    saved: answer && { at: timeInWords(answer.changedAt), by: answer.changedByName },
  };
}

function commentView({ id, byName, at, words }: Comment) {
  return { id, by: byName, on: dayInWords(at), words };
}

function agreementOn(work: AuditWork, wanted: string): QuestionView["agreement"] {
  const found = work.agreements.find(({ code }) => code === wanted);
  if (!found) return undefined;
  const { outcome, reason, present, minorityView } = found;
  return { outcome, reason, present, minorityView };
}

/** A question as it is worded, whoever wrote it. */
export function wordsOf(item: Item) {
  const rated = isRated(item);
  return {
    code: item.code,
    kind: rated ? ("rated" as const) : ("reflection" as const),
    wording: item.wording,
    source: item.source,
    note: item.note,
    prompt: rated ? undefined : item.prompt,
    options: rated
      ? item.anchors.map((description, level) => ({
          level,
          name: levelNames[level] ?? "",
          description,
        }))
      : [],
    blanks: blanksOf(item),
    howMany: rated ? item.howMany : undefined,
  };
}

function blanksOf(item: Item): QuestionView["blanks"] {
  if (!isRated(item)) return [];
  return item.allowsNotApplicable ? ["dont_know", "not_applicable"] : ["dont_know"];
}

function wordingOf({ wording, source, note }: { wording: string; source: string; note?: string }) {
  return { wording, source, note };
}

function evidenceViews({ audit, evidence }: AuditWork, code: string): EvidenceView[] {
  return evidence.filter((each) => each.code === code).map((each) => evidenceView(audit.id, each));
}

function evidenceView(auditId: string, each: Evidence): EvidenceView {
  const href = each.url ?? `/audits/${auditId}/evidence-files/${each.id}`;
  const size = each.sizeBytes ? `file, ${Math.ceil(each.sizeBytes / 1024)} KB` : "link";
  return {
    id: each.id,
    title: each.title,
    href,
    note: each.datedOn ? `${size}, ${dayInWords(new Date(each.datedOn))}` : size,
  };
}

const marks = {
  meaning: "changed meaning since",
  typo: "tidied wording since",
  new: "new since",
} as const;

function againstLastYear(
  edition: Edition,
  lastYear: AuditWork,
  code: string,
): Pick<QuestionView, "lastYear" | "mark"> {
  const { audit } = lastYear;
  const before = editionOf(audit.instrument, audit.edition);
  const revision = revisionBetween(before, edition, code);
  const mark =
    revision in marks ? `${marks[revision as keyof typeof marks]} ${audit.year}` : undefined;
  if (revision === "new") return { mark };
  const answer = lastYear.answers.find((each) => each.code === code);
  return {
    mark,
    lastYear: {
      year: audit.year,
      ...answerInWords(answer),
      note: answer?.note ?? answer?.reflection,
      evidenceCount: lastYear.evidence.filter((each) => each.code === code).length,
      evidenceHref: `/audits/${audit.id}/evidence/${code}`,
      comparable: revision !== "meaning",
    },
  };
}

/** An answer's choice in words, and its code for a form. */
export function answerInWords(answer: Answer | undefined): { answer?: string; choice?: string } {
  if (answer?.level !== undefined)
    return { answer: levelNames[answer.level], choice: String(answer.level) };
  return answer?.blank ? { answer: blankNames[answer.blank], choice: answer.blank } : {};
}

/** Questions of last year's theme that this edition no longer asks. */
export function retiredWordings(
  work: AuditWork,
  lastYear: AuditWork | undefined,
  number: number,
): string[] {
  if (!lastYear) return [];
  const edition = editionOf(work.audit.instrument, work.audit.edition);
  const before = editionOf(lastYear.audit.instrument, lastYear.audit.edition);
  const theme = before.themes[number - 1];
  if (!theme) return [];
  return itemsOf(theme)
    .filter(({ code }) => !findItem(edition, code))
    .map(({ wording }) => wording);
}
