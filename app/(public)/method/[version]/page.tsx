import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import { MethodContents } from "../method-contents";

export const metadata: Metadata = {
  title: `How figures are worked out, version ${METHOD_VERSION}`,
};

/** One version of the method, for good: a figure of years ago must still find the rule that made it (G15). */
export default async function MethodVersionPage({ params }: PageProps<"/method/[version]">) {
  const { version } = await params;
  // There is one version so far. A second one keeps this page as it is and adds its own beside it.
  if (version !== METHOD_VERSION) notFound();
  return <MethodContents />;
}
