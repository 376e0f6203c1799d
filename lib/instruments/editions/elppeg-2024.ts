import { themeFile } from "../schema";
import valuedRelationship from "./elppeg-2024/01-valued-relationship.json";
import listening from "./elppeg-2024/02-listening.json";
import respecting from "./elppeg-2024/03-respecting.json";
import reaching from "./elppeg-2024/04-reaching.json";
import decisionMakers from "./elppeg-2024/05-decision-makers.json";
import expectations from "./elppeg-2024/06-expectations.json";
import wholeFamily from "./elppeg-2024/07-whole-family.json";
import universal from "./elppeg-2024/08-universal.json";
import supervision from "./elppeg-2024/09-supervision.json";
import safeguarding from "./elppeg-2024/10-safeguarding.json";

/** ELPPEG (2010), the "Points for reflection" of the ten principles. */
export const elppeg2024 = [
  valuedRelationship,
  listening,
  respecting,
  reaching,
  decisionMakers,
  expectations,
  wholeFamily,
  universal,
  supervision,
  safeguarding,
].map((file) => themeFile.parse(file));
