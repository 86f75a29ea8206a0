//! Small sites, each of one build, in which every file says of which.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, json};
use sha2::{Digest, Sha256};

use super::server::{File, Files, file};
use crate::browser::Browser;

/// The languages, and the pages below each.
const LANGUAGES: [&str; 3] = ["ar", "en", "fr"];
const PAGES: [&str; 4] = ["", "places/", "checks/drugs/", "checks/drugs/2/"];

/// What the small sites have of the built one.
pub struct Scripts {
    boot: String,
    worker: String,
    policy: String,
}

impl Scripts {
    /// Takes them from the built site.
    pub async fn of_the_site() -> Self {
        let page = file("en/").await;
        let html = String::from_utf8(page.body).unwrap();
        let boot = html.split("src=\"../").map(|rest| rest.split('"').next().unwrap());
        let boot = boot.into_iter().find(|name| name.starts_with("boot-")).unwrap();
        let worker = String::from_utf8(file("worker.js").await.body).unwrap();
        let policy = page.headers.lines().find(|line| line.starts_with("content-security-policy")).unwrap();
        Self {
            boot: String::from_utf8(file(boot).await.body).unwrap(),
            worker: worker.split_once(";\n").unwrap().1.to_owned(),
            policy: format!("{policy}\r\n"),
        }
    }
}

/// The addresses of the pages, below the site's root.
pub fn pages() -> Vec<String> {
    LANGUAGES.iter().flat_map(|lang| PAGES.map(|page| format!("{lang}/{page}"))).collect()
}

/// A build. What it says changes with the number only; one picture is the same in all.
pub fn build(number: u64, scripts: &Scripts) -> Files {
    let mut site = Site { scripts, files: Files::new(), list: Map::new() };
    let filling =
        |what: &str, lines: usize| format!("{what} of build {number}, and more of it\n").repeat(lines);
    site.add("picture.svg", "the same in every build\n".repeat(2000));
    let boot = site.add("boot.js", scripts.boot.clone());
    let style =
        site.add("site.css", format!(":root {{ --build: {number}; }}\n/* {} */", filling("style", 800)));
    let part =
        site.add("part.js", format!("export const build = {number};\n// {}", filling("part", 1).trim()));
    let program = format!(
        "import {{ build }} from './{part}'; document.documentElement.dataset.program = `{number} ${{build}}`;"
    );
    let program = site.add("program.js", program);
    let manifest = site.add("manifest.webmanifest", "{}".to_owned());
    for lang in LANGUAGES {
        let list = site.add(&format!("{lang}/find.txt"), format!("{number}\n{}", filling("list", 600)));
        let list = list.rsplit('/').next().unwrap().to_owned();
        for page in PAGES {
            let (root, home) =
                ("../".repeat(1 + page.matches('/').count()), "../".repeat(page.matches('/').count()));
            let html = format!(
                "<!DOCTYPE html><html lang={lang} data-build={number} data-list=\"./{home}{list}\"><head><title>{number}</title>\
                 <link rel=manifest href=\"{root}{manifest}\"><link rel=stylesheet href=\"{root}{style}\"><script src=\"{root}{boot}\"></script>\
                 <script type=module src=\"{root}{program}\"></script></head><body><pre>{}</pre></body></html>",
                filling(page, 400)
            );
            site.add(&format!("{lang}/{page}index.html"), html);
        }
    }
    let list = serde_json::to_string(&site.list).unwrap();
    let worker = format!("const VERSION=\"{number}\",FILES={list};\n{}", scripts.worker);
    site.files.insert("worker.js".to_owned(), site.file("worker.js", worker));
    site.files
}

struct Site<'s> {
    scripts: &'s Scripts,
    files: Files,
    list: Map<String, serde_json::Value>,
}

impl Site<'_> {
    /// Adds a file under a name with the beginning of its hash, unless it is a page, and returns the name.
    fn add(&mut self, path: &str, text: String) -> String {
        let hash = Sha256::digest(&text);
        let (stem, ending) = path.rsplit_once('.').unwrap();
        let hex: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let name = if ending == "html" { path.to_owned() } else { format!("{stem}-{hex}.{ending}") };
        let address = name.strip_suffix("index.html").unwrap_or(&name);
        self.list.insert(address.to_owned(), json!(STANDARD.encode(&hash[..15])));
        let file = self.file(&name, text);
        self.files.insert(name.clone(), file);
        name
    }

    fn file(&self, name: &str, text: String) -> File {
        let kind = match name.rsplit('.').next() {
            Some("html") => "text/html; charset=utf-8",
            Some("css") => "text/css",
            Some("js") => "text/javascript",
            Some("svg") => "image/svg+xml",
            _ => "text/plain",
        };
        // Nobody keeps anything but the worker.
        let headers = format!("content-type: {kind}\r\ncache-control: no-store\r\n{}", self.scripts.policy);
        File { headers, body: text.into_bytes() }
    }
}

/// The build that the page is of, with all its parts; what it asks for now is one of them.
pub async fn shown(browser: &Browser) -> u64 {
    let script = "const root = document.documentElement, list = new URL(root.dataset.list, location); \
        const late = (await (await fetch(list)).text()).split('\\n')[0]; \
        const style = getComputedStyle(root).getPropertyValue('--build').trim(); \
        return [root.dataset.build, style, ...(root.dataset.program ?? 'none').split(' '), late];";
    let parts = browser.run_to_the_end(script).await;
    let parts: Vec<&str> = parts
        .as_array()
        .unwrap_or_else(|| panic!("{parts}"))
        .iter()
        .filter_map(|part| part.as_str())
        .collect();
    assert!(
        parts.len() == 5 && parts.iter().all(|part| *part == parts[0]),
        "a page of several builds: {parts:?}"
    );
    parts[0].parse().unwrap()
}
