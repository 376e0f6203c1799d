import type { Metadata } from "next";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkboxes, RadioGroup } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { count, listInWords } from "@/lib/kernel/words";
import { listPiles, listSpokenLanguages } from "@/lib/paper/queries";
import { enterHandedSurvey } from "./handed-survey";
import { PileForm } from "./pile-form";
import { PileTable } from "./pile-table";

export const metadata: Metadata = { title: "Paper" };

type Props = {
  params: Promise<{ surveyId: string }>;
  searchParams: Promise<{ added?: string }>;
};

/** Sheets to print, and sheets that came back to be typed in. */
export default async function PaperPage({ params, searchParams }: Props) {
  const { ctx, survey } = await enterHandedSurvey((await params).surveyId);
  const added = Number((await searchParams).added);
  const spoken = await listSpokenLanguages(ctx, survey);
  const piles = await listPiles(ctx, survey.id);
  const open = spoken.filter(({ state }) => state !== "preview");
  const waiting = spoken.filter(({ state }) => state === "preview");
  return (
    <>
      <BackLink href={`/surveys/${survey.id}`}>Back to the survey</BackLink>
      <PageHeader
        eyebrow={`${survey.settingName} · ${survey.year}`}
        title="Paper"
        lead="For families who would rather write. A sheet asks for no name, and each one that comes back counts like any other reply."
      />
      <div className="stack-loose">
        {added > 0 && (
          <Notice tone="success">
            {count(added, "sheet")} added to the replies. What was typed is gone; keep the paper or
            shred it, as you have agreed.
          </Notice>
        )}
        <Card title="Print the sheet">
          <form action={`/surveys/${survey.id}/paper/print`} className="stack">
            <RadioGroup
              name="lang"
              label="In which language?"
              options={open.map(({ language: { tag, autonym, english } }) => ({
                value: tag,
                label:
                  autonym === english ? english : <NamedTwice {...{ tag, autonym, english }} />,
              }))}
              defaultValue={open[0]?.language.tag}
            />
            <Checkboxes
              name="both"
              label="English as well?"
              options={[
                {
                  value: "1",
                  label: "Print the English under each line",
                  hint: "For families who help each other, and for interpreters.",
                },
              ]}
            />
            <Checkboxes
              name="large"
              label="Large print?"
              options={[{ value: "1", label: "In letters of 18 points" }]}
            />
            <p>
              <Button>Show the sheet</Button>
            </p>
          </form>
          {waiting.length > 0 && (
            <p className="soft small">
              Not ready for families yet, because nobody has reviewed the words:{" "}
              {listInWords(waiting.map(({ language }) => language.english))}.
            </p>
          )}
        </Card>
        <Card title="Type in what came back">
          <PileTable piles={piles} surveyId={survey.id} />
          {survey.opening?.isOpen ? (
            <PileForm surveyId={survey.id} />
          ) : (
            <p>Sheets can be typed in while the survey is open.</p>
          )}
        </Card>
      </div>
    </>
  );
}

function NamedTwice({ tag, autonym, english }: { tag: string; autonym: string; english: string }) {
  return (
    <>
      <span lang={tag}>{autonym}</span> ({english})
    </>
  );
}
