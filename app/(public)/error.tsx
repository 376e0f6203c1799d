"use client";

import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

export default function PublicError({ reset }: { reset: () => void }) {
  return (
    <PageHeader
      title="Something went wrong on our side"
      lead="It is not anything you did. Try once more; if it stays like this, come back in a few minutes."
    >
      <Button type="button" onClick={reset}>
        Try again
      </Button>
    </PageHeader>
  );
}
