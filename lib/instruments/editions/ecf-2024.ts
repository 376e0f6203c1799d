import { themeFile } from "../schema";
import rights from "./ecf-2024/1-rights.json";
import outcomes from "./ecf-2024/2-outcomes.json";
import elements from "./ecf-2024/3-elements.json";
import values from "./ecf-2024/4-values.json";
import leadership from "./ecf-2024/5-leadership.json";
import appreciate from "./ecf-2024/6-appreciate.json";
import equality from "./ecf-2024/7-equality.json";
import reflect from "./ecf-2024/8-reflect.json";
import monitor from "./ecf-2024/9-monitor.json";

/** Early Childhood Forum (2009), the boxes "Evaluating your partnership", in the leaflet's order. */
export const ecf2024 = [
  rights,
  outcomes,
  elements,
  values,
  leadership,
  appreciate,
  equality,
  reflect,
  monitor,
].map((file) => themeFile.parse(file));
