// Elements with words in them. Words are only ever put in as text.

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [properties] attributes; `on…` are listeners, and what is false or missing is left out
 * @param {...(Node | string | undefined | false)} children
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** A button that does something here and sends nothing. */
export function button(words, onclick, kind = "primary") {
  return h("button", { type: "button", class: `button button-${kind}`, onclick }, words);
}

/**
 * One thing in the family's language. Where nobody has translated it, it is English and marked; with `both`, the
 * English stands under it.
 */
export function said(thing, both = false) {
  if (!thing) return "";
  const { text, english, missing } = thing;
  if (missing) return h("span", { lang: "en", dir: "ltr" }, `${text} (in English)`);
  if (!both || text === english) return text;
  const under = h("span", { lang: "en", dir: "ltr", class: "said-english" }, english);
  return h("span", {}, text, under);
}
