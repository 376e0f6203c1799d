// Whether this tablet may go out of reach: only when everything it needs is kept on it (O-03, O-07).

/** What stands in the way before anything is kept; undefined when nothing does. */
export function obstacle({ secure, iOS, standalone }) {
  if (!secure) {
    return "This address does not begin with https, so the browser keeps nothing for later. Ask whoever looks after this service.";
  }
  if (iOS && !standalone) {
    return "On an iPad or iPhone, press Share and then “Add to Home Screen”, and open it from there. Otherwise Safari clears what is kept here after seven days without use.";
  }
  return undefined;
}

export function thisDevice() {
  const { userAgent, platform, maxTouchPoints } = navigator;
  return {
    secure: isSecureContext && "serviceWorker" in navigator && crypto.subtle !== undefined,
    // An iPad says that it is a Mac; no Mac has a screen to touch.
    iOS: /iPad|iPhone|iPod/.test(userAgent) || (platform === "MacIntel" && maxTouchPoints > 1),
    standalone: navigator.standalone === true || matchMedia("(display-mode: standalone)").matches,
  };
}

/**
 * Keeps everything on the tablet, and looks whether it is there.
 * @param {string} base the address of this tablet, ending in a slash
 * @param {readonly string[]} files
 */
export async function keepEverything(base, files) {
  try {
    const scope = base.slice(0, -1);
    await navigator.serviceWorker.register(`${base}worker.js`, { scope, updateViaCache: "none" });
  } catch {
    // Without a network it cannot look for a newer one; what is kept already still serves.
  }
  const kept = await navigator.serviceWorker.getRegistration(base.slice(0, -1));
  if (!kept) return false;
  await Promise.race([navigator.serviceWorker.ready, new Promise((go) => setTimeout(go, 20_000))]);
  const found = await Promise.all(files.map((file) => caches.match(file)));
  return found.every((file) => file !== undefined);
}

/** Asks the browser not to clear it when space is short; it may say no. */
export async function askToKeep() {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}
