// Notes when the first frame of a host changed its size, for the tests.
window.sizes = [];
document.addEventListener("load", ({ target }) => target.tagName === "IFRAME" && (window.loadedAt ??= performance.now()), true);
const watched = new Set();
const watch = () => {
  const frame = document.querySelector("iframe");
  if (!frame || watched.has(frame)) return;
  watched.add(frame);
  new ResizeObserver(() => sizes.push({ at: performance.now(), height: frame.clientHeight })).observe(frame);
};
new MutationObserver(watch).observe(document, { childList: true, subtree: true });
