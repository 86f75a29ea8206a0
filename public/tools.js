// What needs neither the reader's view nor the program: exact values of charts, tables to sort and copy, pictures, links
// and citations to take away. Everything it says stands in the page.
(() => {
  const root = document.documentElement;
  const all = (from, selector) => [...from.querySelectorAll(selector)];
  const words = (element) => element.textContent.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();

  // The number that a cell shows, as a machine writes it; nothing where it shows words.
  const decimal = root.lang === "en" ? "." : ",";
  const machine = (text) => {
    const plain = text.replace(/[^\d.,−+-]/g, "").replace("−", "-");
    const digits = plain.split(decimal === "." ? "," : ".").join("").replace(decimal, ".");
    return /^[+-]?\d+(\.\d+)?$/.test(digits) && !/[\p{L}]/u.test(text) ? digits.replace("+", "") : undefined;
  };

  // Charts: the value under the pointer, the finger or the keys. Its words are those of the chart's table.
  const say = (figure, mark) => {
    all(figure, "[data-on]").forEach((other) => other.removeAttribute("data-on"));
    const readout = figure.querySelector(".readout");
    readout.textContent = "";
    if (!mark) return;
    mark.setAttribute("data-on", "");
    const [row, column] = mark.dataset.cell.split(".");
    const table = figure.querySelector("table");
    const cells = table.tBodies[0].rows[row].cells;
    const value = document.createElement("bdi");
    value.textContent = words(cells[column]);
    const [name, unit] = cells[0].childNodes.length > 1 ? [cells[0].firstChild, cells[0].lastChild].map(words) : [words(cells[0]), ""];
    readout.append(`${name}, ${words(table.tHead.rows[0].cells[column])}: `, value, ` ${unit}`);
  };
  const distance = (mark, { clientX: x, clientY: y }) => {
    const box = mark.getBoundingClientRect();
    return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  };
  const point = (event) => {
    const drawing = event.target.closest?.(".drawing");
    if (!drawing) return;
    const [nearest] = all(drawing, "[data-cell]")
      .map((mark) => [distance(mark, event), mark])
      .sort(([a], [b]) => a - b);
    say(drawing.closest("[data-chart]"), nearest?.[0] < 24 ? nearest[1] : undefined);
  };
  addEventListener("pointermove", (event) => event.pointerType === "mouse" && point(event));
  addEventListener("pointerdown", point);
  addEventListener("keydown", (event) => {
    const drawing = event.target.closest?.(".drawing");
    if (!drawing || event.ctrlKey || event.metaKey || event.altKey) return;
    const marks = all(drawing, "[data-cell]");
    const now = marks.findIndex((mark) => mark.hasAttribute("data-on"));
    const next = {
      ArrowDown: now + 1, ArrowRight: now + 1, ArrowUp: now - 1, ArrowLeft: now - 1, Home: 0, End: marks.length - 1,
    }[event.key];
    if (next === undefined && event.key !== "Escape") return;
    event.preventDefault();
    say(drawing.closest("[data-chart]"), marks[Math.max(0, Math.min(next, marks.length - 1))]);
  });

  // Tables: sorted by a column, back to their own order with the third press.
  const sort = (head) => {
    const table = head.closest("table");
    const body = table.tBodies[0];
    table.rowsAsTheyWere ??= [...body.rows];
    const order = { ascending: "descending", descending: undefined }[head.ariaSort ?? ""] ?? (head.ariaSort ? undefined : "ascending");
    all(table, "th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
    if (order) head.setAttribute("aria-sort", order);
    const key = (row) => {
      const text = words(row.cells[head.cellIndex]);
      return [Number(machine(text) ?? NaN), text];
    };
    const compare = ([a, textA], [b, textB]) => {
      // What is not a number comes last, whichever way the numbers run.
      if (isNaN(a) !== isNaN(b)) return (isNaN(a) - isNaN(b)) * (order === "descending" ? -1 : 1);
      return isNaN(a) ? textA.localeCompare(textB, root.lang) : a - b;
    };
    const rows = order ? table.rowsAsTheyWere.map((row) => [key(row), row]) : undefined;
    rows?.sort(([a], [b]) => (order === "descending" ? compare(b, a) : compare(a, b)));
    body.append(...(rows ? rows.map(([, row]) => row) : table.rowsAsTheyWere));
  };
  const shownRows = (table) => [...table.rows].filter((row) => !row.hidden);
  const lines = (table, cell) => shownRows(table).map((row) => [...row.cells].map(cell));
  const tableNear = (element) => element.closest("p").parentElement.querySelector("table");
  const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const csv = (table) =>
    lines(table, (cell) => quoted(machine(words(cell)) ?? words(cell))).map((line) => line.join(",") + "\r\n").join("");

  // Saving. A frame may forbid it; then the file opens in a tab of its own.
  const save = (blob, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  // The map as the reader sees it, inside the frame that the build has drawn.
  const mapPicture = (text) => {
    const frame = new DOMParser().parseFromString(text, "image/svg+xml");
    const figure = document.querySelector("[data-view='map']");
    const drawing = figure.querySelector(".map-drawing");
    const live = drawing.cloneNode(true);
    const zoomed = "zoomed" in figure.dataset;
    const officers = figure.dataset.layer === "officers";
    const unneeded = zoomed ? ".marks, .inset" : ".details";
    all(live, `[hidden], .names.narrow, .ring, ${unneeded}`).forEach((element) => element.remove());
    const scale = Math.min(1, 0.0038 * parseFloat(drawing.style.getPropertyValue("--unit") || 250));
    all(live, ".stack").forEach((stack) => stack.setAttribute("transform", `scale(${scale.toFixed(3)})`));
    live.removeAttribute("style");
    for (const [name, value] of Object.entries({ width: 800, height: 812, overflow: zoomed ? "hidden" : "visible" })) {
      live.setAttribute(name, value);
    }
    const map = frame.getElementById("map");
    map.setAttribute("class", "map");
    for (const name of ["data-layer", "data-zoomed", "data-named"]) {
      if (figure.hasAttribute(name)) map.setAttribute(name, figure.getAttribute(name));
    }
    map.append(frame.importNode(live, true));
    frame.querySelector(`[data-legend='${officers ? "marks" : "officers"}']`).remove();
    // WebKit draws text in SVG as if the isolation of numbers were not there.
    frame.getElementById("subtitle").textContent = mapTitle().replace("\u2066", "$&\u200e").replace("\u2069", "\u200e$&");
    return new XMLSerializer().serializeToString(frame);
  };
  const mapTitle = () => {
    const layer = document.querySelector("[data-control='layer'] [aria-current]");
    const years = all(document, "[data-year]").filter((year) => /^\d+$/.test(year.dataset.year));
    const chosen = years.filter((year) => year.ariaCurrent);
    const places = all(document, ".place[data-panel] h2").map((name) => words(name.firstChild));
    return [words(layer), `\u2066${(chosen.length ? chosen : years).map(words).join("–")}\u2069`, ...places].join(" · ");
  };
  const fetched = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer;
  };
  // A picture needs nothing else once the page's fonts are inside. They are in no file of a drawing, where they would be most of it.
  const fonts = async () => {
    const faces = all(document, "link[rel=stylesheet]").map(async ({ href }) => {
      const sheet = await (await fetched(href)).text();
      const rules = sheet.match(/@font-face\s*{[^}]*}/g)?.filter((rule) => root.lang === "ar" || !rule.includes("Arabic"));
      const inside = rules?.map(async (rule) => {
        const [whole, address] = /url\(["']?([^"')]*)["']?\)/.exec(rule);
        const reader = new FileReader();
        reader.readAsDataURL(await (await fetched(new URL(address, href))).blob());
        await new Promise((done) => (reader.onload = done));
        return rule.replace(whole, `url(${reader.result})`);
      });
      return (await Promise.all(inside ?? [])).join("");
    });
    return (await Promise.all(faces)).join("");
  };
  const picture = async ({ svg, isMap }) => {
    // In the fonts of the device rather than not at all.
    const [bare, faces] = await Promise.all([fetched(svg).then((answer) => answer.text()), fonts().catch(() => "")]);
    const text = bare.replace("<style>", `<style>${faces}`);
    return isMap ? mapPicture(text) : text;
  };
  const raster = async (svg, scale) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width * scale, image.height * scale];
    // Browsers call an image decoded before the fonts inside it are; drawing it once makes them load.
    const pen = canvas.getContext("2d");
    const draw = () => pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    draw();
    await new Promise((rested) => setTimeout(rested, 400));
    draw();
    URL.revokeObjectURL(image.src);
    return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed()), "image/png"));
  };

  // The dialog through which a view is taken away.
  const dialog = document.getElementById("take");
  const slot = (name) => dialog.querySelector(`[data-slot='${name}']`);
  let view;
  const open = (button) => {
    const figure = button.closest("figure, article, section");
    const isMap = figure.dataset.view === "map";
    const title = isMap ? mapTitle() : figure.querySelector("h3, h4").textContent.trim();
    const link = new URL(location.href);
    link.hash = figure.id;
    view = { title, isMap, link: link.href, svg: button.dataset.svg, name: `dgsn-${figure.id}` };
    document.getElementById("take-title").textContent = title;
    slot("link").textContent = link.href;
    slot("citation").textContent = dialog.dataset.citation.replace("{view}", title).replace("{link}", link.href);
    slot("status").textContent = "";
    dialog.querySelector("[data-part='data']").hidden = !button.dataset.csv;
    slot("csv").href = button.dataset.csv ?? "";
    slot("csv").download = `${view.name}.csv`;
    dialog.querySelector("[data-share]").hidden = !navigator.share;
    dialog.showModal();
  };
  const copied = async (text) => {
    await navigator.clipboard.writeText(text);
    return dialog?.dataset.copied;
  };

  const drawing = async (from, name) => save(new Blob([await picture(from)], { type: "image/svg+xml" }), name);

  const acts = {
    take: (button) => open(button),
    close: () => dialog.close(),
    png: async (button) => save(await raster(await picture(view), Number(button.dataset.png)), `${view.name}@${button.dataset.png}x.png`),
    share: () => navigator.share({ title: view.title, url: view.link }),
    save: async (button) => {
      if (button.dataset.save === "csv") save(new Blob(["\uFEFF", csv(tableNear(button))], { type: "text/csv" }), "dgsn.csv");
      else await drawing(view, `${view.name}.svg`);
    },
    // Browsers fetch what a link downloads past the worker that keeps the site, so the page saves what it is given.
    download: async (link) => {
      const { svg, csv } = link.parentElement.querySelector("[data-take]")?.dataset ?? {};
      const name = link.download || link.pathname.split("/").pop();
      if (svg && name.endsWith(".svg")) await drawing({ svg }, name);
      else save(await (await fetched(csv ?? link.href)).blob(), name);
    },
    copy: (button) => {
      const table = button.dataset.copy === "table";
      return copied(table ? lines(tableNear(button), words).map((line) => line.join("\t")).join("\n") : slot(button.dataset.copy).textContent);
    },
  };
  addEventListener("click", async (event) => {
    const button = event.target.closest?.("button, dialog a[download], .card-foot a[download]");
    if (button?.matches(".sort")) return sort(button.closest("th"));
    const isLink = button?.matches("a");
    const act = isLink ? "download" : Object.keys(acts).find((name) => name in (button?.dataset ?? {}));
    if (!act) return;
    if (isLink) event.preventDefault();
    const status = button.closest("dialog") ? slot("status") : button;
    const label = button.textContent;
    try {
      const said = await acts[act](button);
      if (said) status.textContent = said;
    } catch (error) {
      // A reader who closes the share sheet has not failed.
      if (error?.name !== "AbortError") status.textContent = dialog?.dataset.failed ?? label;
    }
    if (status === button) setTimeout(() => (button.textContent = label), 1500);
  });
  root.dataset.tools = "";
})();
