import { DataTable } from "@/components/ui/data-table";
import { Paging } from "@/components/ui/paging";
import type { Help, ProgressFilter, SettingProgress } from "@/lib/campaigns/model";
import { progressQuery, whereInWords } from "@/lib/campaigns/progress";
import { dayInWords } from "@/lib/kernel/dates";
import { pageOf } from "@/lib/kernel/paging";
import { count } from "@/lib/kernel/words";
import { settingTypeNames } from "@/lib/organisations/model";

/** Fewer than elsewhere: each row has words, and on a phone a row is half a screen. */
const settingsOnAPage = 25;
const callsOnAPage = 10;

type SettingTableProps = {
  settings: SettingProgress[];
  filter: ProgressFilter;
  page: unknown;
  ofThemes: number;
  href: string;
};

/** Settings by name, with where each is in the work. */
export function SettingTable({ settings, filter, page, ofThemes, href }: SettingTableProps) {
  const { items, ...place } = pageOf(settings, page, settingsOnAPage);
  return (
    <>
      <DataTable
        caption="Settings"
        captionHidden
        columns={[
          { key: "name", header: "Setting", sorted: "ascending" },
          { key: "state", header: "Where they are" },
          { key: "letter", header: "Last letter" },
        ]}
        rows={items.map((each) => ({
          key: each.settingId,
          cells: [
            <SettingName key="name" setting={each} />,
            <Where key="where" setting={each} ofThemes={ofThemes} />,
            each.lastLetterAt ? dayInWords(each.lastLetterAt) : "None",
          ],
        }))}
        empty={
          filter.state
            ? "No setting is like this. Choose others above."
            : "No setting like this is waited for. Choose All above to look among everybody."
        }
      />
      <Paging
        href={href + progressQuery(filter)}
        total={settings.length}
        at="#settings"
        {...place}
      />
    </>
  );
}

function SettingName({ setting: { name, type, ward } }: { setting: SettingProgress }) {
  return (
    <>
      <span className="block">{name}</span>
      <span className="soft small block font-normal">
        {[settingTypeNames[type], ward].filter(Boolean).join(", ")}
      </span>
    </>
  );
}

function Where({ setting, ofThemes }: { setting: SettingProgress; ofThemes: number }) {
  const { words, isEmpty } = setting;
  return (
    <>
      <span className="block">{whereInWords(setting, ofThemes)}</span>
      {words ? <span className="soft small block">“{words}”</span> : null}
      {isEmpty ? (
        <span className="soft small block">Nobody has joined yet, so no letter reaches it.</span>
      ) : null}
    </>
  );
}

/** Themes in the order of the framework, with how many settings are through with each. */
export function ThemeTable({
  caption,
  rows,
  of,
}: {
  caption: string;
  rows: { title: string; done: number }[];
  of: number;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "theme", header: "Theme" },
        { key: "done", header: "Settings", numeric: true },
      ]}
      rows={rows.map(({ title, done }, index) => ({
        key: title,
        cells: [`${index + 1}. ${title}`, `${done} of ${of} taking part`],
      }))}
      note="Complete means that the team says it is through with the theme. It says nothing of what they answered."
    />
  );
}

/** Who asked for help: those who wait for an answer first, each the oldest first. */
export function HelpTable({
  helps,
  page,
  href,
  mayAnswer,
}: {
  helps: Help[];
  page: unknown;
  href: string;
  mayAnswer: boolean;
}) {
  if (helps.length === 0) return null;
  const [waiting, answered] = [helps.filter(isWaiting), helps.filter((help) => !isWaiting(help))];
  const { items, ...place } = pageOf([...waiting, ...answered], page, callsOnAPage);
  return (
    <>
      <DataTable
        caption={
          waiting.length > 0
            ? `Settings that asked for help: ${count(waiting.length, "waits", "wait")} for an answer`
            : "Settings that asked for help: all have an answer"
        }
        columns={[
          { key: "setting", header: "Setting" },
          { key: "words", header: "What they ask" },
          { key: "answer", header: "Our answer" },
        ]}
        rows={items.map(({ id, settingName, words, askedAt, askedByName, answer }) => ({
          key: id,
          cells: [
            settingName,
            <span key="words">
              {words}
              <span className="soft small block">
                {askedByName}, {dayInWords(askedAt)}
              </span>
            </span>,
            answer ? (
              answer.words
            ) : mayAnswer ? (
              <a key="answer" href={`${href}/help/${id}`}>
                Answer<span className="visually-hidden"> {settingName}</span>
              </a>
            ) : (
              "Not yet"
            ),
          ],
        }))}
      />
      <Paging href={href} name="helps" of="calls for help" total={helps.length} {...place} />
    </>
  );
}

function isWaiting({ answer }: Help): boolean {
  return !answer;
}
