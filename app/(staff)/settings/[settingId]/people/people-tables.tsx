import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { roleNames } from "@/lib/access/model";
import { dayInWords } from "@/lib/kernel/dates";
import type { PendingInvitation, Person } from "@/lib/organisations/queries";

export function PeopleTable({
  people,
  settingId,
  mayChange,
}: {
  people: Person[];
  settingId: string;
  mayChange: boolean;
}) {
  const columns = [
    { key: "name", header: "Name" },
    { key: "role", header: "Role" },
  ];
  return (
    <DataTable
      caption="Who is here"
      columns={mayChange ? [...columns, { key: "change", header: "Change" }] : columns}
      rows={people.map(({ membershipId, name, role }) => ({
        key: membershipId,
        cells: [
          name,
          roleNames[role],
          <Link key="remove" href={`/settings/${settingId}/people/${membershipId}/remove`}>
            Remove<span className="visually-hidden"> {name}</span>
          </Link>,
        ],
      }))}
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
