"use client";

import { useEffect } from "react";

type Props = { stateHref: string; shown: string };

const everySeconds = 3;

/**
 * Keeps a big screen with the meeting: asks now and then what is being looked at and loads the page again when that
 * changed. Arrow keys turn the page. Without script the link beside it does the same.
 */
export function FollowScreen({ stateHref, shown }: Props) {
  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.hidden) return;
      try {
        const answer = await fetch(stateHref, { cache: "no-store" });
        if (answer.ok && (await answer.text()) !== shown) location.reload();
      } catch {
        // The connection is away: what is on the screen stays there until it is back.
      }
    }, everySeconds * 1000);
    return () => clearInterval(timer);
  }, [stateHref, shown]);
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const key = { ArrowRight: "next", ArrowLeft: "previous" }[event.key];
      if (!key || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      document.querySelector<HTMLButtonElement>(`[data-turn="${key}"]`)?.click();
    };
    window.addEventListener("keydown", turn);
    return () => window.removeEventListener("keydown", turn);
  }, []);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select");
}
