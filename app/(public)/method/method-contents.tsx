import { PageHeader } from "@/components/ui/page-header";
import { METHOD_VERSION } from "@/lib/statistics/estimate";
import { AnswerSections } from "./answer-sections";
import { BoroughSections } from "./borough-sections";
import { ChangeSections } from "./change-sections";
import { CompareSections } from "./compare-sections";
import { ParentSections } from "./parent-sections";
import { ScoreSections } from "./score-sections";
import { Thresholds } from "./thresholds";
import { VectorsSection } from "./vectors-section";

const contents = [
  {
    title: "Our own answers",
    parts: [
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
    ],
  },
  {
    title: "What families say",
    parts: [
      ["share", "A share, and how sure it is"],
      ["mean", "An average over families"],
      ["silence", "The families who did not answer"],
      ["few", "Few families: words, or nothing"],
      ["hiding", "Hiding one group to protect another"],
      ["difference", "Higher, lower, the same, or we can’t tell"],
      ["many", "Many comparisons on one page"],
      ["gap", "The setting’s view beside the families’"],
    ],
  },
  {
    title: "A team, and many settings",
    parts: [
      ["team", "How a team agrees"],
      ["counted", "How many settings reached each level"],
      ["similar", "Settings like this one"],
      ["funnel", "More different than chance would explain"],
      ["together", "Families of many settings together"],
      ["alpha", "Whether questions go together"],
    ],
  },
  {
    title: "Checking",
    parts: [
      ["thresholds", "The limits we chose"],
      ["vectors", "How to check us"],
    ],
  },
] as const;

/** Every figure of the service: its rule, an example worked out by the same code, and its source (F32, G15). */
export function MethodContents() {
  return (
    <>
      <PageHeader
        eyebrow={`Method version ${METHOD_VERSION}`}
        title="How every figure is worked out"
        lead="The examples on this page are worked out by the same code as your figures, each time the page is opened."
      />
      <div className="measure stack-loose">
        <p>
          Each figure links to the version of the method that made it. This is version{" "}
          {METHOD_VERSION}, the newest, and it stays at{" "}
          <a href={`/method/${METHOD_VERSION}`}>its own address</a> when another follows.
        </p>
        <nav aria-label="On this page" className="stack">
          {contents.map(({ title, parts }) => (
            <div key={title}>
              <p className="strong">{title}</p>
              <ul className="bullets">
                {parts.map(([id, words]) => (
                  <li key={id}>
                    <a href={`#${id}`}>{words}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <AnswerSections />
        <ScoreSections />
        <ChangeSections />
        <ParentSections />
        <CompareSections />
        <BoroughSections />
        <Thresholds />
        <VectorsSection />
      </div>
    </>
  );
}
