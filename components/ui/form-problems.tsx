import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";

type Refused = {
  errors?: Record<string, string>;
  values?: Record<string, unknown>;
  problem?: string;
};

/** What a form's action found to say, first thing above the form: each field's sentence, then the whole form's. */
export function FormProblems({ state: { errors = {}, problem } }: { state: Refused }) {
  const problems = Object.entries(errors).map(([field, message]) => ({ field, message }));
  return (
    <>
      <ErrorSummary problems={problems} />
      {problem ? (
        <div role="alert">
          <Notice tone="warning">{problem}</Notice>
        </div>
      ) : null}
    </>
  );
}

/** What was typed into a field before the form came back. */
export function givenBack({ values }: Refused, field: string): string | undefined {
  const value = values?.[field];
  return typeof value === "string" ? value : undefined;
}
