//! The headers of an answer, from its path: security policy and caching.

use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, HeaderValue,
    REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
};

/// Everything from the site itself, WebAssembly allowed, nothing inline.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-src 'self'";

/// Headers for a path; `host` is what the reader calls this server, `found` is false for an error, which must not be kept.
pub(super) fn of(path: &str, host: Option<&str>, found: bool) -> HeaderMap {
    let caching = if found && is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut headers = HeaderMap::from_iter([
        (CACHE_CONTROL, HeaderValue::from_static(caching)),
        // Everything is public. A sandboxed frame is foreign to its own site, and asks for fonts and the program.
        (ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
        // What is sent depends on what the browser can unpack.
        (VARY, HeaderValue::from_static("accept-encoding")),
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin")),
    ]);
    if let Ok(policy) = HeaderValue::from_str(&policy(path, host)) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers
}

/// The security policy; who may frame a page depends on the page.
fn policy(path: &str, host: Option<&str>) -> String {
    if !is_embed(path) {
        return format!("{POLICY}; frame-ancestors 'self'");
    }
    // In a sandboxed frame, WebKit does not take 'self' for the site: its origin is named beside it.
    let is_name =
        |host: &&str| host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte));
    let origin = host.filter(is_name).map(|host| format!("'self' http://{host}"));
    let policy = origin.map_or_else(|| POLICY.to_owned(), |origin| POLICY.replace("'self'", &origin));
    format!("{policy}; frame-ancestors *")
}

/// `/{lang}/embed/…`: pages made for the frames of other sites.
fn is_embed(path: &str) -> bool {
    path.split('/').nth(2) == Some("embed")
}

/// Whether a file is named by its content: a part of its name is a long hexadecimal number.
pub(crate) fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split(['-', '_', '.']).any(|part| {
        part.len() >= 8
            && part.bytes().all(|byte| byte.is_ascii_hexdigit())
            && part.bytes().any(|byte| byte.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_embeds_may_be_framed_elsewhere() {
        for (path, frames) in [
            ("/", "'self'"),
            ("/en/", "'self'"),
            ("/embed/", "'self'"),
            ("/fr/embed/map/", "*"),
            ("/ar/embed/place/MA-RAB/", "*"),
            ("/en/embedded/", "'self'"),
        ] {
            let policy = of(path, None, true)[CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
            assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "));
            assert!(policy.ends_with(&format!("frame-ancestors {frames}")), "{path}: {policy}");
        }
    }

    #[test]
    fn embeds_name_their_site_for_sandboxed_frames() {
        let policy =
            |path, host| of(path, Some(host), true)[CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
        let embed = policy("/fr/embed/map/", "127.0.0.1:8080");
        for part in [
            "script-src 'self' http://127.0.0.1:8080 'wasm-unsafe-eval'",
            "style-src 'self' http://127.0.0.1:8080;",
        ] {
            assert!(embed.contains(part), "{embed}");
        }
        assert!(!policy("/fr/", "127.0.0.1:8080").contains("http"));
        assert!(!policy("/fr/embed/map/", "a; script-src *").contains("script-src *"));
    }

    #[test]
    fn only_files_named_by_their_content_are_kept() {
        for (path, kept) in [
            ("/dgsn-in-figures-4f3a1b2c3d4e5f60_bg.wasm", true),
            ("/styles/site-0a1b2c3d4e5f607.css", true),
            ("/en/", false),
            ("/embed.js", false),
            ("/data/facts.csv", false),
            ("/fonts/plex-arabic-400-2aaf353cc43e732f.woff2", true),
            ("/fr/card/map-2024-0a1b2c3d4e5f6071.png", true),
            ("/fonts/OFL.txt", false),
            ("/en/embed/place/MA-RAB/", false),
        ] {
            let caching = of(path, None, true)[CACHE_CONTROL].to_str().unwrap().to_owned();
            assert_eq!(caching.contains("immutable"), kept, "{path}: {caching}");
        }
        assert_eq!(of("/app-4f3a1b2c3d4e5f60.js", None, false)[CACHE_CONTROL], "no-cache");
    }
}
