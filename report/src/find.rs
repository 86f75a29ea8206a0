//! Search over everything that has a name: what matches what was typed, best first.

use crate::fold::fold;
use crate::typo;

/// What sort of thing was found. The order breaks ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A prefecture, province, city, district, port or airport.
    Place,
    /// A metric.
    Figure,
    /// A chart.
    Chart,
    /// A system that the documents describe.
    System,
    /// Structures of one type at one place.
    Structure,
}

impl Sort {
    /// Every sort, in order.
    pub const ALL: [Self; 5] = [Self::Place, Self::Figure, Self::Chart, Self::System, Self::Structure];

    /// The letter for it in a list of entries.
    const fn letter(self) -> &'static str {
        match self {
            Self::Place => "p",
            Self::Figure => "f",
            Self::Chart => "c",
            Self::System => "s",
            Self::Structure => "u",
        }
    }
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub sort: Sort,
    /// Where it stands: the id of a part of the page; for structures, the section of an area and their positions in it,
    /// as in `MA-KEN.0.4`.
    pub target: String,
    /// Its name, as it is shown.
    pub label: String,
    /// All its names, folded, each between bars.
    names: String,
}

impl Entry {
    /// An entry; `others` are its other names, joined by bars.
    pub fn new(sort: Sort, target: &str, label: &str, others: &str) -> Self {
        let mut names = String::from("|");
        for name in std::iter::once(label).chain(others.split('|')) {
            let name = fold(name);
            if !names.split('|').any(|before| before == name) {
                names.push_str(&name);
                names.push('|');
            }
        }
        Self { sort, target: target.into(), label: label.into(), names }
    }

    /// The entry that a line of a list says.
    pub fn from_line(line: &str) -> Option<Self> {
        let mut cells = line.split('\t');
        let letter = cells.next()?;
        let sort = Sort::ALL.into_iter().find(|sort| sort.letter() == letter)?;
        let (target, label, others) = (cells.next()?, cells.next()?, cells.next()?);
        // A list is written with folded names; only the label is not.
        let names = format!("|{}{others}|", fold(label));
        Some(Self { sort, target: target.into(), label: label.into(), names })
    }

    /// The line that says this entry in a list.
    pub fn line(&self) -> String {
        let others = self.names.trim_end_matches('|').strip_prefix(&format!("|{}", fold(&self.label)));
        let cells = [self.sort.letter(), &self.target, &self.label, others.unwrap_or_default()];
        cells.join("\t")
    }
}

/// Some of what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best of it, best first.
    pub best: Vec<Entry>,
    /// How much there is.
    pub count: usize,
}

/// All of the query is one of the names; a name begins with it; each of its words begins a word; each stands in a name.
/// Higher ranks have that many typing errors and more.
const IS: u16 = 0;
const BEGINS: u16 = 1;
const WORDS: u16 = 2;
const CONTAINS: u16 = 3;
const TYPED_WRONG: u16 = 4;

/// The entries that match, at most `most` of them; `most` is more than there are sorts. Each sort has its best entry among
/// them if words of it begin as they were typed, so that many of one sort do not hide the others.
pub fn find(entries: &[Entry], query: &str, most: usize) -> Found {
    let query = fold(query);
    if query.is_empty() {
        return Found::default();
    }
    let words: Vec<&str> = query.split(' ').map(bare).collect();
    let letters: Vec<Vec<char>> = query.split(' ').map(|word| word.chars().collect()).collect();
    let mut found: Vec<Match> = Vec::new();
    // Errors are looked for only where nothing begins as it was typed: most words are near to some other.
    for with_errors in [false, true] {
        if found.iter().any(|(rank, _)| *rank < CONTAINS) {
            break;
        }
        found.clear();
        for (index, entry) in entries.iter().enumerate() {
            let mut rank = rank(&entry.names, &query, &words);
            if with_errors && rank.is_none() {
                rank = rank_with_errors(&entry.names, &words, &letters);
            }
            if let Some(rank) = rank {
                found.push((rank, index));
            }
        }
    }
    let count = found.len();
    // The best of each sort has a seat; the other seats go by rank.
    let mut seated = Vec::new();
    for sort in Sort::ALL {
        seated
            .extend(take_best(&mut found, |(rank, index)| *rank < CONTAINS && entries[*index].sort == sort));
    }
    while seated.len() < most.min(count) {
        seated.extend(take_best(&mut found, |_| true));
    }
    let mut best = Vec::new();
    while let Some((_, index)) = take_best(&mut seated, |_| true) {
        best.push(entries[index].clone());
    }
    Found { best, count }
}

/// A rank, and the position of the entry that has it.
type Match = (u16, usize);

/// Takes the best match out of those that are meant. There are few to take, and sorting is a lot of program.
fn take_best(matches: &mut Vec<Match>, is_meant: impl Fn(&Match) -> bool) -> Option<Match> {
    let mut best: Option<usize> = None;
    for at in 0..matches.len() {
        if is_meant(&matches[at]) && best.is_none_or(|best| matches[at] < matches[best]) {
            best = Some(at);
        }
    }
    best.map(|at| matches.swap_remove(at))
}

/// How well names match; `None` if a word is nowhere in them.
fn rank(names: &str, query: &str, words: &[&str]) -> Option<u16> {
    let whole = places(names, query).filter(|at| names.as_bytes()[at - 1] == b'|');
    let whole = whole.map(|at| if names.as_bytes()[at + query.len()] == b'|' { IS } else { BEGINS }).min();
    whole.or_else(|| {
        words.iter().map(|word| word_rank(names, word)).try_fold(WORDS, |all, one| Some(all.max(one?)))
    })
}

/// Whether a word begins a word of the names, or stands in one.
fn word_rank(names: &str, word: &str) -> Option<u16> {
    let begins = |at: usize| {
        let before = &names[..at];
        before.strip_suffix(ARTICLE).unwrap_or(before).ends_with([' ', '|']) || before.ends_with([' ', '|'])
    };
    let mut stands = places(names, word).peekable();
    // One or two letters stand in almost every name.
    let long = word.chars().nth(2).is_some() && stands.peek().is_some();
    if stands.any(begins) { Some(WORDS) } else { long.then_some(CONTAINS) }
}

/// How well names match where words have typing errors: fewer errors first, then the words nearest in length.
fn rank_with_errors(names: &str, words: &[&str], letters: &[Vec<char>]) -> Option<u16> {
    let mut all = TYPED_WRONG;
    for (word, letters) in words.iter().zip(letters) {
        if word_rank(names, word) == Some(WORDS) {
            continue;
        }
        let most = typo::allowed(letters.len());
        if most == 0 {
            return None;
        }
        // The error may lie in the article: words are compared with it, and without it.
        let without = &letters[letters.len() - word.chars().count()..];
        let mut nearest = None;
        for name in names.split([' ', '|']) {
            for (typed, name) in [(letters.as_slice(), name), (without, bare(name))] {
                if let Some(errors) = typo::errors(typed, name, most) {
                    let left = name.chars().count().abs_diff(typed.len()).min(31);
                    let distance = errors as u16 * 32 + left as u16;
                    nearest = Some(nearest.map_or(distance, |nearest: u16| nearest.min(distance)));
                }
            }
        }
        all += nearest?;
    }
    Some(all)
}

/// The Arabic article, which names are searched with and without.
const ARTICLE: &str = "ال";

/// A word without its Arabic article, unless little is left of it.
fn bare(word: &str) -> &str {
    word.strip_prefix(ARTICLE).filter(|rest| rest.chars().nth(2).is_some()).unwrap_or(word)
}

/// Where a text stands in another. The library's search prepares itself for long texts, and these are short.
fn places(text: &str, part: &str) -> impl Iterator<Item = usize> {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    let first = part.first().copied();
    (0..text.len()).filter(move |at| Some(text[*at]) == first && text[*at..].starts_with(part))
}
