import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { type Audit, teamModes } from "@/lib/audits/model";
import type { Round } from "@/lib/contributions/model";
import { promises } from "@/lib/contributions/promise";
import { ModeForm } from "./mode-form";
import { InviteTeamForm, RemindForm } from "./small-forms";

/** What the manager does while people answer: invite, ask for themes, remind, close. */
export function ManageRound({ audit, round }: { audit: Audit; round: Round }) {
  const here = `/audits/${audit.id}/team`;
  const waiting = round.team.some(({ finished }) => !finished);
  return (
    <div className="columns">
      <Card title="Invite people">
        <InviteTeamForm auditId={audit.id} />
        <p>
          Or by phone: <a href={`${here}/slips`}>a link, a QR code and slips to print</a>. Joining
          takes less than a minute.
        </p>
      </Card>
      <Card title="While people answer">
        {waiting ? (
          <RemindForm auditId={audit.id} />
        ) : (
          <p>Everybody here has finished. Close the round when nobody else is on the way.</p>
        )}
        <p>
          <a href={`${here}/themes`}>Ask some themes of some people only</a>
        </p>
        <p>
          <a href={`${here}/close`}>Close the round</a>
          <span className="soft small">
            {" "}
            It closes by itself when everybody has finished and nobody is invited any more.
          </span>
        </p>
        {!round.begun && (
          <Disclosure summary="Change how we take part">
            <ModeForm
              auditId={audit.id}
              chosen={round.mode}
              modes={teamModes.map((mode) => ({
                value: mode,
                label: promises[mode].title,
                hint: promises[mode].summary,
              }))}
            />
          </Disclosure>
        )}
      </Card>
    </div>
  );
}
