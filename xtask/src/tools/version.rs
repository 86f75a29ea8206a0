//! The version that a tool says it has.

use std::path::Path;
use std::process::Command;

/// Asks a program for its version; none if it is missing or says nothing of the kind.
pub(super) fn of(program: &Path) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    parse(&String::from_utf8_lossy(&output.stdout)).map(str::to_owned)
}

/// The first word that looks like a version: `trunk 0.21.14`, `v20.11.1`, `ChromeDriver 156.0.1 (…)`.
fn parse(text: &str) -> Option<&str> {
    text.split_whitespace().map(|word| word.trim_start_matches('v')).find(|word| {
        word.contains('.')
            && word.split('.').all(|part| part.starts_with(|first: char| first.is_ascii_digit()))
    })
}

/// The number before the first dot.
pub(super) fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_tools_print() {
        for (text, version) in [
            ("trunk 0.21.14\n", Some("0.21.14")),
            ("wasm-bindgen 0.2.130", Some("0.2.130")),
            ("v20.19.2\n", Some("20.19.2")),
            ("Chromium 156.0.7000.10 built on Debian GNU/Linux 12 (bookworm)", Some("156.0.7000.10")),
            ("ChromeDriver 156.0.7000.10 (abc-refs/branch-heads/7000@{#1})", Some("156.0.7000.10")),
            ("no version here.", None),
            ("", None),
        ] {
            assert_eq!(parse(text), version, "{text}");
        }
        assert_eq!(major("156.0.7000.10"), "156");
    }
}
