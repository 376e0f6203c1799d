import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type Props = {
  /** What was looked for last. */
  name: string | undefined;
  /** The rest of the address, which stays: "?framework=ecf&year=2026". */
  address?: string;
  /** How many settings there are, and how many stand on one page: a list that fits on one needs no search. */
  total: number;
  onAPage: number;
  /** Where on the page the list begins. */
  at?: string;
};

/** Finds a setting in a long table by part of its name, by GET and without script. */
export function FindSetting({ name, address = "", total, onAPage, at = "" }: Props) {
  if (total <= onAPage && !name) return null;
  return (
    <form method="get" action={at || undefined} className="cluster items-end no-print" key={name}>
      {[...new URLSearchParams(address)].map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <TextField
        name="name"
        label="Find a setting by part of its name"
        width="medium"
        autoComplete="off"
        defaultValue={name}
      />
      <Button variant="secondary">Find</Button>
      {name ? <a href={`${address || "?"}${at}`}>Show all of them</a> : null}
    </form>
  );
}

/** What an empty table says when it was searched. */
export const nobodyOfThatName = "No setting here has that in its name. Try a shorter part of it.";
