import { createElement, Fragment, type ReactNode } from "react";

/** Things that never change places among themselves, drawn: they need no names to be told apart. */
export function inOrder<Item>(items: readonly Item[], draw: (item: Item) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(draw));
}
