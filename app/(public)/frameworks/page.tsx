import type { Metadata } from "next";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { currentEdition } from "@/lib/instruments/editions";
import { type Instrument, instrumentNames, instruments, type Theme } from "@/lib/instruments/model";
import { count } from "@/lib/kernel/words";

export const metadata: Metadata = { title: "The two frameworks" };

export default function FrameworksPage() {
  return (
    <div className="stack-loose">
      <PageHeader
        title="The two frameworks"
        lead="Every question a setting is asked, in the words it sees. Open a theme to read its questions."
      />
      {instruments.map((instrument) => (
        <Framework key={instrument} instrument={instrument} />
      ))}
    </div>
  );
}

function Framework({ instrument }: { instrument: Instrument }) {
  const { short, long, themeWord } = instrumentNames[instrument];
  const { edition, themes } = currentEdition(instrument);
  return (
    <section className="stack">
      <h2>{short}</h2>
      <p className="soft">
        After {long}. Our edition {edition}, {count(themes.length, themeWord.toLowerCase())}.
      </p>
      {themes.map((theme, index) => (
        <Disclosure key={theme.title} summary={`${themeWord} ${index + 1}: ${theme.title}`}>
          <Questions theme={theme} />
        </Disclosure>
      ))}
    </section>
  );
}

function Questions({ theme }: { theme: Theme }) {
  return (
    <div className="prose">
      <p>{theme.summary}</p>
      <ul>
        {theme.questions.map((question) => (
          <li key={question.code}>
            {question.wording}
            {question.kind === "parts" ? (
              <ul>
                {question.parts.map((part) => (
                  <li key={part.code}>{part.wording}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
