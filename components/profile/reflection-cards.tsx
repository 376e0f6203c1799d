import { Card } from "@/components/ui/card";
import type { ProfileTheme } from "@/lib/profiles/model";

/** Reflections stand apart: they are words, never scored, and their writer may have left them empty. */
export function ReflectionCards({ themes }: { themes: readonly ProfileTheme[] }) {
  const reflective = themes.filter(({ reflections }) => reflections.length > 0);
  if (reflective.length === 0) return null;
  return (
    <Card title="In our own words" id="reflections">
      <p className="soft">These are reflections. They have no level and no score.</p>
      {reflective.map((theme) => (
        <div key={theme.number} className="stack-tight">
          <h3>{theme.title}</h3>
          <Reflections theme={theme} />
        </div>
      ))}
    </Card>
  );
}

export function Reflections({ theme }: { theme: ProfileTheme }) {
  return theme.reflections.map(({ code, wording, text }) => (
    <div key={code} className="stack-tight">
      <p className="strong">{wording}</p>
      {text ? <p className="quote">{text}</p> : <p className="soft">Nothing written this year.</p>}
    </div>
  ));
}
