import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

/** The same words whether there is no such page or it belongs to somebody else. */
export default function StaffNotFound() {
  return (
    <PageHeader
      title="This page is not here"
      lead="The address may be mistyped, or it belongs to a place you are not part of."
    >
      <ButtonLink href="/home" variant="secondary">
        To your home page
      </ButtonLink>
    </PageHeader>
  );
}
