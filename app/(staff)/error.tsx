"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

export default function StaffError({ reset }: { reset: () => void }) {
  return (
    <PageHeader
      title="Something went wrong on our side"
      lead="What was saved is still saved. Try once more; if it stays like this, come back in a few minutes."
    >
      <Button type="button" onClick={reset}>
        Try again
      </Button>
      <ButtonLink href="/home" variant="secondary">
        To your home page
      </ButtonLink>
    </PageHeader>
  );
}
