/** A browser as a server sees it: its cookies, its forms without script, and its server actions with script. */

type Form = Record<string, string | Blob>;
type Sent = { headers?: Record<string, string>; withoutHeaders?: string[] };

export type Browser = {
  origin: string;
  cookies: Map<string, string>;
  /** Every cookie as it was set, with its attributes. */
  cookieLines: string[];
  /** Another browser with the same cookies, as a thief would have it. */
  copy(): Browser;
  get(path: string, sent?: Sent): Promise<Response>;
  request(method: string, path: string, sent?: Sent & { body?: BodyInit }): Promise<Response>;
  /** Fills in a form of a page and sends it without script: the page's own hidden fields and the typed ones. */
  submit(path: string, typed: Form, sent?: Sent): Promise<Response>;
  /** Calls a server action by its id, as a page with script does: its state and then its form. */
  act(id: string, path: string, typed: Form, sent?: Sent): Promise<Response>;
};

/** @param cookies a saved jar */
export function openBrowser(origin: string, cookies = new Map<string, string>()): Browser {
  const cookieLines: string[] = [];
  async function send(path: string, init: RequestInit, { headers, withoutHeaders = [] }: Sent) {
    const all = new Headers({ ...cookieHeader(cookies), ...headers });
    for (const [name, value] of new Headers(init.headers)) if (!all.has(name)) all.set(name, value);
    for (const name of withoutHeaders) all.delete(name);
    const sent = { ...init, headers: all, redirect: "manual" } as const;
    const response = await fetch(new URL(path, origin), sent);
    for (const line of response.headers.getSetCookie()) {
      cookieLines.push(line);
      keepCookie(cookies, line);
    }
    return response;
  }

  return {
    origin,
    cookies,
    cookieLines,
    copy: () => openBrowser(origin, new Map(cookies)),

    get: (path, sent = {}) => send(path, {}, sent),
    request: (method, path, sent = {}) =>
      send(path, { method, body: sent.body, headers: { origin } }, sent),

    async submit(path, typed, sent = {}) {
      const page = await (await send(path, {}, {})).text();
      const hidden = hiddenFields(page, Object.keys(typed));
      const body = formDataOf({ ...hidden, ...typed });
      return send(path, { method: "POST", body, headers: { origin } }, sent);
    },

    act(id, path, typed, sent = {}) {
      const named = Object.entries(typed).map(([name, value]) => [`_1_${name}`, value]);
      const body = formDataOf(Object.fromEntries(named));
      // Last, because the form's fields are read as they arrive.
      body.append("0", JSON.stringify([{}, "$K1"]));
      const headers = { origin, "next-action": id, accept: "text/x-component" };
      return send(path, { method: "POST", body, headers }, sent);
    },
  };
}

function formDataOf(fields: Form): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function cookieHeader(cookies: Map<string, string>): Record<string, string> {
  if (cookies.size === 0) return {};
  return { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") };
}

function keepCookie(cookies: Map<string, string>, line: string) {
  const [pair = ""] = line.split(";", 1);
  const [name = "", value = ""] = pair.split(/=(.*)/s);
  if (value === "") cookies.delete(name);
  else cookies.set(name, value);
}

/** @throws when the page has no form with all these fields, hidden or not. */
function hiddenFields(page: string, typed: string[]): Record<string, string> {
  const forms = page.match(/<form\b.*?<\/form>/gs) ?? [];
  const form = forms.find((each) => typed.every((name) => each.includes(`name="${name}"`)));
  if (!form) throw new Error(`No form with ${typed.join(", ")} in ${page.slice(0, 2000)}`);
  const inputs = form.match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]),
  );
}

function attribute(tag: string, name: string): string {
  const [, value = ""] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
