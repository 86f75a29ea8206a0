use anyhow::{Result, bail};

/// Where the site will be. It can be served under any path, so it knows this only if it is told.
#[derive(Debug, Clone, Default)]
pub struct Address(Option<String>);

impl Address {
    /// From what was asked for; nothing is an address that is not known.
    ///
    /// # Errors
    /// If it is no whole address of the web.
    pub fn new(origin: Option<&str>) -> Result<Self> {
        let Some(origin) = origin else { return Ok(Self(None)) };
        let is_whole = ["https://", "http://"].iter().any(|start| origin.starts_with(start));
        if !is_whole || origin.contains(['"', '<', '>', ' ', '?', '#']) {
            bail!("{origin:?} is no address of a site: write it as https://example.org/path/");
        }
        Ok(Self(Some(format!("{}/", origin.trim_end_matches('/')))))
    }

    /// The address of a path of the site, seen from a page of which it takes `root` to go back to the site's root.
    pub(super) fn of(&self, path: &str, root: &str) -> String {
        match &self.0 {
            Some(origin) => format!("{origin}{path}"),
            None => format!("{root}{path}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_whole_where_the_origin_is_known() {
        let known = Address::new(Some("https://example.org/dgsn")).unwrap();
        assert_eq!(known.of("en/", "../"), "https://example.org/dgsn/en/");
        assert_eq!(Address::default().of("en/", "../"), "../en/");
        assert!(Address::new(Some("example.org")).is_err());
        assert!(Address::new(Some("https://example.org/\"x")).is_err());
    }
}
