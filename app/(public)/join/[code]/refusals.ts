import type { JoinRefusal } from "@/lib/joining/commands";
import type { FormState } from "@/lib/request/form-state";

/** Why somebody could not join, beside the field it is about when there is one. */
export function joinRefusal(refusal: JoinRefusal): FormState {
  switch (refusal.refused) {
    case "password":
      return { errors: { password: refusal.problem } };
    case "wrong_password":
      return {
        errors: {
          password:
            "This address has an account here, and that is not its password. Use its password, or another address",
        },
      };
    case "too_many":
      return { problem: "That was a lot of tries from here. Wait a quarter of an hour." };
    case "code":
      return { problem: "This code no longer works. Ask the person who gave it to you." };
  }
}
