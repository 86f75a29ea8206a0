//! The empty comments by which the program finds its way in what it takes over.

const MARK: &str = "<!>";
const CONTROL: &str = " data-control=\"";

/// The page with these comments inside its controls only. Nothing else is taken over, and a page has thousands.
pub(super) fn in_controls_only(body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(hook) = rest.find(CONTROL) {
        let start = rest.get(..hook).and_then(|before| before.rfind('<')).unwrap_or(hook);
        let (before, element) = rest.split_at(start);
        let (element, after) = element.split_at(length(element));
        out.push_str(&before.replace(MARK, ""));
        out.push_str(element);
        rest = after;
    }
    out.push_str(&rest.replace(MARK, ""));
    out
}

/// How long the element is that a text begins with; all of the text if it does not end.
fn length(text: &str) -> usize {
    let name: String = text.chars().skip(1).take_while(char::is_ascii_alphanumeric).collect();
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let next = |tag: &str| rest.find(tag).unwrap_or(usize::MAX);
        match (next(&open), next(&close)) {
            (usize::MAX, usize::MAX) => break,
            (opened, closed) if opened < closed => {
                depth += 1;
                at += opened + open.len();
            }
            (_, closed) => {
                depth = depth.saturating_sub(1);
                at += closed + close.len();
                if depth == 0 {
                    return at;
                }
            }
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stay_in_controls_and_go_elsewhere() {
        let page = "<p>a<!>b</p><div class=\"x\" data-control=\"find\"><div>c<!></div><!></div><i>d<!></i>";
        let kept = "<p>ab</p><div class=\"x\" data-control=\"find\"><div>c<!></div><!></div><i>d</i>";
        assert_eq!(in_controls_only(page), kept);
        assert_eq!(in_controls_only("a<!>"), "a");
    }
}
