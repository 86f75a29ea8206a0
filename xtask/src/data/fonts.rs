//! The fonts, cut down to the characters that the site writes.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::save;
use crate::project::Project;
use crate::run;

const WEIGHTS: [u16; 3] = [400, 500, 600];
const FAMILIES: [Family; 2] = [
    Family { package: "ibm-plex-sans", script: "latin", name: "plex" },
    Family { package: "ibm-plex-sans-arabic", script: "arabic", name: "plex-arabic" },
];

/// A fontsource package, the script that is taken from it, and what its files are called on the site.
struct Family {
    package: &'static str,
    script: &'static str,
    name: &'static str,
}

/// The folder of the fonts that pictures are painted with: each weight with all scripts in one file.
const PAINTED: &str = "src/social/fonts";

/// Writes the fonts and their licence under `out`; returns the paths, relative to it.
pub(crate) fn generate(project: &Project, work: &Path, out: &Path) -> Result<Vec<PathBuf>> {
    let folder = Path::new("public/fonts");
    let mut written = Vec::new();
    for Family { package, script, name } in FAMILIES {
        for weight in WEIGHTS {
            let source = format!("@fontsource/{package}/files/{package}-{script}-{weight}-normal.woff2");
            let subset = work.join(format!("{name}-{weight}.woff2"));
            run::read(
                Command::new("python3")
                    .env("PYTHONPATH", project.python(""))
                    .arg(project.path("xtask/python/subset.py"))
                    .arg(project.npm(&source))
                    .arg(&subset)
                    .arg(script),
            )?;
            let relative = folder.join(format!("{name}-{weight}.woff2"));
            let bytes =
                std::fs::read(&subset).with_context(|| format!("{} cannot be read", subset.display()))?;
            save(&out.join(&relative), &bytes)?;
            written.push(relative);
        }
    }
    for weight in WEIGHTS {
        let merged = work.join(format!("plex-both-{weight}.woff2"));
        let mut merge = Command::new("python3");
        merge.env("PYTHONPATH", project.python("")).arg(project.path("xtask/python/merge.py")).arg(&merged);
        run::read(
            merge.args(FAMILIES.iter().map(|family| work.join(format!("{}-{weight}.woff2", family.name)))),
        )?;
        let relative = Path::new(PAINTED).join(format!("plex-both-{weight}.woff2"));
        let bytes = std::fs::read(&merged).with_context(|| format!("{} cannot be read", merged.display()))?;
        save(&out.join(&relative), &bytes)?;
        written.push(relative);
    }
    let relative = folder.join("OFL.txt");
    save(&out.join(&relative), licence(project)?.as_bytes())?;
    written.push(relative);
    Ok(written)
}

/// The licence is the same for both families, but for the copyright line: both lines, then the text once.
fn licence(project: &Project) -> Result<String> {
    let read = |Family { package, .. }: &Family| {
        let path = project.npm(&format!("@fontsource/{package}/LICENSE"));
        std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
    };
    let [latin, arabic] = FAMILIES.each_ref().map(read);
    let (latin, arabic) = (latin?, arabic?);
    Ok(format!("{}\n{latin}", arabic.lines().next().unwrap_or_default()))
}
