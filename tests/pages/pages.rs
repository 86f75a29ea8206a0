//! Rendered pages, and a way to ask them.

use std::path::Path;
use std::sync::LazyLock;

use dgsn_in_figures::content::{Edition, render};
use report::{Lang, Report, Source};
use scraper::{ElementRef, Html, Node, Selector};
use walkdir::WalkDir;

static REPORT: LazyLock<Report> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let files = WalkDir::new(&root).sort_by_file_name().into_iter().map(|entry| entry.unwrap().into_path());
    let tables = files.filter(|path| path.extension().is_some_and(|extension| extension == "csv"));
    let sources: Vec<_> = tables
        .map(|path| Source {
            file: path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/"),
            text: std::fs::read_to_string(&path).unwrap(),
        })
        .collect();
    Report::load(&sources).expect("the committed tables keep every rule")
});

/// The body of a page.
pub fn page(lang: Lang) -> Html {
    Html::parse_fragment(&render(Edition { report: &REPORT, lang }))
}

/// An element of a page.
pub struct Part<'h>(ElementRef<'h>);

/// The elements that a selector finds.
pub fn select<'h>(html: &'h Html, selector: &str) -> Vec<Part<'h>> {
    html.select(&Selector::parse(selector).unwrap()).map(Part).collect()
}

impl Part<'_> {
    /// An attribute; empty where there is none.
    pub fn attribute(&self, name: &str) -> String {
        self.0.attr(name).unwrap_or_default().to_owned()
    }

    /// Its text.
    pub fn text(&self) -> String {
        self.0.text().collect()
    }

    /// Its elements a line each, indented, with what readers, stylesheets and assistive technology get of them.
    pub fn outline(&self) -> String {
        let mut out = String::new();
        write(self.0, 0, &mut out);
        out
    }
}

fn write(element: ElementRef<'_>, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    let mut attributes: Vec<_> =
        element.value().attrs().map(|(name, value)| format!(" {name}={value:?}")).collect();
    attributes.sort();
    out.push_str(&format!("{indent}{}{}\n", element.value().name(), attributes.concat()));
    for child in element.children() {
        match child.value() {
            Node::Text(text) if !text.trim().is_empty() => {
                out.push_str(&format!("{indent}  {:?}\n", text.trim()));
            }
            Node::Element(_) => {
                if let Some(child) = ElementRef::wrap(child) {
                    write(child, depth + 1, out);
                }
            }
            _ => {}
        }
    }
}
