import type { AuditWork } from "@/lib/audits/model";
import type { LocalWork } from "@/lib/local-questions/model";
import type { Setting } from "@/lib/organisations/model";
import type { Action } from "@/lib/plans/model";

/**
 * Everything a setting leaves with (F78): what it wrote and decided, the questions as they were worded, its files and
 * its trail. Nothing in it needs this service to be read.
 */
export type SettingExport = {
  setting: Setting;
  at: Date;
  audits: (AuditWork & { local: LocalWork })[];
  actions: Action[];
  /** Every row the person may see, by table: the names and columns are those of the database. */
  tables: Record<string, readonly object[]>;
  /** Evidence that is a file; its bytes are read one by one while the archive is written. */
  files: { auditId: string; id: string; title: string; mediaType: string }[];
};

const extensions: Record<string, string> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
};

/** Where a file of evidence lies in the archive. */
export function pathOfFile({ id, mediaType }: { id: string; mediaType?: string }): string {
  return `files/${id}.${extensions[mediaType ?? ""] ?? "bin"}`;
}
