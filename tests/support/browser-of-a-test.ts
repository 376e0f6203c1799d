/**
 * Stands in for `next/headers` where tests call commands without a request: Next has no browser to ask there. This one sends
 * nothing, and remembers what it was given.
 */
type Cookie = { name: string; value: string; options: object };

export const cookiesGiven: Cookie[] = [];

export async function headers(): Promise<Headers> {
  return new Headers();
}

export async function cookies() {
  return {
    get: () => undefined,
    // A sign-in first takes away the cookie of the session before it; what it then gives is looked at.
    set(name: string, value: string, options: object) {
      if (value !== "") cookiesGiven.push({ name, value, options });
    },
  };
}
