import type { Acceptance } from "@/lib/organisations/commands";
import type { FormState } from "@/lib/request/form-state";

const longestName = 100;

/** What is wrong with a person's name, or nothing: any letters and signs are welcome. */
export function nameProblem(name: string): string | undefined {
  if (name === "") return "Enter your name";
  return name.length > longestName ? `Keep your name under ${longestName} characters` : undefined;
}

/** Why an invitation was not accepted, beside the field it is about when there is one. */
export function acceptanceRefusal(refusal: Exclude<Acceptance, { accepted: true }>): FormState {
  switch (refusal.refused) {
    case "password":
      return { errors: { password: refusal.problem } };
    case "wrong_password":
      return { errors: { password: "That is not the password of the account with this address" } };
    case "link":
      return {
        problem:
          "This invitation has been used, or its seven days are over. Ask the person who invited you for a new one.",
      };
  }
}
