/** `npm test`: every check and every test, or those named: `npm test -- unit journeys`. */
import { requireNode } from "./parts/require-node.mjs";

requireNode();
void import("./parts/test-run.mjs").then((run) => run.test(process.argv.slice(2)));
