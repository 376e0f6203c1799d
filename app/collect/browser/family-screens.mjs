// What a family sees, one thing a screen. Each screen gives its elements and, when Continue is pressed, what was chosen.
import { h, said } from "./dom.mjs";

/**
 * @typedef {{ language: any, sheet: any, both: boolean, goTo: (name: string, at?: number) => void }} Room
 * @typedef {{ nodes: Node[], keep?: () => void, last?: boolean }} Screen
 */

const most = 3;

export const screens = {
  /** @param {Room} room @returns {Screen} */
  before({ language: { sheet: asked, say }, both }) {
    const lines = [asked.introduction, say.skipAny, say.noNames, say.noTrace].filter(Boolean);
    return {
      nodes: [
        h("h1", { tabindex: "-1" }, said(asked.title, both)),
        h("p", {}, said(asked.asker, both)),
        ...lines.map((line) => h("p", {}, said(line, both))),
        h("h2", {}, said(asked.promises.title, both)),
        h("ul", {}, ...asked.promises.lines.map((line) => h("li", {}, said(line, both)))),
      ],
    };
  },

  matters({ language: { sheet: asked }, sheet, both }) {
    const { title, hint, circles } = asked.matters;
    const codes = asked.questions.map(({ code }) => code);
    const boxes = circles.map(({ mark, label }) => {
      const code = codes[Number(mark) - 1];
      const box = choice("checkbox", code, sheet.matters.includes(code));
      box.addEventListener("change", () => limit(boxes));
      return { box, row: row(box, said(label, both)) };
    });
    limit(boxes);
    return {
      nodes: [group(said(title, both), said(hint, both), boxes)],
      keep: () => {
        sheet.matters = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
      },
    };
  },

  question({ language: { sheet: asked, places, say }, sheet, both }, at) {
    const { code, text, hint, circles } = asked.questions[at];
    const name = crypto.randomUUID();
    const boxes = circles.map(({ mark, label }) => {
      const box = choice("radio", mark, sheet.marks[code] === mark, name);
      return { box, row: row(box, said(label, both)) };
    });
    const clear = h(
      "button",
      {
        type: "button",
        class: "button button-quiet",
        onclick: () => {
          for (const { box } of boxes) box.checked = false;
        },
      },
      said(say.removeAnswer, both),
    );
    return {
      nodes: [
        h("p", { class: "soft" }, said(places[at])),
        group(said(text, both), hint && said(hint, both), boxes),
        clear,
      ],
      keep: () => {
        const chosen = boxes.find(({ box }) => box.checked);
        if (chosen) sheet.marks[code] = chosen.box.value;
        else delete sheet.marks[code];
      },
    };
  },

  comment({ language: { sheet: asked }, sheet, both }) {
    const id = crypto.randomUUID();
    const box = h("textarea", { id, rows: "7", dir: "auto", maxlength: "3000", ...unremembered });
    box.value = sheet.comment;
    return {
      nodes: [
        h("h1", { tabindex: "-1" }, h("label", { for: id }, said(asked.comment.title, both))),
        ...asked.comment.hints.map((hint) => h("p", { class: "soft" }, said(hint, both))),
        box,
      ],
      keep: () => {
        sheet.comment = box.value.trim();
      },
    };
  },

  check({ language: { sheet: asked, say }, sheet, both, goTo }) {
    const answers = asked.questions.map(({ code, text, circles }, at) => {
      const found = circles.find(({ mark }) => mark === sheet.marks[code]);
      return { text, answer: said(found?.label ?? say.notAnswered, both), to: ["question", at] };
    });
    const own = asked.comment && {
      text: say.yourWords,
      answer: sheet.comment
        ? h("span", { dir: "auto" }, sheet.comment)
        : said(say.notAnswered, both),
      to: ["comment"],
    };
    return {
      nodes: [
        h("h1", { tabindex: "-1" }, said(say.checkTitle, both)),
        h("p", {}, said(say.notSentYet, both)),
        h(
          "dl",
          {},
          ...[...answers, ...(own ? [own] : [])].map(({ text, answer, to }) =>
            h(
              "div",
              {},
              h("dt", {}, said(text, both)),
              h("dd", {}, answer),
              h(
                "dd",
                {},
                changeButton(say, text, () => goTo(...to)),
              ),
            ),
          ),
        ),
      ],
    };
  },

  about({ language: { sheet: asked, say }, sheet, both }) {
    const { contexts, forum } = asked;
    const ticks = (contexts?.ticks ?? []).map(({ context, label }) => {
      const box = choice("checkbox", context, sheet.contexts.includes(context));
      return { box, row: row(box, said(label, both)) };
    });
    const name = crypto.randomUUID();
    const yesNo = (forum?.circles ?? []).map(({ mark, label }) => {
      const value = mark === "1" ? "yes" : "no";
      const box = choice("radio", value, sheet.forum === value, name);
      return { box, row: row(box, said(label, both)) };
    });
    const why = contexts ? [said(contexts.why, both), " ", said(say.aboutApart, both)] : [];
    return {
      nodes: [
        h("h1", { tabindex: "-1" }, said(say.aboutTitle, both)),
        ...(contexts ? [h("p", {}, ...why)] : []),
        ...(contexts ? [group(said(contexts.title, both), undefined, ticks, "h2")] : []),
        ...(forum ? [group(said(forum.title, both), undefined, yesNo, "h2")] : []),
      ],
      keep: () => {
        sheet.contexts = ticks.filter(({ box }) => box.checked).map(({ box }) => box.value);
        sheet.forum = yesNo.find(({ box }) => box.checked)?.box.value;
      },
    };
  },
};

/** The browser is told to remember nothing of it. */
const unremembered = { autocomplete: "off", autocorrect: "off", spellcheck: "false" };

function choice(type, value, checked, name) {
  const box = h("input", { type, value, name: name ?? crypto.randomUUID(), autocomplete: "off" });
  box.checked = checked;
  return box;
}

function row(box, label) {
  return h("label", { class: "choice" }, box, h("span", {}, label));
}

function group(title, hint, boxes, heading = "h1") {
  return h(
    "fieldset",
    {},
    h("legend", {}, h(heading, { tabindex: "-1" }, title)),
    hint && h("p", { class: "soft" }, hint),
    ...boxes.map((each) => each.row),
  );
}

/** With three chosen, the others wait until one is taken away again. */
function limit(boxes) {
  const full = boxes.filter(({ box }) => box.checked).length >= most;
  for (const { box } of boxes) box.disabled = full && !box.checked;
}

function changeButton(say, text, onclick) {
  return h(
    "button",
    { type: "button", class: "button button-quiet", onclick },
    said(say.change),
    h("span", { class: "visually-hidden" }, `: ${text.text}`),
  );
}
