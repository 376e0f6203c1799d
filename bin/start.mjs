/**
 * `npm start`: from a fresh clone to a running service, with nothing but Node and git.
 * Nothing here may need a newer Node than the check does, so the rest is loaded after it.
 */
import { requireNode } from "./parts/require-node.mjs";

requireNode();
void import("./parts/serve.mjs").then((serve) => serve.start());
