import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import { AnswerSections } from "./answer-sections";
import { ChangeSections } from "./change-sections";
import { ScoreSections } from "./score-sections";
import { Thresholds } from "./thresholds";

export const metadata: Metadata = { title: "How figures are worked out" };

const contents = [
  ["levels", "The four levels"],
  ["blanks", "Four kinds of blank"],
  ["score", "The score of a theme"],
  ["possible-range", "The possible range"],
  ["label", "The name of a score"],
  ["weakest", "The lowest answers"],
  ["step", "What one level is worth"],
  ["evidence", "Embedded without evidence"],
  ["highlights", "Going well and to work on"],
  ["change", "What moved between two years"],
  ["break", "When the wording changed"],
  ["years", "Several years"],
  ["thresholds", "The limits we chose"],
] as const;

/** Every figure of the service: its rule, an example worked out by the same code, and its source (F32, G15). */
export default function MethodPage() {
  return (
    <>
      <PageHeader
        eyebrow={`Method version ${METHOD_VERSION}`}
        title="How every figure is worked out"
        lead="The examples on this page are worked out by the same code as your profile, each time the page is opened."
      />
      <div className="measure stack-loose">
        <nav aria-label="On this page">
          <ul className="bullets">
            {contents.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <AnswerSections />
        <ScoreSections />
        <ChangeSections />
        <Thresholds />
      </div>
    </>
  );
}
