import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

export default function StaffForbidden() {
  return (
    <PageHeader
      title="Your role here does not include this"
      lead="You are part of this place, and this step belongs to somebody else in it. Your manager can do it, or change your role by inviting you again."
    >
      <ButtonLink href="/home" variant="secondary">
        To your home page
      </ButtonLink>
    </PageHeader>
  );
}
