import { Card } from "@/components/ui/card";
import type { Profile } from "@/lib/profiles/model";
import { whatChanged } from "@/lib/profiles/what-changed";

/** What changed since last year, in sentences; in a first year there is nothing to say. */
export function WhatChangedCard({ profile }: { profile: Profile }) {
  const changed = whatChanged(profile);
  if (!changed || !profile.earlier) return null;
  return (
    <Card title={`What changed since ${profile.earlier.year}`} id="what-changed">
      {changed.moved.length > 0 && (
        <ul className="bullets">
          {changed.moved.map(({ theme, title, sentence }) => (
            <li key={theme}>
              <span className="strong">{title}.</span> {sentence}
            </li>
          ))}
        </ul>
      )}
      <p className="soft">{changed.rest.join(" ")}</p>
    </Card>
  );
}
