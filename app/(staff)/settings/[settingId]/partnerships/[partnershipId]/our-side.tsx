import { ButtonLink } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { saidInWords } from "@/lib/partnerships/comparison";
import { elementsOf } from "@/lib/partnerships/elements";
import type { Partnership } from "@/lib/partnerships/model";
import { send } from "./actions";

type Props = {
  partnership: Partnership;
  fields: Readonly<Record<"settingId" | "partnershipId", string>>;
  mayWrite: boolean;
  maySend: boolean;
};

/** What our side says so far; sending it is the manager's, and one act. */
export function OurSide({ partnership, fields, mayWrite, maySend }: Props) {
  const { ours, edition, other } = partnership;
  const here = `/settings/${fields.settingId}/partnerships/${fields.partnershipId}`;
  const open = !ours?.sentAt;
  return (
    <section className="stack">
      <h2>Our side</h2>
      <p className="measure">
        {other.name} does not learn what we say, or how far we have come, before both of us have
        sent our side. Nor do we of theirs.
      </p>
      {ours ? (
        <DefinitionList
          rows={elementsOf(edition).map(({ code, title }) => {
            const said = ours.sayings[code] ?? {};
            return {
              key: code,
              term: title,
              detail: (
                <>
                  {saidInWords(said)}
                  {said.note ? (
                    <span className="soft small block" dir="auto">
                      {said.note}
                    </span>
                  ) : null}
                </>
              ),
            };
          })}
        />
      ) : null}
      {open && mayWrite ? (
        <p>
          <ButtonLink href={`${here}/rate`} variant={ours ? "secondary" : "primary"}>
            {ours ? "Go on with our side" : "Begin our side"}
          </ButtonLink>
        </p>
      ) : null}
      {open && ours && maySend ? (
        <div className="stack measure">
          <p>Once it is sent, our side stays as it is.</p>
          <OneButtonForm action={send} fields={{ ...fields, version: String(ours.version) }}>
            Send our side
          </OneButtonForm>
        </div>
      ) : null}
      {open && !maySend ? <p className="soft">Your manager sends it.</p> : null}
    </section>
  );
}
