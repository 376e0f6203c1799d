/** `npm run --silent mutations`: plants known mistakes in a copy of the figures, one at a time, and says which are caught. */
import { requireNode } from "./parts/require-node.mjs";

requireNode();
void import("./mutations/main.mjs").then((mutations) => mutations.main(process.argv.slice(2)));
