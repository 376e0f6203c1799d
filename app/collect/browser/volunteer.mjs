// The volunteer's own screen: whether the tablet may go out, what waits, and the way to and from the families.
import { button, h } from "./dom.mjs";
import { leaveHashOf } from "./sealing.mjs";

const ends = {
  all_sent: "Everything is sent.",
  no_network: "There is no internet just now. Nothing is lost: it will be sent later.",
  later: "The service did not answer just now. Nothing is lost: it will be sent later.",
  closed:
    "The survey has closed, so nothing can be added now. What is here stays here: tell the organisers.",
  taken_back:
    "The organisers have taken this tablet back, so it may not send. What is here stays here: tell them.",
  some_left: "Some sheets could not be taken in. They stay here: tell the organisers.",
};

/** @param {keyof typeof ends} end */
export const inWords = (end) => ends[end];

/**
 * @param {{ survey: any, ready: { ready: boolean, why: string }, start: () => void, send: () => void }} desk
 * @returns {Node[]}
 */
export function volunteerScreen({ survey, ready, start, send }) {
  return [
    h("p", { class: "soft" }, `${survey.title} · ${survey.label}`),
    h("h1", { tabindex: "-1" }, "Collect answers on this tablet"),
    h("p", { role: "status", class: ready.ready ? "ready" : "not-ready" }, ready.why),
    h(
      "ul",
      {},
      h("li", {}, "Open this page again before you go, and wait for the word that it is ready."),
      h(
        "li",
        {},
        "Hand over the tablet at the list of languages. Each family begins with blank pages.",
      ),
      h(
        "li",
        {},
        "Answers are locked away when they are finished. Nobody can read them on the tablet.",
      ),
      h(
        "li",
        {},
        "They are sent when there is internet. Bring the tablet back to it, and open this page.",
      ),
      survey.lacksEasyRead &&
        h(
          "li",
          {},
          "Easy Read is not among the languages: it needs its pictures, and this tablet cannot show them. Take some Easy Read sheets on paper with you.",
        ),
    ),
    h(
      "p",
      { class: "ways" },
      survey.isOpen && button("Start with families", start),
      button("Send what is waiting", send, "secondary"),
    ),
  ];
}

/**
 * Asks for the code, and calls `leave` when it is right.
 * @param {{ token: string, leaveHash: string, leave: () => void, stay: () => void }} door
 * @returns {Node[]}
 */
export function leaveScreen({ token, leaveHash, leave, stay }) {
  const id = "leave-code";
  const problem = h("p", { role: "alert", class: "problem" });
  const box = h("input", { id, type: "text", autocomplete: "off", autocapitalize: "characters" });
  const form = h(
    "form",
    {
      autocomplete: "off",
      onsubmit: async (event) => {
        event.preventDefault();
        if ((await leaveHashOf(token, box.value)) === leaveHash) leave();
        else problem.textContent = "That is not the code of this tablet.";
      },
    },
    h("h1", { tabindex: "-1" }, "For the volunteer"),
    h("label", { for: id }, "The code you were given with this tablet"),
    box,
    problem,
    h(
      "p",
      { class: "ways" },
      h("button", { type: "submit", class: "button" }, "Go on"),
      button("Back to the questions", stay, "quiet"),
    ),
  );
  return [form];
}
