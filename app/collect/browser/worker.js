// Answers for this tablet's own pages when there is no network, and for nothing else. The service writes `files` and
// `version` above; a change to any file is another version.
const prefix = `alongside ${registration.scope} `;
const current = prefix + version;

self.addEventListener("install", (event) => {
  const fresh = files.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(
    caches
      .open(current)
      .then((cache) => cache.addAll(fresh))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  const clear = caches
    .keys()
    .then((names) =>
      Promise.all(
        names
          .filter((name) => name.startsWith(prefix) && name !== current)
          .map((name) => caches.delete(name)),
      ),
    );
  event.waitUntil(clear.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const { pathname } = new URL(event.request.url);
  if (!files.includes(pathname)) return;
  event.respondWith(
    caches
      .open(current)
      .then((cache) => cache.match(pathname))
      .then((kept) => kept ?? fetch(event.request)),
  );
});
