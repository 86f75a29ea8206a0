//! Rendered pages, and a way to ask them.

use std::path::Path;
use std::sync::LazyLock;

use dgsn_in_figures::content::{Edition, at_once, render};
use dgsn_in_figures::tables;
use report::{Lang, Report};
use scraper::{ElementRef, Html, Node, Selector};

/// The report of the repository.
pub static REPORT: LazyLock<Report> = LazyLock::new(|| report(&["data"]));

/// The report that the tables of some folders make together.
pub fn report(folders: &[&str]) -> Report {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources: Vec<_> =
        folders.iter().flat_map(|folder| tables::read(&root.join(folder)).unwrap()).collect();
    Report::load(&sources).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// The body of a page.
pub fn page(lang: Lang) -> Html {
    page_of(&REPORT, lang)
}

/// The body of a page of a report.
pub fn page_of(report: &'static Report, lang: Lang) -> Html {
    Html::parse_fragment(&at_once(&render(Edition { report, lang })))
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

    /// Whether it stands in a template, and is no part of the page yet.
    pub fn waits(&self) -> bool {
        self.0.ancestors().filter_map(ElementRef::wrap).any(|element| element.value().name() == "template")
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
    // What waits in a template stands in a fragment of its own.
    let (waiting, here): (Vec<_>, Vec<_>) = element.children().partition(|child| child.value().is_fragment());
    for child in here.into_iter().chain(waiting.iter().flat_map(|fragment| fragment.children())) {
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
