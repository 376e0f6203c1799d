/** The words of a page’s main part, without what is only in its code. */
export function mainOf(page: string): string {
  const main = /<main\b.*?<\/main>/s.exec(page)?.[0] ?? "";
  return main
    .replaceAll(/<(script|style|svg)\b.*?<\/\1>/gs, " ")
    .replaceAll(/<!--.*?-->/gs, "")
    .replaceAll(/<\/?(a|b|strong|em|span|abbr)\b[^>]*>/g, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll(/\s+/g, " ");
}
