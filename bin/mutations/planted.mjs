import { plantedInFigures } from "./planted-figures.mjs";
import { plantedInScores } from "./planted-scores.mjs";

/**
 * Every mistake worth guarding against, each as a text that occurs exactly once in its file and what to write in its
 * place. A unit test holds that it still does.
 */
export const planted = [...plantedInScores, ...plantedInFigures];
