import type { ComponentProps } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { TokenForm } from "./token-form";
import { TokenTable } from "./token-table";

/** The tokens of one place, and the form that makes another. */
export function TokensPage({
  placeName,
  make,
  ...table
}: { placeName: string; make: ComponentProps<typeof TokenForm>["action"] } & ComponentProps<
  typeof TokenTable
>) {
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow={placeName}
        title="Programs that read for us"
        lead="A token lets one program read what you may read here, and change nothing. It ends on its day, when you revoke it, and when whoever made it no longer decides here."
      />
      <TokenTable {...table} />
      <section className="stack">
        <h2>Make a token</h2>
        <TokenForm action={make} fields={table.fields} />
      </section>
      <p>
        <a href="/developers">What a program can read, and how it asks</a>
      </p>
    </div>
  );
}
