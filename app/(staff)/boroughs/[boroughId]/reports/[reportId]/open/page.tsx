import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { OneButtonForm } from "@/components/ui/one-button-form";
import { PageHeader } from "@/components/ui/page-header";
import { dayInWords } from "@/lib/kernel/dates";
import { count } from "@/lib/kernel/words";
import type { Publication } from "@/lib/open-data/model";
import { findPublication } from "@/lib/open-data/queries";
import { reportHere } from "../report-here";
import { endNow } from "./actions";
import { PublishForm } from "./publish-form";

export const metadata: Metadata = { title: "Publish the counts of a report" };

type Props = { params: Promise<{ boroughId: string; reportId: string }> };

/** A commissioner publishes the counts of an issued report for everybody, or ends that (F53). */
export default async function PublishPage({ params }: Props) {
  const { ctx, boroughId, boroughName, mayChange, report, href } = await reportHere(params);
  if (!mayChange) forbidden();
  if (!report.issued) redirect(href);
  const which = { boroughId, reportId: report.id };
  const publication = await findPublication(ctx, which);
  return (
    <>
      <BackLink href={href}>Back to the report</BackLink>
      <PageHeader
        eyebrow={`${boroughName} · ${report.year}`}
        title={publication.standing ? "Everybody can read these counts" : "Publish these counts"}
        lead="The counts of this report as open data: tables for people and programs, at an address of their own."
      />
      <div className="stack-loose">
        {publication.standing ? (
          <Standing which={which} standing={publication.standing} />
        ) : (
          <ToPublish which={which} untold={publication.untold} />
        )}
      </div>
    </>
  );
}

type Which = { boroughId: string; reportId: string };

function Standing({
  which,
  standing,
}: {
  which: Which;
  standing: NonNullable<Publication["standing"]>;
}) {
  return (
    <Card title="Published">
      <p>
        By {standing.byName} on {dayInWords(standing.at)}. It stands at{" "}
        <a href={`/open-data/${which.reportId}`}>its own page</a>.
      </p>
      <p>
        When you end it, the page and its files are gone. What somebody took before stays with them.
      </p>
      <OneButtonForm action={endNow} fields={which} variant="warning">
        End publishing
      </OneButtonForm>
    </Card>
  );
}

function ToPublish({ which, untold }: { which: Which; untold: number }) {
  return (
    <>
      <Card title="What everybody would read">
        <p>
          The counts of this report as they were frozen, with the same things hidden. Your own words
          and who wrote them are not part of it.
        </p>
        <p>
          No setting is named. A setting that takes its sharing back stays counted, as it does in
          the report.
        </p>
      </Card>
      {untold > 0 ? (
        <Card title="Not yet">
          <p>
            {count(untold, "setting or forum", "settings or forums")} shared with us before we told
            them that counts may be published. Ask them to share again, and issue a newer report.
          </p>
        </Card>
      ) : (
        <PublishForm {...which} />
      )}
    </>
  );
}
