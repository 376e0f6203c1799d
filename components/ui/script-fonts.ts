import "./script-fonts.css";
// A page asks for one of these only where it holds letters of that script.
import "@fontsource-variable/noto-naskh-arabic";
import "@fontsource-variable/noto-sans-bengali";
import "@fontsource/noto-nastaliq-urdu/400.css";
import "@fontsource/noto-nastaliq-urdu/700.css";
import "@fontsource/noto-sans-gurmukhi/400.css";
import "@fontsource/noto-sans-gurmukhi/700.css";
