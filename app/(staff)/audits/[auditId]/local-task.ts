import type { AuditWork } from "@/lib/audits/model";
import { isAnswered } from "@/lib/audits/snapshot";
import { localSection, localSectionTitle } from "@/lib/local-questions/model";
import { findLocalWork } from "@/lib/local-questions/queries";
import type { Context } from "@/lib/request/context";
import { sectionStatus } from "./section-status";

/** The task that ends an audit: our own questions, where there are any (F2). */
export async function localTask(ctx: Context, { audit, completed }: AuditWork) {
  const { questions, answers } = await findLocalWork(ctx, audit);
  if (questions.length === 0) return [];
  const answered = questions.filter(({ id }) =>
    isAnswered(answers.find(({ code }) => code === id)),
  ).length;
  return [
    {
      href: `/audits/${audit.id}/our-questions`,
      title: localSectionTitle,
      hint: `${answered} of ${questions.length} answered, reported apart`,
      status: sectionStatus(answered, completed.has(localSection)),
    },
  ];
}
