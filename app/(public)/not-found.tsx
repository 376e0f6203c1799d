import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

export default function PublicNotFound() {
  return (
    <PageHeader
      title="This page is not here"
      lead="The address may be mistyped, or the page may have moved."
    >
      <ButtonLink href="/" variant="secondary">
        To the first page
      </ButtonLink>
    </PageHeader>
  );
}
