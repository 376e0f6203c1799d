import type { Task } from "@/components/ui/task-list";
import { stageOf } from "@/lib/asking/lifecycle";
import type { Survey } from "@/lib/asking/model";
import type { OfferedState } from "@/lib/asking/queries";
import { count } from "@/lib/kernel/words";
import { manyQuestions } from "@/lib/surveys/sheet";

type Status = Task["status"];
const notStarted: Status = { text: "Not started", tone: "neutral" };
const completed: Status = { text: "Completed", tone: "plain" };
const whenever: Status = { text: "When you need it", tone: "plain" };

/** What whoever runs a survey can do next, in the order of its life; what is over is left out. */
export function tasksOf(survey: Survey, languages: readonly OfferedState[]): Task[] {
  const at = (page: string) => `/surveys/${survey.id}/${page}`;
  switch (stageOf(survey)) {
    case "draft":
      return draftTasks(survey, languages, at);
    case "open":
      return openTasks(survey, at);
    case "closed":
      return [
        task(
          at("comments"),
          "Read the comments",
          notStarted,
          "Before anybody else does. Take out what could point to somebody.",
        ),
        task(at("release"), "Release the results", notStarted, "Once. You see them first."),
        task(at("reopen"), "Open it again", whenever, "If too few have answered."),
      ];
    case "released":
    case "waiting_for_reply":
    case "replied":
      return releasedTasks(survey, at);
  }
}

type At = (page: string) => string;

function draftTasks(survey: Survey, languages: readonly OfferedState[], at: At): Task[] {
  const { questions, introduction, contact } = survey.sheet;
  const ready = languages.filter(({ state }) => state !== "preview").length;
  const asked = questions.length;
  const many = asked > manyQuestions;
  return [
    task(
      at("questions"),
      "Choose what to ask",
      asked === 0
        ? notStarted
        : { text: count(asked, "question"), tone: many ? "warning" : "info" },
      many
        ? `More than ${manyQuestions} tire people`
        : "Start from a short set; drop, add, write your own",
    ),
    task(
      at("promise"),
      "Say why, and what you promise",
      introduction && contact ? completed : { text: "To be filled in", tone: "neutral" },
      "Introduction, languages, comments, who is protected and how",
    ),
    task(
      at("languages"),
      "Get the languages ready",
      ready === languages.length
        ? completed
        : { text: `${ready} of ${languages.length} ready`, tone: "info" },
      "A second person reads each translation before parents do",
    ),
    task(
      at("open"),
      "Check it and open it",
      asked === 0 ? { text: "Choose questions first", tone: "plain" } : notStarted,
      "See the whole survey once more. After that it cannot be changed.",
    ),
  ];
}

function openTasks({ sheet }: Survey, at: At): Task[] {
  const codes = sheet.access === "codes";
  return [
    task(
      at("share"),
      "Share it",
      { text: "Go on", tone: "info" },
      codes ? "Address, slips and letters with codes, a reminder" : "Address, and words to send",
    ),
    task(at("poster"), "Print a poster", whenever, "With a QR code for each language"),
    task(at("paper"), "Print it on paper, type it in", whenever, "For whoever would rather write"),
    task(at("tablet"), "Lend a tablet", whenever, "Works without a signal"),
    task(at("languages"), "Languages", whenever, "One that is reviewed later opens then"),
    task(
      at("close"),
      "Close it",
      { text: "When it is time", tone: "plain" },
      "Then the results can be released",
    ),
  ];
}

function releasedTasks(survey: Survey, at: At): Task[] {
  const shared = survey.sharedWith.length > 0;
  const reply: Status = survey.repliedAt
    ? completed
    : { text: "Waiting for the setting", tone: "warning" };
  return [
    task(at("results"), "See the results", { text: "Ready", tone: "info" }),
    task(
      at("share-results"),
      "Choose who sees them next",
      shared ? { text: "Shared", tone: "info" } : notStarted,
      "The setting, the borough, the families who answered",
    ),
    task(
      at("reply"),
      "The setting’s reply to parents",
      reply,
      "What it will do, what it cannot do, and why",
    ),
    task(at("reopen"), "Open it again", whenever, "What is out stays; new replies join in groups"),
  ];
}

function task(href: string, title: string, status: Status, hint?: string): Task {
  return { href, title, hint, status };
}
