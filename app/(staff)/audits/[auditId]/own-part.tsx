import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { TaskList } from "@/components/ui/task-list";
import type { Audit } from "@/lib/audits/model";
import { leftInWords } from "@/lib/audits/progress";
import { progressOf } from "@/lib/audits/snapshot";
import { type Round, themesAskedOf } from "@/lib/contributions/model";
import { mayContribute } from "@/lib/contributions/policy";
import { promises } from "@/lib/contributions/promise";
import { findOwnWork, findRound } from "@/lib/contributions/queries";
import { editionOf } from "@/lib/instruments/editions";
import { instrumentNames } from "@/lib/instruments/model";
import { count } from "@/lib/kernel/words";
import type { Context } from "@/lib/request/context";
import { FinishForm } from "./team/small-forms";

/** The audit's page while a round is running: somebody's own answers, and who we are waiting for. */
export async function OwnPart({ ctx, audit }: { ctx: Context; audit: Audit }) {
  const round = await findRound(ctx, audit);
  const own = await findOwnWork(ctx, audit.id);
  if (!round || !own) return null;
  const names = instrumentNames[audit.instrument];
  const edition = editionOf(audit.instrument, audit.edition);
  const asked = themesAskedOf(ctx.actor.userId, edition.themes.length, round.assignments);
  const tasks = progressOf(edition, own.answers).map((each, index) => {
    return { ...each, theme: index + 1, isAsked: asked.includes(index + 1) };
  });
  const mine = tasks.filter(({ isAsked }) => isAsked);
  const next = mine.find(({ answered, asked: questions }) => answered < questions);
  const contributes = mayContribute(ctx.actor, audit);
  return (
    <>
      <BackLink href={`/settings/${audit.settingId}/audits`}>All audits</BackLink>
      <PageHeader
        eyebrow={`${audit.settingName} · ${names.short} · edition ${audit.edition}`}
        title={contributes ? `My own answers for ${audit.year}` : "The team is answering"}
        lead={promises[round.mode].summary}
      >
        {contributes && next && (
          <ButtonLink href={`/audits/${audit.id}/themes/${next.theme}`}>
            {next.answered === 0 ? "Begin" : "Continue"} with {next.title.toLowerCase()}
          </ButtonLink>
        )}
      </PageHeader>
      {contributes ? (
        <div className="with-aside">
          <div className="stack">
            <OwnProgress tasks={mine} themeWord={names.themeWord.toLowerCase()} />
            <h2>{names.themeWord}s</h2>
            <TaskList
              tasks={tasks.map(({ theme, title, answered, asked: questions, isAsked }) => ({
                href: `/audits/${audit.id}/themes/${theme}`,
                title,
                hint: isAsked
                  ? `${answered} of ${questions} answered`
                  : "Others are asked about this",
                status: statusOf(answered, questions, isAsked),
              }))}
            />
            <Finish audit={audit} round={round} userId={ctx.actor.userId} />
          </div>
          <Waiting audit={audit} round={round} />
        </div>
      ) : (
        <Waiting audit={audit} round={round} />
      )}
    </>
  );
}

type Task = { asked: number; answered: number };

function OwnProgress({ tasks, themeWord }: { tasks: Task[]; themeWord: string }) {
  const questions = tasks.reduce((sum, each) => sum + each.asked, 0);
  const answered = tasks.reduce((sum, each) => sum + each.answered, 0);
  return (
    <div className="stack-tight measure">
      <Progress value={answered} max={questions}>
        {answered} of {count(questions, "question")} answered. {leftInWords(tasks, themeWord)}.
      </Progress>
    </div>
  );
}

function statusOf(answered: number, questions: number, isAsked: boolean) {
  if (answered === questions) return { text: "Answered", tone: "plain" as const };
  if (!isAsked) return { text: "If you like", tone: "plain" as const };
  if (answered === 0) return { text: "Not yet started", tone: "neutral" as const };
  return { text: "In progress", tone: "info" as const };
}

function Finish({ audit, round, userId }: { audit: Audit; round: Round; userId: string }) {
  if (round.team.some((each) => each.userId === userId && each.finished)) {
    return (
      <Notice tone="success" title="You have finished">
        You can still change your answers until the round is closed.
      </Notice>
    );
  }
  return (
    <section className="stack-tight">
      <h2>When you are ready</h2>
      <p className="measure">
        You need not answer everything, and “We don’t know” is an answer. You can change your
        answers until the round is closed.
      </p>
      <FinishForm auditId={audit.id} />
    </section>
  );
}

function Waiting({ audit, round }: { audit: Audit; round: Round }) {
  const finished = round.team.filter((each) => each.finished).length;
  return (
    <aside>
      <Card title="The team">
        <Progress value={finished} max={round.team.length}>
          {finished} of {count(round.team.length, "person", "people")} finished
        </Progress>
        <p className="small">
          <span className="strong">{promises[round.mode].title}.</span>{" "}
          <a href={`/audits/${audit.id}/team`}>Who takes part, and what each will see</a>
        </p>
        <p className="small">
          <a href={`/audits/${audit.id}/blank`}>Print a blank copy</a>
        </p>
      </Card>
    </aside>
  );
}
