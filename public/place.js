// A place that the address asks for is there with the first frame; the program finds it shown. What else the address asks for comes with
// the program. So do places side by side, which stand elsewhere: the first would have to move.

const set = (element, name, value) => (value ? element.setAttribute(name, value) : element.removeAttribute(name));
// Whether a link to a place was followed, or the one that closes a place: without the program these are shown by the stylesheet.
const isLed = () => location.hash.startsWith("#MA");

/** Shows the place that a query asks for, once the page is read. */
export const show = (query) => {
  // What is said twice is not said: there is no element of that name either.
  const place = document.getElementById(query.getAll("place").join());
  if (!place?.matches(".panels > .place") || query.has("with") || isLed()) return;
  const country = document.querySelector(".country");
  const turn = (is) => {
    if (country) set(country, "data-panel", !is && "place");
    set(place, "data-panel", is && "place");
    set(place, "data-column", is && "1");
    place.parentElement.dataset.panels = is ? 1 : 0;
    const areas = document.querySelectorAll(`[data-place=${place.id}], [data-enlarged=${place.id}]`);
    for (const area of areas) set(area, "aria-current", is && "true");
  };
  turn(true);
  addEventListener("hashchange", () => isLed() && !("ready" in document.documentElement.dataset) && turn(false));
};
