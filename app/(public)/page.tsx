import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = {
  title: { absolute: "Alongside: how we work with families" },
  description:
    "Early years settings look at how they work with families, talk it through as a team, and see what changed a year later.",
};

const people = [
  {
    title: "Nurseries, childminders, schools and centres",
    words:
      "Work through the questions with your team in an afternoon or two. Keep what shows it, sign it off, and leave with a profile and next steps you chose yourselves.",
  },
  {
    title: "Boroughs",
    words:
      "Know which settings take part. Each setting decides what it shares, and no list is ever ordered by a score.",
  },
  {
    title: "Parent forums",
    words:
      "Read what settings are asked about their work with families, in the same words they see.",
  },
];

const steps = [
  "Choose one of two published frameworks. Nobody can reword its questions.",
  "Say where you are on each question: not yet, starting, established or embedded. “We don’t know” is a fine answer.",
  "Write down how you know, with a link or a file.",
  "Sign it off. Questions, answers and evidence then stay as they were.",
  "Next year, see last year’s answer beside each question, and what has changed.",
];

export default function LandingPage() {
  return (
    <div className="stack-loose">
      <PageHeader
        title="See how you work with families, and what changes"
        lead="Alongside is a yearly self-evaluation for early years settings. A team rates its work with families, talks it through, and sees a year later what moved."
      >
        <ButtonLink href="/example">See an example</ButtonLink>
        <ButtonLink href="/sign-in" variant="secondary">
          Sign in
        </ButtonLink>
      </PageHeader>
      <section className="stack">
        <h2>Who it is for</h2>
        <div className="columns">
          {people.map(({ title, words }) => (
            <Card key={title} title={title} level={3}>
              <p>{words}</p>
            </Card>
          ))}
        </div>
      </section>
      <section className="prose">
        <h2>How it goes</h2>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <a href="/frameworks">Read the two frameworks</a>, or{" "}
          <a href="/method">how every figure is worked out</a>.
        </p>
      </section>
      <section className="prose">
        <h2>Joining</h2>
        <p>
          Accounts come by invitation: a setting’s manager is invited first, and then invites the
          team. If you would like your setting to take part, ask your borough’s early years team.
        </p>
      </section>
    </div>
  );
}
