"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type AnswerFields, answerFields } from "@/lib/audits/answer-form";
import { saveTheme } from "./actions";
import type { QuestionView } from "./question-views";
import type { Part, Theirs } from "./theme-state";
import { forget, type Kept, keep, recall } from "./unsent";

type Status = { tone: "neutral" | "done" | "problem"; text: string };
type Use = {
  auditId: string;
  theme: number;
  part?: Part;
  view: QuestionView;
  served: AnswerFields;
  /** What the fields were made with: what differs once the script is here was typed before it came. */
  start: AnswerFields;
  block: RefObject<HTMLElement | null>;
  conflict?: Theirs;
  restore: (fields: AnswerFields) => void;
};

/** Typing is saved this long after the last key. */
const pauseMilliseconds = 700;
const longestWaitSeconds = 20;
const saving: Status = { tone: "neutral", text: "Saving…" };

/**
 * Saves one question as it changes and says so truthfully. Until the server has it, the answer is also kept in
 * this tab, so that neither a dropped connection, an ended session nor a reload loses a word (M-05).
 */
export function useAutosave(use: Use) {
  const { auditId, theme, part, view, served, start, block, conflict, restore } = use;
  const key = `alongside:${auditId}:${part === "own" ? "own:" : ""}${view.code}`;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { held, status, theirs, errors, now, hold, apply } = useHeld(key, view, served, conflict);

  const save = useCallback(
    async (resolve?: "mine") => {
      const state = now.current;
      const place = block.current;
      if (state.busy || !place) return;
      const fields = fieldsIn(place, view.code);
      const still = fields.choice ? undefined : stillIn(place, view.code);
      state.dirty = false;
      // Two reasons to try again may meet: what the server holds already is not sent twice.
      if (!resolve && !still && same(fields, state.was))
        return hold(state.version, fields, state.said);
      state.busy = true;
      apply({ status: saving }, {});
      const sent = { auditId, theme, part, code: view.code };
      const form = formOf({ ...sent, held: state, fields, still, resolve });
      const outcome = await send(form, view.code);
      state.busy = false;
      if (outcome.saved && still) choose(place, view.code, still);
      apply(outcome, still ? { ...fields, choice: still } : fields);
      if (state.dirty) timer.current = setTimeout(() => void save(), pauseBefore(state.tries));
    },
    [auditId, theme, part, view.code, block, now, apply, hold],
  );

  const changed = useCallback(
    (event: { target: EventTarget }) => {
      if (!block.current || isChoiceBetweenTwo(event.target)) return;
      Object.assign(now.current, { dirty: true, tries: 0 });
      // "Saved" beside words that are not would be untrue, even for the moment until they are sent.
      apply({ status: saving }, {});
      keep(key, { fields: fieldsIn(block.current, view.code), version: now.current.version });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), isText(event.target) ? pauseMilliseconds : 0);
    },
    [block, key, save, now, apply, view.code],
  );

  const made = useRef(start);
  const isTypedEarly = useCallback(() => {
    const place = block.current;
    return place !== null && !same(fieldsIn(place, view.code), made.current);
  }, [block, view.code]);
  useResume({ key, served, restore, isTypedEarly, save, now, timer });

  /** After a conflict: "mine" is saved over theirs, "theirs" becomes what this page holds. */
  function settle(choice: "mine" | "theirs"): Theirs | undefined {
    if (!theirs) return undefined;
    now.current.version = theirs.version;
    if (choice === "mine") {
      void save("mine");
      return undefined;
    }
    now.current.dirty = false;
    hold(theirs.version, theirs.fields, theirs.at ? `Saved ${theirs.at} by ${theirs.by}` : "");
    return theirs;
  }

  return { ...held, status, conflict: theirs, errors, changed, settle };
}

/** What the server is known to hold, and what the page says about it. */
function useHeld(key: string, view: QuestionView, served: AnswerFields, conflict?: Theirs) {
  const [held, setHeld] = useState({ version: view.version, was: served });
  const [status, setStatus] = useState<Status>(initialStatus(view));
  const [theirs, setTheirs] = useState(conflict);
  const [errors, setErrors] = useState<Record<string, string>>();
  const now = useRef<State>({
    ...held,
    busy: false,
    dirty: false,
    tries: 0,
    said: initialStatus(view).text,
  });
  const hold = useCallback(
    (version: number, was: AnswerFields, said: string) => {
      Object.assign(now.current, { version, was, said, tries: 0 });
      setHeld({ version, was });
      setTheirs(undefined);
      setStatus(now.current.dirty ? saving : { tone: "done", text: said });
      if (!now.current.dirty) forget(key);
    },
    [key],
  );
  const apply = useCallback(
    (outcome: Outcome, content: AnswerFields) => {
      setErrors(outcome.errors);
      if (outcome.theirs) setTheirs(outcome.theirs);
      if (outcome.status) setStatus(outcome.status);
      if (outcome.saved) hold(outcome.saved.version, content, `Saved ${outcome.saved.at}`);
      if (outcome.failed) Object.assign(now.current, { dirty: true, tries: now.current.tries + 1 });
    },
    [hold],
  );
  return { held, status, theirs, errors, now, hold, apply };
}

/** A little after the last change; after a failure a little later each time. */
function pauseBefore(tries: number): number {
  return tries === 0 ? pauseMilliseconds : Math.min(longestWaitSeconds, 2 * tries) * 1000;
}

type State = {
  version: number;
  was: AnswerFields;
  /** When what the server holds was saved, in words. */
  said: string;
  busy: boolean;
  dirty: boolean;
  tries: number;
};
type Outcome = {
  saved?: { version: number; at: string };
  theirs?: Theirs;
  errors?: Record<string, string>;
  status?: Status;
  failed?: true;
};

async function send(form: FormData, code: string): Promise<Outcome> {
  const failed = (text: string): Outcome => ({ failed: true, status: { tone: "problem", text } });
  try {
    const result = await saveTheme({}, form);
    if (result.signedOut) {
      return failed(
        "Not saved: you have been signed out. Sign in in another tab and we will save it here.",
      );
    }
    if (result.problem) return failed(result.problem);
    const { errors } = result;
    const saved = "saved" in result ? result.saved?.[code] : undefined;
    if (saved) return { saved };
    const theirs = "conflicts" in result ? result.conflicts?.[code] : undefined;
    if (theirs)
      return { theirs, status: { tone: "problem", text: "Not saved: choose which answer stands" } };
    if (errors && Object.keys(errors).length > 0) {
      return { errors, status: { tone: "problem", text: "Not saved yet: see beside the answer" } };
    }
    return { status: { tone: "neutral", text: "" } };
  } catch {
    return failed("Not saved. We will keep trying; your words are kept here.");
  }
}

type Live = RefObject<{ version: number; dirty: boolean; tries: number }>;
type Resume = {
  key: string;
  served: AnswerFields;
  restore: (fields: AnswerFields) => void;
  isTypedEarly: () => boolean;
  save: () => Promise<void>;
  now: Live;
  timer: RefObject<ReturnType<typeof setTimeout> | undefined>;
};

/** Picks up what an earlier visit could not send, tries again when the connection returns, and warns on leaving. */
function useResume({ key, served, restore, isTypedEarly, save, now, timer }: Resume) {
  const started = useRef(false);
  useEffect(() => {
    const first = !started.current;
    const kept = first ? recall(key) : undefined;
    started.current = true;
    if (kept && !same(kept.fields, served)) {
      restore(kept.fields);
      Object.assign(now.current, { version: kept.version, dirty: true });
      timer.current = setTimeout(() => void save(), 50);
    } else if (first && isTypedEarly()) {
      // On a slow connection people answer before the page's script has arrived.
      now.current.dirty = true;
      timer.current = setTimeout(() => void save(), 50);
    }
    const retry = () => now.current.dirty && void save();
    const warn = (event: BeforeUnloadEvent) => now.current.dirty && event.preventDefault();
    window.addEventListener("online", retry);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("online", retry);
      window.removeEventListener("beforeunload", warn);
    };
  }, [key, served, restore, isTypedEarly, save, now, timer]);
  useEffect(() => () => clearTimeout(timer.current), [timer]);
}

function same(a: Kept["fields"], b: AnswerFields): boolean {
  // A form sent without script has its own line ends.
  const text = (value = "") => value.replaceAll("\r\n", "\n");
  return answerFields.every((field) => text(a[field]) === text(b[field]));
}

function initialStatus({ saved }: QuestionView): Status {
  return saved ? { tone: "done", text: `Saved ${saved.at}` } : { tone: "neutral", text: "" };
}

function fieldsIn(block: HTMLElement, code: string): AnswerFields {
  const data = formData(block);
  const given = answerFields.map((field) => [field, data.get(`${field}:${code}`)] as const);
  return Object.fromEntries(given.filter(([, value]) => typeof value === "string" && value !== ""));
}

/** Last year's answer has become this year's: it is shown chosen, without touching what is being typed. */
function choose(block: HTMLElement, code: string, choice: string): void {
  for (const input of block.querySelectorAll("input")) {
    if (input.name === `choice:${code}`) input.checked = input.value === choice;
    if (input.name === `still:${code}`) input.checked = false;
  }
}

/** Last year's choice, when "Still true this year" is ticked. */
function stillIn(block: HTMLElement, code: string): string | undefined {
  return formData(block).get(`still:${code}`)?.toString();
}

function formData(block: HTMLElement): FormData {
  return new FormData(block.closest("form") ?? undefined);
}

function formOf(sent: {
  auditId: string;
  theme: number;
  part?: Part;
  code: string;
  held: { version: number; was: AnswerFields };
  fields: AnswerFields;
  still?: string;
  resolve?: "mine";
}): FormData {
  const { auditId, theme, part, code, held, fields, still, resolve } = sent;
  const form = new FormData();
  form.set("auditId", auditId);
  form.set("theme", String(theme));
  if (part) form.set("part", part);
  form.set("after", "stay");
  form.set("quietly", "1");
  form.set(`version:${code}`, String(held.version));
  form.set(`was:${code}`, JSON.stringify(held.was));
  for (const [field, value] of Object.entries(fields)) form.set(`${field}:${code}`, value);
  if (still) form.set(`still:${code}`, still);
  if (resolve) form.set(`resolve:${code}`, resolve);
  return form;
}

function isText(target: EventTarget): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type === "text")
  );
}

function isChoiceBetweenTwo(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.name.startsWith("resolve:");
}
