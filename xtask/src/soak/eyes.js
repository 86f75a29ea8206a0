// What somebody in front of the kiosk sees, and where a finger meets it. Runs in the shell before any script of its own.
(() => {
  if (parent !== self) return;
  const byId = (id) => document.getElementById(id);
  const frame = () => document.querySelector("iframe");

  // Everything that a soak holds the kiosk to, in one look.
  const look = () => {
    const page = frame()?.contentDocument;
    const root = page?.documentElement;
    const loop = byId("attract");
    return {
      kiosk: document.documentElement?.dataset.kiosk ?? location.href,
      started: performance.timeOrigin,
      looping: Boolean(loop) && !loop.hidden,
      asking: byId("question")?.open ?? false,
      locked: frame()?.parentElement.inert ?? true,
      failure: byId("diagnosis")?.dataset.failure ?? "",
      program: Boolean(page?.querySelector("meta[name='program']")),
      ready: root?.dataset.ready === "1" && page.readyState === "complete",
      language: root?.lang ?? "",
      code: page?.getElementById("code")?.open ?? false,
      typing: root?.hasAttribute("data-typing") ?? false,
      year: page?.querySelector("[data-control='year'] [aria-current]")?.dataset.option ?? "",
      kept: Boolean(navigator.serviceWorker?.controller),
      hurried: soakClock.hurried(),
    };
  };

  // A point on the screen that belongs to one of the elements that a selector finds: that at a share of their list. Within the
  // page it is brought into sight first. Null where there is none to be seen.
  const find = (selector, share, within) => {
    const root = within === "page" ? frame()?.contentDocument : document;
    const seen = [...(root?.querySelectorAll(selector) ?? [])].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    const element = seen[Math.floor(share * seen.length)];
    if (!element) return null;
    const { x: left, y: top, width } = frame().getBoundingClientRect();
    const [x0, y0, scale] = root === document ? [0, 0, 1] : [left, top, width / frame().clientWidth];
    if (root !== document && !element.closest(".kiosk-foot, dialog")) element.scrollIntoView({ block: "center", behavior: "instant" });
    const box = element.getBoundingClientRect();
    const parts = [4, 3, 5, 2, 6, 1, 7].map((eighth) => eighth / 8);
    const points = parts.flatMap((y) => parts.map((x) => [box.x + box.width * x, box.y + box.height * y]));
    const [x, y] = points.find(([x, y]) => element.contains(root.elementFromPoint(x, y))) ?? points[0];
    return [x0 + x * scale, y0 + y * scale];
  };

  self.soakEyes = { look, find };
})();
