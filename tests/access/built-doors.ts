import { readFileSync } from "node:fs";
import { z } from "zod";

const actionsOnRead = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

/** Every server action of the build by "file#name", with the id under which a browser calls it. */
export function builtActions(): Map<string, string> {
  const manifest = actionsOnRead.parse(readBuilt("server-reference-manifest.json"));
  return new Map(
    Object.entries(manifest.node).map(([id, { filename, exportedName }]) => [
      `${filename}#${exportedName}`,
      id,
    ]),
  );
}

/** Every page ("…/page") and route ("…/route") of the build. */
export function builtPaths(): string[] {
  const manifest = z.record(z.string(), z.string());
  return Object.keys(manifest.parse(readBuilt("app-paths-manifest.json")));
}

function readBuilt(name: string): unknown {
  return JSON.parse(readFileSync(`.next/server/${name}`, "utf8"));
}
