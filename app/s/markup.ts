import type { ReactElement } from "react";

type Render = (page: ReactElement) => string;
let render: Promise<Render> | undefined;

/** A page as text: no script, no stream, nothing for a browser to wait for (decision 17). */
export async function markup(page: ReactElement): Promise<string> {
  // The framework refuses this import at the head of a file; a route that answers text may still have it.
  render ??= import("react-dom/server").then(({ renderToStaticMarkup }) => renderToStaticMarkup);
  return `<!doctype html>${(await render)(page)}`;
}
