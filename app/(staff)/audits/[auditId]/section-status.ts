/** How a section of an audit stands, as its task says it: completed is what people say, never what we count. */
export function sectionStatus(answered: number, completed: boolean) {
  if (completed) return { text: "Completed", tone: "plain" as const };
  if (answered === 0) return { text: "Not yet started", tone: "neutral" as const };
  return { text: "In progress", tone: "info" as const };
}
