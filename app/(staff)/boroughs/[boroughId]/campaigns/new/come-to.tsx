"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** What a form's answer is about: with script, whoever sent the form is brought to it. */
export function ComeTo({ id, children }: { id: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div id={id} className="stack" tabIndex={-1} ref={box}>
      {children}
    </div>
  );
}
