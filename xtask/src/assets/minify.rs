//! Scripts and stylesheets without what only people read. Trunk's own minifier does not know all of the language that ours are
//! written in; esbuild does.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::run::{self, shown};

/// A script and the files that it names, as one, minified; `format` is `iife` or `esm`, `options` are more of esbuild's. Packages are found among those of the
/// tools.
pub(crate) fn joined(project: &Project, entry: &str, format: &str, options: &[String]) -> Result<String> {
    let mut command = Command::new(project.npm(".bin/esbuild"));
    command.current_dir(project.path("")).env("NODE_PATH", project.npm(""));
    command.args(["--bundle", &format!("--format={format}"), "--minify", "--charset=utf8"]);
    command.args(["--legal-comments=none", entry]);
    command.args(options);
    run::read(&mut command)
}

/// The text, minified; `kind` is `js` or `css`. No feature is rewritten for older browsers.
pub(super) fn minified(project: &Project, text: &str, kind: &str) -> Result<String> {
    let mut command = Command::new(project.npm(".bin/esbuild"));
    command.args(["--minify", "--charset=utf8", "--legal-comments=none", &format!("--loader={kind}")]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start {}", shown(&command)))?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text.as_bytes()).context("esbuild did not take the text")?;
    }
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("{} failed ({}); its own message stands above", shown(&command), output.status);
    }
    String::from_utf8(output.stdout).context("esbuild wrote what is no text")
}
