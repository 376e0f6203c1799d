import { type PictureName, pictures } from "@/lib/languages/pictures";

/** One picture of Easy Read. The words beside it say the same, so that nothing is read aloud twice. */
export function Picture({ name }: { name: PictureName }) {
  const { tone, line, full } = pictures[name];
  return (
    <svg className="picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {tone && <path className="tone" d={tone} />}
      {line && <path d={line} />}
      {full && <path className="full" d={full} />}
    </svg>
  );
}
