import { DataTable } from "@/components/ui/data-table";
import { roleNames } from "@/lib/access/model";
import { dayInWords } from "@/lib/kernel/dates";
import type { PendingInvitation, Person } from "@/lib/organisations/queries";

export function PeopleTable({
  people,
  settingId,
  ownUserId,
  mayChange,
}: {
  people: Person[];
  settingId: string;
  /** Whoever looks: everybody may leave. */
  ownUserId: string;
  mayChange: boolean;
}) {
  const columns = [
    { key: "name", header: "Name" },
    { key: "role", header: "Role" },
  ];
  return (
    <DataTable
      caption="Who is here"
      columns={[...columns, { key: "change", header: "Change" }]}
      rows={people.map(({ membershipId, userId, name, role }) => {
        const here = `/settings/${settingId}/people/${membershipId}`;
        const isSelf = userId === ownUserId;
        return {
          key: membershipId,
          cells: [
            isSelf ? `${name} (you)` : name,
            roleNames[role],
            <span key="change" className="cluster">
              {mayChange && (
                <a href={`${here}/role`}>
                  Change role<span className="visually-hidden"> of {name}</span>
                </a>
              )}
              {mayChange && (
                <a href={isSelf ? "/account/sessions" : `${here}/sessions`}>
                  Where signed in<span className="visually-hidden">: {name}</span>
                </a>
              )}
              {(mayChange || isSelf) && (
                <a href={`${here}/remove`}>
                  {isSelf ? "Leave" : "Remove"}
                  <span className="visually-hidden"> {isSelf ? "this setting" : name}</span>
                </a>
              )}
            </span>,
          ],
        };
      })}
    />
  );
}

export function InvitationTable({ invitations }: { invitations: PendingInvitation[] }) {
  return (
    <DataTable
      caption="Invited, and not here yet"
      columns={[
        { key: "email", header: "Address" },
        { key: "role", header: "Role" },
        { key: "until", header: "The link works until" },
      ]}
      rows={invitations.map(({ id, email, role, expiresAt }) => ({
        key: id,
        cells: [email, roleNames[role], dayInWords(expiresAt)],
      }))}
      note="If somebody has lost the letter, invite them again: either link then works, once."
    />
  );
}
