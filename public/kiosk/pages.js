// Where the pages of the languages are: beside the shell, on whatever serves it.
const LANGUAGES = ["ar", "fr", "en"];
const SETTINGS = "dgsn-kiosk-settings";

const fetched = async (address) => {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${new URL(address).pathname}: ${answer.status}`);
  return answer;
};
// What a page names in its head.
const named = (html, base) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const files = [...page.querySelectorAll("script[src], link[rel='stylesheet'], link[rel='modulepreload'], link[rel='preload']")];
  return files.map((file) => new URL(file.getAttribute("src") ?? file.getAttribute("href"), base).href);
};

export const served = {
  show: (frame, { lang, query, program }) => {
    const address = new URL(`../${lang}/kiosk/`, location.href);
    address.search = query;
    if (!program) address.searchParams.set("program", "off");
    // In place of what is there, so that the browser's history does not grow.
    if (frame.src) frame.contentWindow.location.replace(address);
    else frame.src = address;
  },
  // Operators write this file, so it is of no build and no worker keeps it. Without its server, what it said last goes on.
  settings: async () => {
    const answer = await fetch("settings.json", { cache: "no-cache" }).catch(() => undefined);
    if (!answer) return JSON.parse(localStorage.getItem(SETTINGS) ?? "{}");
    const said = answer.ok ? await answer.json() : {};
    try {
      localStorage.setItem(SETTINGS, JSON.stringify(said));
    } catch {
      // Storage can be full or forbidden; then they last as long as the server answers.
    }
    return said;
  },
  // Whether everything is there that a visitor may need.
  check: async () => {
    const files = new Set();
    for (const lang of LANGUAGES) {
      const address = new URL(`../${lang}/kiosk/`, location.href).href;
      for (const file of named(await (await fetched(address)).text(), address)) files.add(file);
    }
    await Promise.all([...files].map(fetched));
    return `${LANGUAGES.length} pages and ${files.size} files are there`;
  },
};
