import { DataTable } from "@/components/ui/data-table";
import { roleNames } from "@/lib/access/model";
import { dayInWords } from "@/lib/kernel/dates";
import { type Setting, settingTypeNames } from "@/lib/organisations/model";
import type { PendingInvitation, PersonOfBorough } from "@/lib/organisations/queries";

type Named = { id: string; name: string };

export function SettingTable({ boroughId, settings }: { boroughId: string; settings: Setting[] }) {
  return (
    <DataTable
      caption="Settings"
      columns={[
        { key: "name", header: "Setting", sorted: "ascending" },
        { key: "type", header: "Type" },
        { key: "places", header: "Places for children", numeric: true },
        { key: "invite", header: "Invite" },
      ]}
      rows={settings.map(({ id, name, type, places }) => ({
        key: id,
        cells: [
          name,
          settingTypeNames[type],
          places ?? "Not known",
          <InviteLink key="invite" boroughId={boroughId} place={{ id, name }} who="a manager" />,
        ],
      }))}
      empty="No settings yet."
    />
  );
}

export function ForumTable({ boroughId, forums }: { boroughId: string; forums: Named[] }) {
  return (
    <DataTable
      caption="Parent forums"
      columns={[
        { key: "name", header: "Forum" },
        { key: "invite", header: "Invite" },
      ]}
      rows={forums.map((place) => ({
        key: place.id,
        cells: [
          place.name,
          <InviteLink key="invite" boroughId={boroughId} place={place} who="an organiser" />,
        ],
      }))}
      empty="No forums yet."
    />
  );
}

export function PeopleTable({
  boroughId,
  people,
}: {
  boroughId: string;
  people: PersonOfBorough[];
}) {
  return (
    <DataTable
      caption="People of the borough and its forums"
      columns={[
        { key: "name", header: "Name" },
        { key: "place", header: "Place" },
        { key: "role", header: "Role" },
        { key: "remove", header: "Remove" },
      ]}
      rows={people.map(({ membershipId, name, placeName, role }) => ({
        key: membershipId,
        cells: [
          name,
          placeName,
          roleNames[role],
          <a key="remove" href={`/platform/boroughs/${boroughId}/people/${membershipId}/remove`}>
            Remove<span className="visually-hidden"> {name}</span>
          </a>,
        ],
      }))}
      empty="Nobody yet."
    />
  );
}

export function InvitationTable({
  invitations,
}: {
  invitations: (PendingInvitation & { placeName: string })[];
}) {
  return (
    <DataTable
      caption="Invited, and not here yet"
      columns={[
        { key: "email", header: "Address" },
        { key: "place", header: "Place" },
        { key: "role", header: "Role" },
        { key: "until", header: "The link works until" },
      ]}
      rows={invitations.map(({ id, email, placeName, role, expiresAt }) => ({
        key: id,
        cells: [email, placeName, roleNames[role], dayInWords(expiresAt)],
      }))}
      empty="Nobody is waited for."
    />
  );
}

function InviteLink({ boroughId, place, who }: { boroughId: string; place: Named; who: string }) {
  return (
    <a href={`/platform/boroughs/${boroughId}/invite?to=${place.id}`}>
      Invite {who}
      <span className="visually-hidden"> of {place.name}</span>
    </a>
  );
}
