/** `npm run bench`: how fast the service is beside a bare page and a bare database, in a table. `npm run bench -- release` measures the releases alone, `-- parents` parents' pages, `-- team` a team of thirty, `-- borough` a borough of 50 to 5,000 settings. */
import { requireNode } from "./parts/require-node.mjs";

requireNode();
void import("./bench/prepare.mjs").then((bench) => bench.main(process.argv.slice(2)));
