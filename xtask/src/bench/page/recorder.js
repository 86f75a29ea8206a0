// Runs in every page before anything else. `wanted` says whether what is waited for from the start of every navigation
// is there, or is null; `across` whether the page is there that a click led to.
(wanted, across) => {
  const seen = (window.seen = { fcp: 0, lcp: 0, shifts: [], tasks: [] });
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("paint", (entry) => entry.name === "first-contentful-paint" && (seen.fcp = entry.startTime));
  observe("largest-contentful-paint", (entry) => (seen.lcp = entry.startTime));
  observe("layout-shift", (entry) => entry.hadRecentInput || seen.shifts.push([entry.startTime, entry.value]));
  observe("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));

  const now = () => performance.timeOrigin + performance.now();
  // Waits until something holds in a frame and the frame is painted: the task after a frame follows its paint.
  const follow = (waiting, holds) => {
    const look = () => {
      if (!waiting.given || !document.body || !holds()) return requestAnimationFrame(look);
      scheduler.postTask(() => (waiting.done = now()), { priority: "user-blocking" });
    };
    requestAnimationFrame(look);
    return (seen.waiting = waiting);
  };
  // Waits from the next click on; across a navigation, too.
  seen.expect = (holds) => {
    const waiting = follow({ given: 0, done: 0 }, holds);
    const given = (event) => (waiting.given = performance.timeOrigin + event.timeStamp);
    addEventListener("click", given, { capture: true, once: true });
    addEventListener("pagehide", () => {
      if (!waiting.done) sessionStorage.setItem("waiting", JSON.stringify(waiting));
    });
  };
  // What was transferred, and in how many requests, as far as it has ended.
  seen.transfer = () => {
    const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    const sent = entries.filter((entry) => entry.transferSize);
    return [sent.reduce((sum, entry) => sum + entry.transferSize, 0), sent.length];
  };

  if (location.protocol === "about:") return;
  const before = sessionStorage.getItem("waiting");
  sessionStorage.removeItem("waiting");
  if (before) follow(JSON.parse(before), across);
  else if (wanted) follow({ given: performance.timeOrigin, done: 0 }, wanted);
}
