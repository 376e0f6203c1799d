import { Notice } from "@/components/ui/notice";
import { whoSeesWhat, whoSeesWhatOfOthers } from "@/lib/asking/owner-words";

type Props = {
  owner: { forumId?: string; boroughId?: string };
  /** Given to whoever only looks on: whose it is then. */
  theirs?: string;
};

/** Whose a survey is and who sees what: the same sentences before it is made and ever after (F55). */
export function WhoSeesWhat({ owner, theirs }: Props) {
  const [whose, ...rest] = theirs ? whoSeesWhatOfOthers(theirs) : whoSeesWhat(owner);
  return (
    <Notice title={whose}>
      <ul className="bullets">
        {rest.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
