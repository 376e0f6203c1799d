import type { ComponentProps } from "react";
import { RateBoroughForm } from "@/components/borough/rate-borough-form";
import { SeenYears } from "@/components/borough/seen-years";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { Said, SeenYear } from "@/lib/borough-ratings/model";
import { ratingPoints } from "@/lib/borough-ratings/points";
import { thresholds } from "@/lib/statistics/thresholds";
import { ratedFromInWords } from "@/lib/statistics/wording-for-boroughs";

type Props = {
  placeName: string;
  year: number;
  ours: ReadonlyMap<string, Said>;
  years: readonly SeenYear[];
  rated: boolean;
  action: ComponentProps<typeof RateBoroughForm>["action"];
  fields: Readonly<Record<string, string>>;
  mayRate: boolean;
};

/** What a setting or a forum says of its borough this year, and how all of them saw it in years that are over. */
export function RateBorough({ placeName, year, ours, years, rated, action, ...rest }: Props) {
  const points = ratingPoints.map((point) => {
    const said = ours.get(point.code);
    return { ...point, said: said === undefined ? undefined : String(said) };
  });
  return (
    <div className="stack-loose">
      <PageHeader
        eyebrow={`${placeName} · ${year}`}
        title="How does the borough work with us?"
        lead="We rate how we work with families. Here we rate how the borough works with us, on the same principles."
      />
      {rated ? (
        <Notice tone="success">Kept. We can change it until the end of {year}.</Notice>
      ) : null}
      <Card title="What the borough is told">
        <p>
          Nothing before {year} is over; then how many settings and forums chose each level, all
          together. Never who has rated, and never what any one of us said.
        </p>
        <p>{ratedFromInWords(thresholds.numbersFrom)}</p>
      </Card>
      {rest.mayRate ? (
        <RateBoroughForm action={action} fields={rest.fields} points={points} />
      ) : (
        <p className="soft">Your manager rates for the setting.</p>
      )}
      <section className="stack">
        <h2>How settings and forums saw the borough</h2>
        <SeenYears years={years} />
      </section>
    </div>
  );
}
