// The tablet's page: opens what is kept, keeps what is needed, and hands the screen to a family or to the volunteer.
import { button, h, said } from "./dom.mjs";
import { FamilyRoom } from "./family.mjs";
import { watchForIdle } from "./idle.mjs";
import { openQueue } from "./queue.mjs";
import { askToKeep, keepEverything, obstacle, thisDevice } from "./readiness.mjs";
import { seal } from "./sealing.mjs";
import { sendAll } from "./sending.mjs";
import { inWords, leaveScreen, volunteerScreen } from "./volunteer.mjs";

const token = location.pathname.split("/")[2];
const base = `/collect/${token}/`;
const againEveryMilliseconds = 60_000;

const main = document.querySelector("main");
const waitingWords = document.querySelector("#waiting");
const sendingWords = document.querySelector("#sending");
const dialog = document.querySelector("dialog");

const survey = await (await fetch(`${base}survey.json`)).json();
const queue = await openQueue(`alongside ${token}`, (id, sheet) => seal(survey.sealTo, id, sheet));
let ready = { ready: false, why: "Getting ready to work without internet …" };

const family = new FamilyRoom({
  survey,
  show,
  keep: async (id, sheet) => {
    await queue.add(id, sheet);
    await countWaiting();
    if (navigator.onLine) void send();
  },
});

function show(nodes, language) {
  document.documentElement.lang = language?.tag ?? "en-GB";
  document.documentElement.dir = language?.direction ?? "ltr";
  main.className = language ? `script-${language.script}` : "";
  main.style.lineHeight = language ? String(language.lineHeight) : "";
  main.replaceChildren(...nodes);
  scrollTo(0, 0);
  main.querySelector("h1")?.focus();
}

function showVolunteer() {
  const start = async () => {
    await queue.setCollecting(true);
    family.chooseLanguage();
  };
  show(volunteerScreen({ survey, ready, start, send }));
}

async function leave() {
  await queue.setCollecting(false);
  showVolunteer();
}

async function countWaiting() {
  const n = await queue.count();
  waitingWords.textContent = `${n} waiting to send`;
}

async function send() {
  const end = await sendAll(queue, `${base}sheets`, countWaiting);
  await countWaiting();
  sendingWords.textContent = inWords(end);
}

async function getReady() {
  const why = obstacle(thisDevice());
  if (why) ready = { ready: false, why: `Not ready: ${why}` };
  else if (!survey.isOpen) ready = { ready: false, why: "Not ready: the survey is not open." };
  else if (await keepEverything(base, survey.files)) {
    const lasting = await askToKeep();
    const care = lasting ? "" : " Do not clear the browser’s data until everything is sent.";
    ready = { ready: true, why: `✓ Ready to use without internet.${care}` };
  } else
    ready = {
      ready: false,
      why: "Not ready: not everything is kept on this tablet yet. Open this page again where there is internet.",
    };
  const shown = main.querySelector(".ready, .not-ready");
  if (!shown) return;
  shown.textContent = ready.why;
  shown.className = ready.ready ? "ready" : "not-ready";
}

const idle = watchForIdle({
  isUnderWay: () => family.language !== undefined,
  ask: () => {
    const { say, tag, direction, script } = family.language;
    const words = h("div", { lang: tag, dir: direction, class: `script-${script}` });
    words.append(
      h("h2", { id: "still" }, said(say.stillThere)),
      h("p", {}, said(say.stillThereHint)),
      button(said(say.stillHere), () => idle.stay()),
    );
    dialog.replaceChildren(words);
    dialog.showModal();
  },
  stop: () => dialog.close(),
  gone: () => {
    dialog.close();
    family.chooseLanguage();
  },
});
dialog.addEventListener("cancel", (event) => {
  event.preventDefault();
  idle.stay();
});

// Back leads nowhere: neither to what the last person chose nor out of the page.
history.pushState(null, "");
addEventListener("popstate", () => history.pushState(null, ""));
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
addEventListener("online", () => void send());
setInterval(async () => {
  if (navigator.onLine && (await queue.count()) > 0) void send();
}, againEveryMilliseconds);

document.querySelector("#volunteer").addEventListener("click", () => {
  const { leaveHash } = survey;
  show(leaveScreen({ token, leaveHash, leave, stay: () => family.resume() }));
});

await countWaiting();
if (await queue.isCollecting()) family.chooseLanguage();
else showVolunteer();
if (navigator.onLine) void send();
await getReady();
