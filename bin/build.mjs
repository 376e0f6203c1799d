/** `npm run build`: builds the service; with --if-changed, only when its sources are not those last built. */
import { requireNode } from "./parts/require-node.mjs";

requireNode();
void import("./parts/build-service.mjs").then((build) => build.main(process.argv.slice(2)));
