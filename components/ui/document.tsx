import type { ReactNode } from "react";

/** The page around the page: language, direction and the body every root layout shares. */
export function Document({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" dir="ltr">
      <body>{children}</body>
    </html>
  );
}
