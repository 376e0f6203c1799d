import type { FormState } from "@/lib/request/form-state";

/** What is told once when a tablet is lent out. */
export type LendState = FormState & {
  lent?: { label: string; address: string; leaveCode: string };
};
