"use client";

import "./globals.css";
import { Button } from "@/components/ui/button";
import { Document } from "@/components/ui/document";
import { PageHeader } from "@/components/ui/page-header";

/** When even the layout failed: as little as possible, so that this cannot fail too. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <Document>
      <main id="main" tabIndex={-1} className="wrap page">
        <title>Something went wrong · Alongside</title>
        <PageHeader
          title="Something went wrong on our side"
          lead="What was saved is still saved. Try once more; if it stays like this, come back in a few minutes."
        >
          <Button type="button" onClick={reset}>
            Try again
          </Button>
        </PageHeader>
      </main>
    </Document>
  );
}
