import type { Actor } from "@/lib/access/model";
import type { Audit } from "@/lib/audits/model";
import { mayAnswer, mayOpenAudit } from "@/lib/audits/policy";

/**
 * Who writes down what a meeting agreed: anybody of an open team. In a private team the manager writes for everyone,
 * so that no record says which practitioner put a view into words.
 */
export function mayRecord(actor: Actor, audit: Pick<Audit, "settingId" | "team">): boolean {
  return audit.team?.mode === "private" ? mayOpenAudit(actor, audit) : mayAnswer(actor, audit);
}
