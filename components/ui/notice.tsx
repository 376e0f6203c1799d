import type { ReactNode } from "react";

/** A banner in the flow of the page, used sparingly. */
export function Notice({
  tone = "info",
  title,
  children,
}: {
  tone?: "info" | "warning" | "success";
  title?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} role={tone === "success" ? "status" : undefined}>
      {title ? <p className="notice-title">{title}</p> : null}
      {children ? <div>{children}</div> : null}
    </div>
  );
}

/** Says on screen and on paper that what follows is invented. */
export function ExampleMark() {
  return <p className="example-mark">Made-up example</p>;
}
