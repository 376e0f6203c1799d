import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

/** Changes nothing, so it is a plain question to the server: the code leads to its page. */
export function CodeForm() {
  return (
    <form action="/join" method="get" className="stack measure">
      <TextField
        name="code"
        label="Code"
        hint="For example K7QF-2M4X-9T0B."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        width="medium"
        dir="ltr"
      />
      <Button>Continue</Button>
    </form>
  );
}
