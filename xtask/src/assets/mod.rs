//! What Trunk is given and what is made of its output: fonts, scripts and stylesheets, small and named by their content.

mod fonts;
mod minify;
mod named;
mod shell;
mod styles;

use anyhow::{Context, Result};

use crate::project::Project;

/// Where Trunk finds what is prepared for it (see `index.html`).
const PREPARED: &str = "target/site";
/// Scripts that ship as they are written, but for the room that comments and names take.
const SCRIPTS: [&str; 3] = ["builder.js", "worker.js", "worker-off.js"];
/// Scripts of several files, each joined from the one that names the others, and what each becomes: a script that runs, or a module
/// that others ask for.
const JOINED: [(&str, &str, &str); 6] = [
    ("boot.js", "public/boot.js", "iife"),
    ("frame.js", "public/frame.js", "iife"),
    ("kiosk-page.js", "public/kiosk/page.js", "iife"),
    ("kiosk-shell.js", "public/kiosk/served.js", "iife"),
    ("take.js", "public/take/take.js", "esm"),
    ("tools.js", "public/tools/tools.js", "iife"),
];

/// Prepares fonts, stylesheet and scripts for Trunk, which names them by their content and writes their hashes into the page.
pub(crate) fn prepare(project: &Project) -> Result<()> {
    let names = fonts::name(project)?;
    for (name, sheet) in styles::join(project)? {
        let sheet = fonts::rename(&sheet, &names)?;
        save(project, name, &minify::minified(project, &sheet, "css")?)?;
    }
    for script in SCRIPTS {
        let path = project.path("public").join(script);
        let text =
            std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        save(project, script, &minify::minified(project, &text, "js")?)?;
    }
    for (script, entry, format) in JOINED {
        save(project, script, &minify::joined(project, entry, format, &[])?)?;
    }
    Ok(())
}

pub(crate) use minify::joined;
pub(crate) use named::integrity;
pub(crate) use shell::finish;

/// A script that was prepared and that is no business of Trunk's.
pub(crate) fn prepared(project: &Project, name: &str) -> Result<String> {
    let path = project.path(PREPARED).join(name);
    std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
}

/// Untouched when it is the same, so that nothing is made anew because of its date.
fn save(project: &Project, name: &str, text: &str) -> Result<()> {
    let folder = project.path(PREPARED);
    std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let path = folder.join(name);
    if std::fs::read_to_string(&path).is_ok_and(|before| before == text) {
        return Ok(());
    }
    std::fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))
}
