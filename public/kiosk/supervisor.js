// The page in the frame, under supervision: a failure shows the page anew, as it was rendered; three within a minute, and it
// goes on without the program, which still answers touches. Another visitor gets another try.
const MINUTE = 60_000;
const MOST = 3;
// Milliseconds in which the program has to take a page over.
const START = 20_000;

export const supervisor = (frame, pages, { greet, events }) => {
  let failures = [];
  let open;
  let started;
  const show = (wanted) => {
    open = wanted;
    clearTimeout(started);
    pages.show(frame, open);
  };
  const failed = (what) => {
    clearTimeout(started);
    const now = performance.now();
    failures = [...failures.filter((time) => now - time < MINUTE), now];
    events.failed?.(what, failures.length);
    // A page without the program has nothing left that could be taken from it.
    if (open.program) show({ ...open, query: "", program: failures.length < MOST });
  };
  addEventListener("message", ({ source, data }) => {
    if (source !== frame.contentWindow || data?.source !== "dgsn-kiosk") return;
    if (data.type === "failed") return failed(data.data);
    if (data.type === "ready") clearTimeout(started);
    if (data.type === "loaded") {
      source.postMessage({ source: "dgsn-kiosk-shell", ...greet }, "*");
      if (open.program) started = setTimeout(() => failed("the program did not start"), START);
    }
    events[data.type]?.(data.data);
  });
  return {
    // A page for a visitor, or the one that waits for the next.
    show: (lang, query) => show({ lang, query, program: true }),
    // Another language for the same visitor.
    turn: (lang, query) => show({ ...open, lang, query }),
    language: () => open.lang,
  };
};
