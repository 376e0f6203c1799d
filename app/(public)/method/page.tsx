import type { Metadata } from "next";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import { MethodContents } from "./method-contents";

export const metadata: Metadata = {
  title: "How figures are worked out",
  alternates: { canonical: `/method/${METHOD_VERSION}` },
};

/** The newest version of the method. */
export default function MethodPage() {
  return <MethodContents />;
}
