import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { CodeForm } from "./code-form";

export const metadata: Metadata = { title: "Join your team" };

export default function JoinPage() {
  return (
    <div className="stack-loose">
      <PageHeader
        title="Join your team"
        lead="Type the code from your slip. Capitals and dashes do not matter."
      />
      <CodeForm />
    </div>
  );
}
