import { Notice } from "@/components/ui/notice";
import { whoSeesWhat } from "@/lib/asking/owner-words";

/** Whose a survey is and who sees what: the same sentences before it is made and ever after (F55). */
export function WhoSeesWhat({ owner }: { owner: { forumId?: string; boroughId?: string } }) {
  const [whose, ...rest] = whoSeesWhat(owner);
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
