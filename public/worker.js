// Keeps the whole site in the reader's browser, so that after one visit it needs no network. The build writes two names in front of
// this: VERSION, and FILES, which has every file that a reader's page may ask for, with the beginning of its SHA-256.
//
// A page names all its parts by their content, so nobody can give it a part of another build. What is left to decide here is
// which build a page is from when it is opened: this worker gives those of its own, and it takes over when all of them are here.
(() => {
  const { scope } = registration;
  const NAME = `dgsn-in-figures ${scope}`;
  const files = new Map(Object.entries(FILES));
  // How many files come at a time: a page that is open has the first right to the line.
  const ABREAST = 3;
  // Milliseconds after which a page that was opened has taken the place of the one before.
  const SETTLED = 1000;
  // Is kept while the kiosk's next opening is the one that does not ask for a process of its own.
  const TURN = `${scope}?turn`;

  // A file is kept under its address and its hash, so that builds stand beside each other and share what is the same.
  const key = (path) => `${scope}${path}?${files.get(path)}`;
  const sum = async (answer) => {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()));
    return btoa(String.fromCharCode(...hash.subarray(0, 15)));
  };
  // A server that is half in another build, or answers a missing file with a page, is found out here.
  const fetched = async (path) => {
    const answer = await fetch(scope + path, { cache: "no-cache" });
    if (answer.ok && !answer.redirected && (await sum(answer.clone())) === files.get(path)) return answer;
    throw new Error(`${path} is not the file of this build`);
  };

  const open = () => clients.matchAll({ type: "window", includeUncontrolled: true });
  const plain = (url) => url.split(/[?#]/, 1)[0];
  // The kiosk is kept where it is used: its pages are another quarter of the whole.
  const KIOSK = `${scope}kiosk/`;
  const isOfKiosk = (path) => /(^|\/)kiosk[/-]/.test(path);
  const hasKiosk = async (urls) => [...urls, ...(await open()).map(({ url }) => url)].some((url) => plain(url) === KIOSK);

  // What an interrupted download has brought stays, and is not fetched again.
  const fill = async () => {
    const kept = await caches.open(NAME);
    const here = new Set((await kept.keys()).map(({ url }) => url));
    const withKiosk = await hasKiosk(here);
    const missing = [...files.keys()].filter((path) => !here.has(key(path)) && (withKiosk || !isOfKiosk(path)));
    const next = async () => {
      while (missing.length) {
        const path = missing.shift();
        await kept.put(key(path), await fetched(path));
      }
    };
    await Promise.all(Array.from({ length: ABREAST }, next));
  };

  addEventListener("install", (event) => {
    const install = async () => {
      await navigator.locks.request(NAME, fill);
      // A kiosk opens one page after the other in its frame, and they must be of one build: it says itself when it is nobody's.
      if (!(await hasKiosk([]))) await skipWaiting();
    };
    event.waitUntil(install());
  });
  addEventListener("message", () => skipWaiting());
  // A page that was there before the worker is given its parts by it from now on.
  addEventListener("activate", (event) => event.waitUntil(clients.claim()));

  // Pages that this worker has opened. It may have been ended and started again since; then it knows fewer, which does no harm.
  const own = new Set();
  // What this build has no use for goes once, when no page is open that may be of another, and none is coming.
  let isSwept = false;
  const sweep = async (lock) => {
    if (!lock || registration.installing || registration.waiting) return;
    const kept = await caches.open(NAME);
    const swept = `${scope}?swept=${VERSION}`;
    isSwept = Boolean(await kept.match(swept));
    if (isSwept || (await open()).some(({ id, url }) => url.startsWith(scope) && !own.has(id))) return;
    const needed = new Set([...files.keys()].map(key)).add(TURN);
    for (const request of await kept.keys()) if (!needed.has(request.url)) await kept.delete(request);
    await kept.put(swept, new Response());
  };
  const settle = async (isKiosk) => {
    await new Promise((done) => setTimeout(done, SETTLED));
    // A kiosk may be opened where the site is kept already.
    if (isKiosk) await navigator.locks.request(NAME, fill);
    if (!isSwept) await navigator.locks.request(NAME, { ifAvailable: true }, sweep);
  };

  // A name with a hash may be a part of a page of an earlier build.
  const isNamed = (path) => /-[\da-f]{16}[._]/.test(path);
  const answer = async (request, path) => {
    const kept = await caches.open(NAME);
    const found = files.has(path) ? kept.match(key(path)) : kept.match(scope + path, { ignoreSearch: true });
    return (await found) ?? fetch(request);
  };
  // What a browser has piled up for pages that are gone goes when their process ends, and a page that loads itself anew stays in its
  // process. One that asks for a process of its origin's own cannot stay in that of one that does not: so a kiosk asks every other
  // time, and begins in a new process each time.
  const begun = async (answer) => {
    const kept = await caches.open(NAME);
    const isApart = !(await kept.delete(TURN));
    // Storage can be full; then it asks each time, which is as good as never.
    if (isApart) await kept.put(TURN, new Response()).catch(() => {});
    const { ok, body, status, headers: given } = answer;
    const headers = new Headers(given);
    headers.set("origin-agent-cluster", isApart ? "?1" : "?0");
    headers.set("cross-origin-opener-policy", isApart ? "same-origin" : "unsafe-none");
    return ok ? new Response(body, { status, headers }) : answer;
  };
  addEventListener("fetch", (event) => {
    const { request, resultingClientId } = event;
    const address = plain(request.url);
    if (request.method !== "GET" || !address.startsWith(scope)) return;
    const path = address.slice(scope.length).replace(/(^|\/)index\.html$/, "$1");
    // Whatever else there is stands on the server only: frames for other sites, editions, open data, what is missing.
    if (!files.has(path) && !isNamed(path)) return;
    const isKiosk = address === KIOSK;
    const given = answer(request, path);
    event.respondWith(isKiosk && resultingClientId ? given.then(begun) : given);
    if (!resultingClientId) return;
    own.add(resultingClientId);
    if (isKiosk || !isSwept) event.waitUntil(settle(isKiosk));
  });
})();
