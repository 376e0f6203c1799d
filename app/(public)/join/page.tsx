import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { readJoinCode } from "@/lib/joining/join-code";
import { CodeForm } from "./code-form";

export const metadata: Metadata = { title: "Join your team" };

type Props = { searchParams: Promise<{ code?: string | string[] }> };

export default async function JoinPage({ searchParams }: Props) {
  const { code } = await searchParams;
  const typed = typeof code === "string" ? readJoinCode(code) : "";
  if (typed) redirect(`/join/${typed}`);
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
