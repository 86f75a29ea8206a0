//! How much room words take in the page's typeface. A little generous, so that what is placed by it never touches.

/// The width of a text in ems.
pub fn width(text: &str) -> f32 {
    text.chars().map(letter_width).sum()
}

/// The text in lines of at most `ems`, broken between words; a longer word has a line of its own.
pub fn wrap(text: &str, ems: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if width(line) + width(word) + letter_width(' ') <= ems => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The text in as few lines as [`wrap`] needs, none of them much longer than the others.
pub fn balance(text: &str, ems: f32) -> Vec<String> {
    let mut lines = wrap(text, ems);
    let mut narrower = ems;
    loop {
        narrower -= 0.5;
        let tried = wrap(text, narrower);
        if narrower <= 0.0 || tried.len() > lines.len() || tried.iter().any(|line| width(line) > ems) {
            return lines;
        }
        lines = tried;
    }
}

fn letter_width(letter: char) -> f32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '’' | '\'' | ' ' | 'ا' | 'إ' | 'أ' | 'آ' | '-' | '.' | ',' => 0.32,
        '\u{2066}'..='\u{2069}' => 0.0,
        '\u{202f}' => 0.12,
        'f' | 'r' | 't' | 'د' | 'ذ' | 'ر' | 'ز' | 'و' => 0.42,
        'm' | 'w' | 'M' | 'W' | '%' => 0.92,
        'س' | 'ش' | 'ص' | 'ض' => 0.85,
        letter if letter.is_uppercase() => 0.68,
        _ => 0.6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrap("Road accidents with injuries", 8.0), ["Road accidents", "with injuries"]);
        assert_eq!(wrap("Deaths", 1.0), ["Deaths"]);
    }

    #[test]
    fn balanced_lines_are_as_few_and_about_as_long() {
        assert_eq!(wrap("Fines: the counts fell by 1.0%", 15.0), ["Fines: the counts fell by", "1.0%"]);
        assert_eq!(balance("Fines: the counts fell by 1.0%", 15.0), ["Fines: the counts", "fell by 1.0%"]);
        assert_eq!(balance("Deaths", 1.0), ["Deaths"]);
    }

    #[test]
    fn digits_are_of_equal_width() {
        assert!((width("111") - width("888")).abs() < f32::EPSILON);
    }
}
