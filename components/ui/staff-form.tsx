"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { createContext, type ReactNode, useActionState, useContext, useState } from "react";

type Fields = Readonly<Record<string, string>>;
type Kept = { id: string; path: string; fields: Fields };
type State = { values?: Record<string, unknown>; problem?: string };
type Which = {
  /** How the name of a field begins that no other form of the page has. */
  mark: string;
  /** Hidden fields that tell this form from others of its kind on the page. */
  own?: Fields;
  /** Of what the form changes: somebody else may have changed it in the meantime. */
  version?: number;
};

const KeptForm = createContext<Kept | undefined>(undefined);

/** What somebody typed when their session had ended, for the form they typed it into. */
export function KeptFormProvider({ kept, children }: { kept?: Kept; children: ReactNode }) {
  return <KeptForm value={kept}>{children}</KeptForm>;
}

/**
 * The state and the action of a form for signed-in people. It begins with what was typed into it before the session ended,
 * when its page is come back to after signing in again.
 */
export function useStaffForm<Given extends State>(
  action: (before: Awaited<Given>, form: FormData) => Given | Promise<Given>,
  which: Which,
) {
  const kept = useKeptFields();
  const [begun] = useState(() => startFrom(kept, which) as Awaited<Given>);
  const [state, formAction, isPending] = useActionState(action, begun);
  // Where saving leads back to the same page, what was kept is gone from its address, and no longer to be said.
  const isSaved = state === begun && !kept;
  return [isSaved ? ({} as Awaited<Given>) : state, formAction, isPending] as const;
}

/** For the one form that lays what was kept over what is saved, question by question. */
export function useKeptFields(): Fields | undefined {
  const kept = useContext(KeptForm);
  const path = usePathname();
  const id = useSearchParams().get("kept");
  return kept?.path === path && kept.id === id ? kept.fields : undefined;
}

/** @returns a form's state before anything is sent: the words kept for it, or nothing */
export function startFrom(kept: Fields | undefined, { mark, own = {}, version }: Which): State {
  if (!kept || !Object.keys(kept).some((name) => name.startsWith(mark))) return {};
  if (Object.entries(own).some(([name, value]) => kept[name] !== value)) return {};
  const changed = version !== undefined && kept.version !== String(version);
  return { values: kept, problem: changed ? keptAndChanged : keptForYou };
}

const keptForYou =
  "You were signed out before this was saved. What you typed is below: look it over, and send it again.";
const keptAndChanged =
  "You were signed out before this was saved, and it has been changed since. What you typed is below: sending it takes the place of what is there now.";
