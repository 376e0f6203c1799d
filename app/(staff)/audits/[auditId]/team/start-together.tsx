import { Notice } from "@/components/ui/notice";
import type { Audit } from "@/lib/audits/model";
import { teamModes } from "@/lib/audits/model";
import { promises } from "@/lib/contributions/promise";
import { ModeForm } from "./mode-form";
import { PromiseView } from "./promise-view";

type Props = { audit: Audit; alone: boolean; runs: boolean };

/** Before there is a round: answer together or alone as before, or let everybody answer for themselves first. */
export function StartTogether({ audit, alone, runs }: Props) {
  const people = `/settings/${audit.settingId}/people`;
  if (alone) return <OnYourOwn auditId={audit.id} people={people} runs={runs} />;
  if (!runs || audit.signedOff) {
    return (
      <Notice>
        We answer this audit together, one answer for each question. The manager decides at the
        start whether everybody answers for themselves first.
      </Notice>
    );
  }
  return (
    <>
      <p className="measure">
        You can answer together, as one team, straight away. Or everybody answers alone first, and
        you talk about where you differ: choose how before anything is answered.
      </p>
      <ModeForm
        auditId={audit.id}
        modes={teamModes.map((mode) => ({
          value: mode,
          label: promises[mode].title,
          hint: promises[mode].summary,
        }))}
      />
      <p className="measure">
        Everybody who answers at {audit.settingName} takes part.{" "}
        <a href={people}>See who is here</a>. You can invite more people at any time until the round
        is closed.
      </p>
      <div className="columns">
        {teamModes.map((mode) => (
          <PromiseView key={mode} mode={mode} />
        ))}
      </div>
    </>
  );
}

/** A childminder answers alone; what a team would bring, a critical friend can. */
function OnYourOwn({ auditId, people, runs }: { auditId: string; people: string; runs: boolean }) {
  return (
    <div className="prose">
      <p>
        You work on your own, so the answers are yours. There are no averages and no spread here:
        they need other people’s answers.
      </p>
      <h2>A critical friend</h2>
      <p>
        Somebody you trust, such as another childminder or your network coordinator, can read your
        answers and write a comment beside any question. They change nothing, and they see this
        audit as you do.
      </p>
      {runs && (
        <p>
          <a href={people}>Invite them as a reader</a>. Their comments stand beside each question,
          and you decide what follows.
        </p>
      )}
      <p>
        <a href={`/audits/${auditId}`}>Go to the questions</a>
      </p>
    </div>
  );
}
