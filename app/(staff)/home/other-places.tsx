import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Membership } from "@/lib/access/model";

/** What somebody finds who belongs to a borough, a forum or the platform. */
export function OtherPlaces({
  memberships,
  alone,
}: {
  memberships: readonly Membership[];
  /** True when nothing above these asks for attention: a page has one primary action. */
  alone: boolean;
}) {
  return (
    <div className="columns">
      {memberships.map((membership) => (
        <PlaceCard key={membership.id} membership={membership} alone={alone} />
      ))}
    </div>
  );
}

function PlaceCard({ membership, alone }: { membership: Membership; alone: boolean }) {
  const { role, placeName, boroughId, forumId } = membership;
  const variant = alone ? "primary" : "secondary";
  if (boroughId) {
    return (
      <Card title={placeName}>
        <p>The borough’s settings, in alphabetical order. Each of them decides what you may see.</p>
        <ButtonLink href={`/boroughs/${boroughId}`} variant={variant}>
          See the settings
        </ButtonLink>
        <p>
          <a href={`/boroughs/${boroughId}/picture`}>What settings share</a>
          {" · "}
          <a href={`/boroughs/${boroughId}/surveys`}>The borough’s surveys of parents</a>
        </p>
      </Card>
    );
  }
  if (forumId) {
    return (
      <Card title={placeName}>
        <p>
          Ask parents what matters to them. Your forum chooses the questions, sees the answers first
          and decides who sees them next.
        </p>
        <ButtonLink href={`/forums/${forumId}`} variant={variant}>
          Our surveys
        </ButtonLink>
        <p>
          <a href="/example">See the example</a>
        </p>
      </Card>
    );
  }
  if (role !== "platform_administrator") return null;
  return (
    <Card title="Alongside itself">
      <p>Add boroughs, settings and forums, and invite the first people to each.</p>
      <ButtonLink href="/platform" variant={variant}>
        Go to the platform
      </ButtonLink>
    </Card>
  );
}
