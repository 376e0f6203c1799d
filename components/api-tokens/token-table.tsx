import type { ComponentProps } from "react";
import { DataTable } from "@/components/ui/data-table";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { type ApiToken, worksOn } from "@/lib/api-tokens/model";
import { dayInWords } from "@/lib/kernel/dates";

/** The tokens a place has given: for what, until when, last used on which day, and the way to end each. */
export function TokenTable({
  tokens,
  today,
  revoke,
  fields,
}: {
  tokens: readonly ApiToken[];
  /** An ISO day. */
  today: string;
  revoke: ComponentProps<typeof OneButtonForm>["action"];
  fields: Readonly<Record<string, string>>;
}) {
  return (
    <DataTable
      caption="Tokens"
      columns={[
        { key: "name", header: "For" },
        { key: "made", header: "Made" },
        { key: "until", header: "Works until" },
        { key: "used", header: "Last used" },
        { key: "revoke", header: "Revoke" },
      ]}
      rows={tokens.map((token) => {
        const { id, name, madeByName, madeAt, endsOn, lastUsedOn, revokedAt } = token;
        return {
          key: id,
          cells: [
            name,
            `${dayInWords(madeAt)}, ${madeByName}`,
            dayInWords(new Date(endsOn)),
            lastUsedOn ? dayInWords(new Date(lastUsedOn)) : "Never",
            worksOn(token, today) ? (
              <OneButtonForm
                key="revoke"
                action={revoke}
                fields={{ ...fields, tokenId: id }}
                variant="secondary"
              >
                {`Revoke: ${name}`}
              </OneButtonForm>
            ) : revokedAt ? (
              `Revoked on ${dayInWords(revokedAt)}`
            ) : (
              "Over"
            ),
          ],
        };
      })}
      empty="No program reads anything by itself."
    />
  );
}
