// One family's sheet while it is being answered: kept in memory only, and gone with the next person.

/** @param {{ tag: string }} language */
export function emptySheet({ tag }) {
  return { language: tag, marks: {}, matters: [], forum: undefined, contexts: [], comment: "" };
}

/**
 * The screens of a survey in their order: what is asked about the family comes after the check (F-19).
 * @param {import("../../../lib/paper/sheet-layout").PaperSheet} asked
 */
export function stepsOf(asked) {
  return [
    { name: "before" },
    ...(asked.matters ? [{ name: "matters" }] : []),
    ...asked.questions.map((_, at) => ({ name: "question", at })),
    ...(asked.comment ? [{ name: "comment" }] : []),
    { name: "check" },
    ...(asked.contexts || asked.forum ? [{ name: "about" }] : []),
  ];
}

/** What is handed in: the same as a sheet typed from paper. */
export function handedIn(sheet, id, opening) {
  const { language, marks, matters, forum, contexts, comment } = sheet;
  return {
    opening,
    typed: { key: id, language, marks, matters, ...(forum ? { forum } : {}), contexts, comment },
  };
}
