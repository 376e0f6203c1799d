import { Notice } from "@/components/ui/notice";

/** Said after an invitation; the address is not repeated, because this page's own address would then hold it. */
export function InvitationSent() {
  return (
    <Notice tone="success" title="The invitation is on its way">
      The link in the letter works once, for seven days. Until it is used you see it below.
    </Notice>
  );
}
