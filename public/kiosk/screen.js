// The whole screen, and awake: both need a touch, both can be refused, and neither is needed.
const ignore = () => {};

export const fill = () => {
  const shown = document.fullscreenElement || matchMedia("(display-mode: fullscreen)").matches;
  if (!shown) document.documentElement.requestFullscreen?.({ navigationUI: "hide" }).catch(ignore);
};

export const stayAwake = () => {
  const ask = () => document.visibilityState === "visible" && navigator.wakeLock?.request("screen").catch(ignore);
  // The lock is lost whenever the page is hidden.
  document.addEventListener("visibilitychange", ask);
  ask();
};

// The page is made for a telephone's or a desk's distance; a kiosk is looked at from further away, standing. So the page is
// shown under a magnifying glass: its smallest letters, 13 pixels, become 20, and its targets of 44 become 67. On larger
// screens everything grows with them.
const LEAST = 1.54;
const WIDTH = 701;

export const magnify = (frame) => {
  const size = () => {
    const scale = Math.max(LEAST, Math.min(innerWidth, innerHeight) / WIDTH);
    frame.width = Math.ceil(innerWidth / scale);
    frame.height = Math.ceil(innerHeight / scale);
    frame.style.setProperty("transform", `scale(${scale})`);
  };
  addEventListener("resize", size);
  size();
};
