import type { ReactNode } from "react";
import { type Frame, ParentDocument } from "@/components/parents/parent-document";
import type { Word } from "@/lib/surveys/words";
import { markup } from "./markup";

/** What a route has to say: one page, and how it is told. */
export type View = {
  title: Word;
  body: ReactNode;
  back?: string;
  /** Something has to be put right before it goes on. */
  wrong?: boolean;
  status?: number;
  headers?: Record<string, string>;
};

/** No cache keeps a page that holds somebody's answers, and Back asks for it again (A-13, R-AN-08). */
const kept = { "cache-control": "no-store" };

export async function answerPage(frame: Frame, view: View): Promise<Response> {
  const { title, body, back, wrong = false, status = wrong ? 422 : 200, headers } = view;
  const page = await markup(
    <ParentDocument {...{ frame, title, wrong, back }}>{body}</ParentDocument>,
  );
  return new Response(page, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", ...kept, ...headers },
  });
}

/** On to another page, by GET: pressing reload there sends nothing again. */
export function goTo(address: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { location: address, ...kept, ...headers } });
}
