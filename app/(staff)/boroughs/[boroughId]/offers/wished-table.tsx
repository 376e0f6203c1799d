import { DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { inOrder } from "@/components/ui/in-order";
import type { Wished, WishedTheme } from "@/lib/matching/model";
import { wishedByManyInWords, wishedInWords } from "@/lib/statistics/wording-for-boroughs";

/** More names than this, and nobody reads to the end of the sentence. */
const mostInASentence = 12;

/** Themes in their published order, with who would like help and who would share; an offer begins from one of them. */
export function WishedTable({
  themes,
  offerHref,
}: {
  themes: readonly WishedTheme[];
  /** The page that makes an offer; absent for those who look only. */
  offerHref?: string;
}) {
  const columns = [
    { key: "theme", header: "Theme" },
    { key: "help", header: "Would like help" },
    { key: "practice", header: "Would share their practice" },
    ...(offerHref ? [{ key: "offer", header: "Offer" }] : []),
  ];
  return (
    <DataTable
      caption="What settings would like, by theme"
      captionHidden
      columns={columns}
      rows={themes.map(({ instrument, theme, title, help, practice }) => ({
        key: String(theme),
        cells: [
          `${theme}. ${title}`,
          <WhoWishes key="help" wished={help} about={`who would like help with ${title}`} />,
          <WhoWishes key="practice" wished={practice} about={`who would share ${title}`} />,
          ...(offerHref
            ? [
                <a key="offer" href={`${offerHref}?theme=${instrument}.${theme}`}>
                  Offer something<span className="visually-hidden"> about {title}</span>
                </a>,
              ]
            : []),
        ],
      }))}
    />
  );
}

/** A few names as a sentence; many as their count, with the names for whoever looks for one. */
function WhoWishes({ wished: { named, unnamed }, about }: { wished: Wished; about: string }) {
  const others = unnamed.status === "shown" ? unnamed.settings : undefined;
  if (named.length <= mostInASentence) return wishedInWords(named, others);
  return (
    <>
      {wishedByManyInWords(named.length, others)}
      <Disclosure
        summary={
          <>
            Their names<span className="visually-hidden">: {about}</span>
          </>
        }
      >
        <ul className="bullets small">
          {inOrder(named, (name) => (
            <li dir="auto">{name}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
