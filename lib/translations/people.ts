import { machineTranslator, type OwnWords } from "./model";

const between = "; ";

/** Everybody who wrote any of it: whoever added one sentence is no second person any more. */
export function withTranslator(before: string, name: string): string {
  const names = before ? before.split(between) : [];
  return names.some((each) => isSamePerson(each, name)) ? before : [...names, name].join(between);
}

/** Who wrote the words as they stand; ours are a computer's. */
export function translatorOf({ translator, version }: OwnWords): string {
  return version === 0 ? machineTranslator : translator;
}

/**
 * Whether somebody wrote any of the words they want to put their name to (L-04). A name is all there is to go by: a
 * reviewer may come by a link. Whoever is signed in is known by their account as well.
 */
export function wroteThem(
  own: OwnWords,
  reviewer: string,
  signedIn?: { userId: string; name: string },
): boolean {
  if (
    translatorOf(own)
      .split(between)
      .some((each) => isSamePerson(each, reviewer))
  )
    return true;
  return (
    signedIn !== undefined &&
    own.changedBy === signedIn.userId &&
    isSamePerson(signedIn.name, reviewer)
  );
}

/** The same name, however it is typed. */
function isSamePerson(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
