use crate::table::Source;

/// A short name for exactly these tables: the same tables have the same name on every machine, and a changed letter
/// changes it. It tells editions apart; it proves nothing (64 bits, FNV-1a).
pub(crate) fn fingerprint(sources: &[Source]) -> String {
    let mut sources: Vec<_> = sources.iter().collect();
    sources.sort_by(|a, b| a.file.cmp(&b.file));
    let bytes = sources.iter().flat_map(|source| {
        // A zero cannot stand in a table, so it keeps names and texts apart.
        source.file.bytes().chain([0]).chain(source.text.bytes()).chain([0])
    });
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(file: &str, text: &str) -> Source {
        Source { file: file.into(), text: text.into() }
    }

    #[test]
    fn order_of_files_does_not_matter_and_every_letter_does() {
        let (a, b) = (source("a.csv", "x"), source("b.csv", "y"));
        let name = fingerprint(&[a.clone(), b.clone()]);
        assert_eq!(name, fingerprint(&[b.clone(), a.clone()]));
        assert_ne!(name, fingerprint(&[a.clone(), source("b.csv", "z")]));
        assert_ne!(name, fingerprint(&[source("a.csv", "xb"), source("b.csv", "y")]));
        assert_eq!(name.len(), 16);
    }
}
