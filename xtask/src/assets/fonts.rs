//! Fonts under names that change with their content, so that browsers may keep them for ever.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{PREPARED, named};
use crate::project::Project;

const SOURCE: &str = "public/fonts";
/// How the stylesheet names a font.
const FOLDER: &str = "fonts/";

/// The font that the stylesheet names, and the file that it becomes.
pub(super) type Names = BTreeMap<String, String>;

/// Writes the fonts into the folder that Trunk copies, each under its new name. What is no font (the licence) keeps its name.
pub(super) fn name(project: &Project) -> Result<Names> {
    let (source, target) = (project.path(SOURCE), project.path(PREPARED).join("fonts"));
    if target.exists() {
        std::fs::remove_dir_all(&target)
            .with_context(|| format!("{} cannot be emptied", target.display()))?;
    }
    std::fs::create_dir_all(&target).with_context(|| format!("{} cannot be made", target.display()))?;
    let mut names = Names::new();
    for entry in std::fs::read_dir(&source).with_context(|| format!("{SOURCE} cannot be listed"))? {
        let path = entry?.path();
        let bytes = std::fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let old = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_font = Path::new(&old).extension().is_some_and(|extension| extension == "woff2");
        let new = if is_font { named::name(&old, &bytes) } else { old.clone() };
        let to = target.join(&new);
        std::fs::write(&to, bytes).with_context(|| format!("{} cannot be written", to.display()))?;
        names.insert(old, new);
    }
    Ok(names)
}

/// The stylesheet with the new names.
pub(super) fn rename(sheet: &str, names: &Names) -> Result<String> {
    let mut parts = sheet.split(FOLDER);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(['"', '\'', ')']).unwrap_or(part.len());
        let (old, rest) = part.split_at(end);
        let Some(new) = names.get(old) else {
            bail!(
                "the stylesheet names {FOLDER}{old}, which is not in {SOURCE}: correct the name, or add the font"
            );
        };
        out.push_str(FOLDER);
        out.push_str(new);
        out.push_str(rest);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stylesheet_gets_the_new_names() {
        let names = Names::from([("a.woff2".to_owned(), "a-1.woff2".to_owned())]);
        let sheet = "x { src: url(\"fonts/a.woff2\") format(\"woff2\"); }";
        assert_eq!(rename(sheet, &names).unwrap(), "x { src: url(\"fonts/a-1.woff2\") format(\"woff2\"); }");
        assert!(rename("url(fonts/b.woff2)", &names).unwrap_err().to_string().contains("fonts/b.woff2"));
    }
}
