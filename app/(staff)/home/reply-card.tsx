import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Survey } from "@/lib/asking/model";

/** Parents have said something, the setting has read it, and they have heard nothing back. */
export function ReplyCard({ survey, level }: { survey: Survey; level: 2 | 3 }) {
  const { id, title, ownerName, settingName, year } = survey;
  const asked = ownerName === settingName ? "We asked" : `${ownerName} asked`;
  return (
    <Card title="Parents are waiting for a reply" level={level}>
      <p>
        {asked} them in {year}: “{title}”. Tell them what you will do, and what you cannot do and
        why.
      </p>
      <ButtonLink href={`/surveys/${id}/reply`} variant="secondary">
        Write our reply<span className="visually-hidden">: {title}</span>
      </ButtonLink>
    </Card>
  );
}
