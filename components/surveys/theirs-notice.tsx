import { Notice } from "@/components/ui/notice";

/** What somebody else saved while this form was being filled in. */
export function TheirsNotice({ theirs }: { theirs?: readonly string[] }) {
  if (!theirs || theirs.length === 0) return null;
  return (
    <Notice tone="info" title="What they saved">
      <ul className="bullets">
        {theirs.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
