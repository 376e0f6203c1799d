import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { editionOf } from "@/lib/instruments/editions";
import { elementsOf } from "@/lib/partnerships/elements";
import { pathOfFile, type SettingExport } from "./model";
import { exportPage } from "./page";

type ReadFile = (auditId: string, evidenceId: string) => Promise<Uint8Array | undefined>;

/**
 * The archive as a stream: files of evidence are read one at a time while it is being sent, so that its size on disk
 * makes no difference to what the service holds in memory.
 */
export function archiveOf(content: SettingExport, readFile: ReadFile): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async start(controller) {
      const zip = new Zip((error, piece, last) => {
        if (error) return controller.error(error);
        controller.enqueue(piece);
        if (last) controller.close();
      });
      for (const [name, words] of documentsIn(content)) {
        const entry = new ZipDeflate(name);
        entry.mtime = content.at;
        zip.add(entry);
        entry.push(strToU8(words), true);
      }
      try {
        for (const file of content.files) {
          const bytes = await readFile(file.auditId, file.id);
          if (!bytes) continue;
          const entry = new ZipPassThrough(pathOfFile(file));
          entry.mtime = content.at;
          zip.add(entry);
          entry.push(bytes, true);
        }
        zip.end();
      } catch (fault) {
        controller.error(fault);
      }
    },
  });
}

function* documentsIn(content: SettingExport): Generator<[string, string]> {
  yield ["README.txt", readme(content)];
  yield ["index.html", exportPage(content)];
  for (const [name, rows] of Object.entries(content.tables)) {
    yield [`data/${name}.json`, json(rows)];
  }
  const editions = new Map(
    content.audits.map(({ audit }) => [`${audit.instrument}-${audit.edition}`, audit]),
  );
  for (const [name, { instrument, edition }] of editions) {
    yield [`wording/${name}.json`, json(editionOf(instrument, edition))];
  }
  yield* partnershipWording(content);
}

function* partnershipWording({ tables }: SettingExport): Generator<[string, string]> {
  const rows = (tables.partnerships ?? []) as readonly { edition: string }[];
  for (const edition of new Set(rows.map((row) => row.edition))) {
    yield [`wording/partnerships-${edition}.json`, json(elementsOf(edition))];
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function readme({ setting, at }: SettingExport): string {
  return `${setting.name}: everything written in Alongside, as it stood on ${at.toISOString()}.

index.html   Open this in any browser. It holds every audit, question, answer, reason and piece of evidence.
data/        Every record as JSON, one file for each kind. Moments are in UTC.
             answers.json   level 0 is "Not yet", 1 "Starting", 2 "Established", 3 "Embedded"; blank says which kind of
                            no level it is; a question without a row was not answered.
             sign_offs.json each sign-off with its questions, answers, evidence and results as they were, and the
                            SHA-256 of that content written as JSON with its keys in alphabetical order.
             partnership_sides.json  what we say of our work with another setting, and what they say once both were sent.
             trail.json     who did what, each line hashed over the one before it.
wording/     The questions, their levels and next steps, as they were asked.
files/       Files that were added as evidence; evidence.json says what each of them is.

What members of a private team answered for themselves is theirs alone, and is not here.
`;
}
