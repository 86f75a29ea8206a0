// On a page, one finger scrolls; on a kiosk's map it moves the map, as a mouse does. Two fingers are the map's own affair.
export const finger = (map) => {
  let down;
  const as = (name, target, { clientX, clientY }) =>
    target.dispatchEvent(new MouseEvent(name, { clientX, clientY, button: 0, bubbles: true, cancelable: true }));
  map.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch") return;
    const isFirst = event.isPrimary;
    if (down !== undefined) as("mouseup", window, event);
    down = isFirst ? event.pointerId : undefined;
    if (isFirst) as("mousedown", map, event);
  });
  addEventListener("pointermove", (event) => event.pointerId === down && as("mousemove", window, event));
  const up = (event) => {
    if (event.pointerId !== down) return;
    down = undefined;
    as("mouseup", window, event);
  };
  addEventListener("pointerup", up);
  addEventListener("pointercancel", up);
};
