import { Notice } from "@/components/ui/notice";

/** Said after an invitation. The address is not repeated: it would have to stand in the page's own address. */
export function InvitationSent() {
  return (
    <Notice tone="success" title="The invitation is on its way">
      The link in the letter works once, for seven days.
    </Notice>
  );
}
