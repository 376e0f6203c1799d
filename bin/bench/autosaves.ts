import { builtActions } from "../../tests/access/built-doors";
import { formOf } from "../../tests/support/autosaver";
import { type Ask, send } from "./load";
import { type Desk, signIn } from "./people";

const boundary = "alongside-bench-7402318";

/** @returns what saves one more answer at each worker's own desk, as the page's script does */
export async function autosaveAsk(origin: string, desks: Desk[]): Promise<Ask> {
  const action = builtActions().get(
    "app/(staff)/audits/[auditId]/themes/[theme]/actions.ts#saveTheme",
  );
  if (!action) throw new Error("The build has no saveTheme");
  const seats: { desk: Desk; cookie: string; version: number; fields: Record<string, string> }[] =
    [];
  for (const desk of desks) {
    seats.push({ desk, cookie: await signIn(origin, desk.person), version: 0, fields: {} });
  }
  return async (worker) => {
    const seat = seats[worker];
    if (!seat) throw new Error(`There is no desk ${worker}`);
    const { desk, cookie, version, fields: before } = seat;
    const { auditId, theme, code, own } = desk;
    const fields = { choice: String(version % 4), note: `Seen on walk number ${version + 1}` };
    const form = formOf({ auditId, theme, code, before: { version, fields: before }, fields });
    if (own) form.part = "own";
    const answer = await send(`${origin}/audits/${auditId}/themes/${theme}`, {
      headers: {
        cookie,
        origin,
        "next-action": action,
        accept: "text/x-component",
        "accept-encoding": "identity",
        "content-type": `multipart/form-data; boundary=${boundary}`,
      },
      body: multipart(form),
    });
    const said = answer.body.toString();
    if (!said.includes(`"${code}":{"version":${version + 1},`)) {
      throw new Error(`An answer was not saved: ${answer.status} ${said.slice(0, 500)}`);
    }
    Object.assign(seat, { version: version + 1, fields });
  };
}

/** React's way of calling an action with its state and then its form. */
function multipart(form: Record<string, string>): string {
  const named = Object.entries(form).map(([name, value]) => [`_1_${name}`, value] as const);
  const parts = [...named, ["0", '[{},"$K1"]'] as const].map(
    ([name, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--${boundary}--\r\n`;
}
