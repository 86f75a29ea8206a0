// The embed builder: turns the reader's choices into previews and into code to paste.
(() => {
  const form = document.querySelector(".build");
  if (!form) return;
  const site = new URL("../../", location.href);
  const escaped = (text) => text.replace(/[&"<]/g, (sign) => ({ "&": "&amp;", '"': "&quot;", "<": "&lt;" })[sign]);

  const refusal = document.querySelector(".refused");
  // A colour that the figure has refused is in no code.
  const chosen = () => {
    const choices = Object.fromEntries(new FormData(form));
    choices.accent = refusal.hidden ? choices.accent.trim() : "";
    return choices;
  };
  const address = ({ lang, view, ...options }) => {
    const url = new URL(`${lang}/embed/${view}`, site);
    const defaults = { year: "", theme: "auto", worldview: "ma", accent: "" };
    for (const [name, value] of Object.entries(options)) if (value !== defaults[name]) url.searchParams.set(name, value);
    return url;
  };
  const title = () => `${form.view.selectedOptions[0].textContent.replace(/[\u2066-\u2069]/g, "")}, ${document.querySelector(".brand-long").textContent}`;

  const codes = (url, options, height) => {
    const src = escaped(url.href);
    const name = escaped(title());
    const frame = `<iframe src="${src}" title="${name}" width="100%" height="${height}" loading="lazy" sandbox="allow-scripts allow-popups" style="border:0"></iframe>`;
    const listen = `<script>addEventListener("message",e=>{const h=e.data?.["datawrapper-height"];if(h)for(const f of document.querySelectorAll("iframe"))if(f.contentWindow===e.source)f.height=Object.values(h)[0]})</` + "script>";
    const attributes = Object.entries({ ...options, view: options.view.replace(/\/$/, "") || "all" })
      .filter(([, value]) => value)
      .map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`)
      .join("");
    const element = `<script type="module" src="${escaped(new URL("embed/v1/embed.js", site).href)}"></` + `script>\n<dgsn-figure${attributes}><a href="${src}">${escaped(form.dataset.fallback)}</a></dgsn-figure>`;
    return { iframe: frame, script: `${frame}\n${listen}`, element };
  };

  const previews = [...document.querySelectorAll(".preview iframe")];
  let heights = {};
  const write = () => {
    const url = address(chosen());
    for (const [kind, code] of Object.entries(codes(url, chosen(), heights["660"] ?? 500))) {
      document.querySelector(`[data-code='${kind}']`).textContent = code;
    }
  };
  const show = () => {
    refusal.hidden = true;
    const url = address(chosen());
    heights = {};
    for (const frame of previews) frame.src = url.href;
    write();
  };
  addEventListener("message", ({ data, source }) => {
    const frame = previews.find((preview) => preview.contentWindow === source);
    if (frame && data?.type === "error" && data.data?.code === "accent") {
      refusal.hidden = false;
      write();
    }
    const height = Number(Object.values(data?.["datawrapper-height"] ?? {})[0]);
    if (!frame || !(height > 0)) return;
    frame.height = heights[frame.width] = Math.ceil(height);
    if (frame.width === "660") write();
  });
  form.addEventListener("change", () => {
    history.replaceState(null, "", `?${new URLSearchParams(chosen())}`);
    show();
  });
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-copy-code]");
    if (!button) return;
    await navigator.clipboard.writeText(document.querySelector(`[data-code='${button.dataset.copyCode}']`).textContent);
    const label = button.textContent;
    button.textContent = form.dataset.copied;
    setTimeout(() => (button.textContent = label), 1500);
  });

  // What an address asks for, as far as it is offered.
  for (const [name, value] of new URLSearchParams(location.search)) {
    const list = form.elements[name];
    if (list?.options ? [...list.options].some((option) => option.value === value) : list?.name === "accent") list.value = value;
  }
  show();
})();
