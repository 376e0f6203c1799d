const collator = new Intl.Collator("en-GB", { numeric: true });

/** The order in which people look for names: École beside Elm, and Nursery 2 before Nursery 10. */
export function compareNames(one: string, other: string): number {
  return collator.compare(one, other);
}

/** In the order of their names; those of the same name stay as they were. */
export function byName<T extends { name: string }>(items: readonly T[]): T[] {
  return items.toSorted((one, other) => compareNames(one.name, other.name));
}
