import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { Audit } from "@/lib/audits/model";
import { instrumentNames } from "@/lib/instruments/model";

/** A profile is made by signing off: until then this says so and leads back to the audit. */
export function NotSignedYet({ audit }: { audit: Audit }) {
  const { settingName, instrument, year, id } = audit;
  return (
    <PageHeader
      eyebrow={`${settingName} · ${instrumentNames[instrument].short} · ${year}`}
      title="This profile appears when the audit is signed off"
      lead="Until then answers may still change, so we show no figures. Signing off freezes the answers, and the profile is worked out from those."
    >
      <ButtonLink href={`/audits/${id}`}>Go to the {year} audit</ButtonLink>
    </PageHeader>
  );
}
