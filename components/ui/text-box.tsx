"use client";

import { type ComponentProps, useLayoutEffect, useRef, useSyncExternalStore } from "react";

/**
 * A textarea that keeps what was typed before the page's script came: React takes over a prefilled one by setting it
 * back to what it was served with.
 */
export function TextBox(props: ComponentProps<"textarea"> & { id: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const isTakenOver = useSyncExternalStore(neverChanges, yes, no);
  if (!isTakenOver) noteWordsIn(props.id);
  useLayoutEffect(() => {
    const taken = box.current;
    const early = taken && typedEarly.get(taken);
    // A box whose value is set follows what it is served with no more: only where there is something to give back.
    if (taken && typeof early === "string") taken.value = early;
  }, []);
  return <textarea {...props} ref={box} />;
}

/** React may begin to take a page over, set its boxes back, and begin again: so this outlives a beginning. */
const typedEarly = new WeakMap<Element, string>();

const neverChanges = () => () => {};
const yes = () => true;
const no = () => false;

function noteWordsIn(id: string) {
  if (typeof document === "undefined") return;
  const box = document.getElementById(id);
  const isTyped = box instanceof HTMLTextAreaElement && box.value !== box.defaultValue;
  if (isTyped) typedEarly.set(box, box.value);
}
