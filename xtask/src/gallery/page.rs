//! The page that shows all pictures.

use std::fmt::Write as _;

use anyhow::Result;

/// Pictures of one view that were taken in the same way.
#[derive(Debug)]
pub(super) struct Shot {
    /// The view.
    pub(super) view: &'static str,
    /// Language, width, colours: what is written below the pictures.
    pub(super) how: String,
    /// The files, beside the page.
    pub(super) files: Vec<String>,
}

const HEAD: &str = "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gallery</title><style>
body { font: 14px/1.4 sans-serif; margin: 16px; background: #888; color: #000 }
nav a { margin-inline-end: 12px }
section { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start }
h2 { flex-basis: 100%; margin: 32px 0 0 }
figure { margin: 0; max-inline-size: 100% }
img { display: block; max-inline-size: 100%; max-block-size: 80vh }
</style>";

/// Writes it: a section for each view, in the order in which they were taken.
pub(super) fn write(shots: &[Shot]) -> Result<String> {
    let mut views: Vec<&str> = shots.iter().map(|shot| shot.view).collect();
    views.dedup();
    let mut html = HEAD.to_owned();
    html.push_str("<h1>Gallery</h1><nav>");
    for view in &views {
        write!(html, "<a href=\"#{view}\">{view}</a>")?;
    }
    html.push_str("</nav>");
    for view in &views {
        write!(html, "<section id=\"{view}\"><h2>{view}</h2>")?;
        for shot in shots.iter().filter(|shot| shot.view == *view) {
            for file in &shot.files {
                write!(html, "<figure><a href=\"{file}\">{}</a><figcaption>", picture(file))?;
                write!(html, "{}{}</figcaption></figure>", shot.how, part(file))?;
            }
        }
        html.push_str("</section>");
    }
    Ok(html)
}

fn picture(file: &str) -> String {
    if file.ends_with(".pdf") {
        file.to_owned()
    } else {
        format!("<img src=\"{file}\" alt=\"\" loading=\"lazy\">")
    }
}

/// What distinguishes pictures taken in the same way.
fn part(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    stem.split_once("--").map(|(_, part)| format!(" · {part}")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_stands_in_the_section_of_its_view() {
        let shot = |view, files: &[&str]| {
            let files = files.iter().map(|&file| file.to_owned()).collect();
            Shot { view, how: "en · 320 · light".to_owned(), files }
        };
        let html =
            write(&[shot("map", &["a.png"]), shot("map", &["b--part.png"]), shot("paper", &["c.pdf"])])
                .unwrap();
        assert_eq!(html.matches("<section").count(), 2);
        assert_eq!(html.matches("<img").count(), 2);
        assert!(html.contains("en · 320 · light · part</figcaption>"), "{html}");
        assert!(html.contains("<a href=\"c.pdf\">c.pdf</a>"), "{html}");
    }
}
