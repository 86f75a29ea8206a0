// What a page can lock down of a browser in a public place: menus, selections, dragging, pinching the whole page, keys
// that lead away. The map enlarges by itself; the finder is for typing.
const EVENTS = ["contextmenu", "dragstart", "dragover", "drop", "gesturestart", "gesturechange", "auxclick"];

export const lock = (window) => {
  const { document } = window;
  const stop = (event) => event.preventDefault();
  for (const name of EVENTS) document.addEventListener(name, stop);
  document.addEventListener("selectstart", (event) => event.target.closest?.("input") || stop(event));
  document.addEventListener("touchmove", (event) => event.touches.length > 1 && event.cancelable && stop(event), { passive: false });
  document.addEventListener("wheel", (event) => event.ctrlKey && stop(event), { passive: false });
  document.addEventListener("keydown", (event) => {
    const leads = event.ctrlKey || event.metaKey || event.altKey || /^(F\d+|Browser.*|ContextMenu)$/.test(event.key);
    // Full screen is the operator's.
    if (leads && event.key !== "F11") stop(event);
  });
  window.open = () => null;
  window.print = () => {};
};
