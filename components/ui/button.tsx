import type { ComponentProps } from "react";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "warning";

/** A native button; it submits its form unless `type` says otherwise. */
export function Button({
  variant = "primary",
  type = "submit",
  className = "",
  ...rest
}: ComponentProps<"button"> & { variant?: ButtonVariant }) {
  return <button type={type} className={classFor(variant, className)} {...rest} />;
}

/** A link drawn as a button: for going somewhere, never for changing something. */
export function ButtonLink({
  variant = "primary",
  className = "",
  ...rest
}: ComponentProps<"a"> & { variant?: ButtonVariant }) {
  return <a className={classFor(variant, className)} {...rest} />;
}

function classFor(variant: ButtonVariant, extra: string): string {
  return `button button-${variant} ${extra}`.trim();
}
