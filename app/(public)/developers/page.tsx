import type { Metadata } from "next";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { type Endpoint, endpoints } from "@/lib/api/endpoints";
import { problems } from "@/lib/request/problems";

export const metadata: Metadata = { title: "Reading by program" };

/** The API in words, drawn from the same list as the OpenAPI file; it needs no script. */
export default function DevelopersPage() {
  return (
    <div className="stack-loose">
      <PageHeader
        title="Reading by program"
        lead="A program can read what a setting or a borough reads on its pages, with the same things hidden. It can change nothing."
      />
      <div className="prose">
        <h2>How a program asks</h2>
        <p>
          A setting’s manager or a borough’s commissioner makes a token on their own pages. Send it
          with every request:
        </p>
        <p>
          <code>Authorization: Bearer alongside_…</code>
        </p>
        <p>
          Every answer is JSON and carries an ETag: send it back as If-None-Match, and an answer
          that is still the same is 304 without a body. Lists come 100 at a time; ask for the next
          with page=2. Nothing is sorted by a score and no address sorts. A token may ask 600 times
          in a quarter of an hour.
        </p>
        <p>
          Everything here is in one file, as OpenAPI 3.1:{" "}
          <a href="/api/v1/openapi.json">openapi.json</a>. What version 1 answers may get more
          addresses; what an address answers stays as it is.
        </p>
      </div>
      <EndpointTable caption="With any token" of="any" />
      <EndpointTable caption="With a setting’s token" of="setting" />
      <EndpointTable caption="With a borough’s token" of="borough" />
      <section className="stack">
        <h2>When something is refused</h2>
        <p>Errors are application/problem+json. Their type is the address of one of these lines.</p>
        <ul className="bullets">
          {problems.map(({ status, title, means }) => (
            <li key={status} id={`error-${status}`}>
              {status}, {title}: {means}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function EndpointTable({ caption, of }: { caption: string; of: Endpoint["of"] }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "path", header: "Address" },
        { key: "what", header: "What it answers" },
        { key: "query", header: "May be asked" },
        { key: "answer", header: "Called in the file" },
      ]}
      rows={endpoints
        .filter((each) => each.of === of)
        .map(({ path, summary, query, called }) => ({
          key: path,
          cells: [
            <code key="path">{`/api/v1${path}`}</code>,
            summary,
            Object.keys(query.shape).join(", ") || "Nothing",
            called,
          ],
        }))}
    />
  );
}
