// <dgsn-figure view="card/cybercrime-cases" lang="fr"><a href="…">…</a></dgsn-figure>: a figure in a frame of its own.
// What this address means never changes; the link inside stays until the figure has answered.
(() => {
  const script = document.currentScript ?? document.querySelector("script[src*='/embed/v1/embed.js']");
  const site = new URL("../../", script.src);
  const VIEW = /^(map|check|timeline|place\/MA-[A-Z]{2,3}|(card|chart)\/[a-z0-9-]+)?$/;
  const OPTIONS = ["year", "place", "theme", "worldview", "source", "accent"];
  const ROOM = { map: "5/6", card: "3/2", chart: "3/2" };
  if (customElements.get("dgsn-figure")) return;

  customElements.define("dgsn-figure", class extends HTMLElement {
    static observedAttributes = ["view", "lang", ...OPTIONS];
    #slot = document.createElement("slot");
    #frame;
    #shown;
    // Whether the frame may have missed what it was told.
    #late = false;

    constructor() {
      super();
      this.attachShadow({ mode: "open" }).append(this.#slot);
    }

    connectedCallback() {
      this.style.display ||= "block";
      this.#show();
      addEventListener("message", this);
    }

    disconnectedCallback() {
      removeEventListener("message", this);
    }

    attributeChangedCallback(name, before, now) {
      if (before === now || !this.isConnected) return;
      // The frame is told what it can change by itself, and need not load again.
      if (this.#isLive && (name === "year" || name === "place")) this.#tell();
      else this.#show();
    }

    // The whole and the map change their year and place by themselves.
    get #isLive() {
      return /^(map\/)?$/.test(this.#shown);
    }

    #tell() {
      const data = { year: this.getAttribute("year") || "compare", place: this.getAttribute("place") || "" };
      const message = { source: "dgsn-in-figures-host", v: 1, type: "set", data };
      this.#frame.contentWindow?.postMessage(message, "*");
      this.#late = true;
    }

    #show() {
      let view = this.getAttribute("view") ?? "";
      if (view === "place") view += `/${this.getAttribute("place")}`;
      if (view === "whole" || !VIEW.test(view)) view = "";
      const langs = [this.lang, document.documentElement.lang].map((lang) => lang.slice(0, 2).toLowerCase());
      const lang = langs.find((lang) => /^(en|fr|ar)$/.test(lang)) ?? "en";
      const path = view && `${view}/`;
      const url = new URL(`${lang}/embed/${path}`, site);
      for (const name of OPTIONS) if (this.hasAttribute(name)) url.searchParams.set(name, this.getAttribute(name));
      if (this.#frame?.src === url.href) return;
      // A new frame, because a new address in the old one would be a step for the Back button.
      const frame = document.createElement("iframe");
      frame.title = this.title || this.textContent.trim() || "DGSN in Figures";
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      frame.sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
      frame.src = url;
      frame.style.cssText = `display:block;width:100%;border:0;aspect-ratio:${ROOM[view.split("/")[0]] ?? "4/5"}`;
      this.#slot.style.cssText = "display:block;position:absolute";
      this.#frame?.remove();
      this.shadowRoot.append(frame);
      this.#frame = frame;
      this.#shown = path;
      this.#late = false;
    }

    handleEvent({ source, data }) {
      const frame = this.#frame;
      if (source !== frame?.contentWindow || data?.source !== "dgsn-in-figures" || data.v !== 1) return;
      const told = Object(data.data);
      if (data.type === "resize" && Number.isFinite(told.height) && told.height > 0 && told.height < 1e5) {
        frame.style.aspectRatio = "auto";
        frame.style.height = `${told.height}px`;
      }
      if (data.type === "ready") {
        this.#slot.style.display = "none";
        if (this.#late) this.#tell();
        if (!this.title && typeof told.title === "string") frame.title = told.title.slice(0, 200);
      }
      if (/^(ready|state|select|error)$/.test(data.type)) {
        this.dispatchEvent(new CustomEvent(`dgsn-${data.type}`, { detail: told }));
      }
    }
  });
})();
