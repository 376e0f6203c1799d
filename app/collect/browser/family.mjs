// A family with the tablet: which language, the screens in their order, thank you, and a blank start for the next one.
import { button, h, said } from "./dom.mjs";
import { screens } from "./family-screens.mjs";
import { emptySheet, handedIn, stepsOf } from "./sheet.mjs";

/** For whoever looks for Easy Read among the languages, in its own short sentences. */
const easyReadElsewhere =
  "Do you want Easy Read? Ask for the paper with pictures. This tablet cannot show the pictures.";

export class FamilyRoom {
  #tablet;
  #language;
  #sheet;
  #both = false;
  #steps = [];
  #at = 0;
  /** After one answer was changed from the list, the next screen is the list again (F-10). */
  #changing = false;

  /**
   * @param {{ survey: any, show: (nodes: Node[], language?: any) => void,
   *   keep: (id: string, sheet: unknown) => Promise<void> }} tablet
   */
  constructor(tablet) {
    this.#tablet = tablet;
  }

  /** In which language somebody is answering; undefined between two families. */
  get language() {
    return this.#language;
  }

  /** The blank start: nothing is left of whoever was here before. */
  chooseLanguage() {
    this.#language = undefined;
    this.#sheet = undefined;
    this.#both = false;
    const { survey, show } = this.#tablet;
    const choices = survey.languages.map((each) =>
      h(
        "li",
        {},
        languageButton(each, () => this.#begin(each)),
      ),
    );
    const words = "Choose your language";
    show([
      h("h1", { tabindex: "-1", class: "visually-hidden" }, words),
      h("ul", { class: "languages" }, ...choices),
      ...(survey.lacksEasyRead ? [h("p", {}, easyReadElsewhere)] : []),
    ]);
  }

  /** Back to where somebody was, when the volunteer's button was pressed by mistake. */
  resume() {
    if (this.#sheet) this.#draw();
    else this.chooseLanguage();
  }

  #begin(language) {
    this.#language = language;
    this.#sheet = emptySheet(language);
    this.#steps = stepsOf(language.sheet);
    this.#at = 0;
    this.#changing = false;
    this.#draw();
  }

  #draw() {
    const [step, language, both] = [this.#steps[this.#at], this.#language, this.#both];
    const goTo = (name, place) => {
      this.#at = this.#steps.findIndex((each) => each.name === name && each.at === place);
      this.#changing = true;
      this.#draw();
    };
    const room = { language, sheet: this.#sheet, both, goTo };
    const screen = screens[step.name](room, step.at);
    const notice = language.notice && h("p", { class: "notice" }, said(language.notice, true));
    const stop = button(said(language.say.tabletStop), () => this.chooseLanguage(), "quiet");
    const nodes = [notice, this.#ways(screen), this.#form(screen), h("p", { class: "ways" }, stop)];
    this.#tablet.show(nodes.filter(Boolean), language);
  }

  #ways(screen) {
    const { say, tag } = this.#language;
    const back = () => this.#move(screen, -1);
    const toggle = () => {
      this.#both = !this.#both;
      this.#move(screen, 0);
    };
    const english = said(this.#both ? say.hideEnglish : say.showEnglish);
    return h(
      "p",
      { class: "ways" },
      this.#at > 0 && button(said(say.back), back, "quiet"),
      tag !== "en" && button(english, toggle, "quiet"),
    );
  }

  #form(screen) {
    const { say } = this.#language;
    const last = this.#at === this.#steps.length - 1;
    const words = this.#at === 0 ? say.start : last ? say.send : say.continue;
    const go = h("button", { class: "button", type: "submit" }, said(words, this.#both));
    const onsubmit = (event) => {
      event.preventDefault();
      screen.keep?.();
      if (last) void this.#finish(event.currentTarget, go);
      else this.#move(screen, 1);
    };
    const form = { autocomplete: "off", novalidate: true, onsubmit };
    return h("form", form, ...screen.nodes, h("p", { class: "go" }, go));
  }

  #move(screen, by) {
    screen.keep?.();
    if (this.#changing && by !== 0) {
      this.#at = this.#steps.findIndex(({ name }) => name === "check");
      this.#changing = false;
    } else this.#at += by;
    this.#draw();
  }

  /** Thanks come when the sheet is kept; if it cannot be, it stays on the screen to try again. */
  async #finish(form, go) {
    const { survey, keep } = this.#tablet;
    const id = crypto.randomUUID();
    go.disabled = true;
    try {
      await keep(id, handedIn(this.#sheet, id, survey.opening));
    } catch {
      go.disabled = false;
      const problem = "This tablet could not keep the answers. Try again, or ask the volunteer.";
      form.append(h("p", { role: "alert", class: "problem", lang: "en", dir: "ltr" }, problem));
      return;
    }
    this.#thank();
  }

  #thank() {
    const [language, both] = [this.#language, this.#both];
    const { say } = language;
    this.#sheet = undefined;
    const next = button(said(say.tabletNext, both), () => this.chooseLanguage());
    const nodes = [
      h("h1", { tabindex: "-1" }, said(say.tabletDone, both)),
      h("p", {}, said(say.tabletLater, both)),
      h("p", {}, said(say.thanksNoTrace, both)),
      h("p", { class: "go" }, next),
    ];
    this.#tablet.show(nodes, language);
  }
}

function languageButton({ tag, direction, script, autonym }, onclick) {
  const kind = `button language script-${script}`;
  return h("button", { type: "button", class: kind, lang: tag, dir: direction, onclick }, autonym);
}
