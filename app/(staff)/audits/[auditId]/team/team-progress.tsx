import { DataTable } from "@/components/ui/data-table";
import { Progress } from "@/components/ui/progress";
import { Tag } from "@/components/ui/tag";
import { roleNames } from "@/lib/access/model";
import type { Round } from "@/lib/contributions/model";
import { count } from "@/lib/kernel/words";

/** Who has finished and who has not; never what anybody said, nor how far they are. */
export function TeamProgress({ round, own }: { round: Round; own: string }) {
  const finished = round.team.filter((each) => each.finished).length;
  return (
    <section className="stack">
      <h2>Who takes part</h2>
      <div className="measure">
        <Progress value={finished} max={round.team.length}>
          {finished} of {count(round.team.length, "person", "people")} finished
        </Progress>
      </div>
      <DataTable
        caption="Who takes part, and who has finished"
        captionHidden
        columns={[
          { key: "name", header: "Name" },
          { key: "role", header: "Role" },
          { key: "finished", header: "Own answers" },
        ]}
        rows={round.team.map(({ userId, name, role, finished }) => ({
          key: userId,
          cells: [
            userId === own ? `${name} (you)` : name,
            roleNames[role],
            finished ? (
              "Finished"
            ) : (
              <Tag key="tag">{round.closed ? "Did not finish" : "Not finished yet"}</Tag>
            ),
          ],
        }))}
        note="Everybody should know who is in this list. If there is a name you do not know, ask before you answer."
      />
    </section>
  );
}
