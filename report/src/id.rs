//! Identifiers: what tables, addresses and the page's hooks name things by.

use std::fmt;
use std::str::FromStr;

/// Defines a newtype over a checked string; `$rule` answers whether a text is such an id.
macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident: $rule:path, $remedy:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The id as written in tables and addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                if $rule(text) { Ok(Self(text.to_owned())) } else { Err($remedy.to_owned()) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

identifiers! {
    /// The name of one row that other rows refer to, as `drug-cases`.
    Id: is_words, "write lower-case English words and digits joined by hyphens, as in drug-cases";
    /// The ISO 3166-2 code of a prefecture or province, as `MA-RAB`.
    AreaCode: is_area_code, "write the ISO 3166-2 code, as in MA-RAB";
    /// The ISO 3166-2 code of a region, as `MA-04`.
    RegionCode: is_region_code, "write the ISO 3166-2 code of the region, as in MA-04";
    /// The three-digit number of a source document, as `002`.
    DocumentId: is_document_id, "write the document's number in three digits, as in 002";
}

fn is_words(text: &str) -> bool {
    text.len() <= 80
        && text.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

fn is_area_code(text: &str) -> bool {
    text.strip_prefix("MA-")
        .is_some_and(|rest| rest.len() == 3 && rest.bytes().all(|b| b.is_ascii_uppercase()))
}

fn is_region_code(text: &str) -> bool {
    text.strip_prefix("MA-").is_some_and(|rest| rest.len() == 2 && rest.bytes().all(|b| b.is_ascii_digit()))
}

fn is_document_id(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_lower_case_words() {
        for good in ["drug-cases", "line-19-calls", "a"] {
            assert!(good.parse::<Id>().is_ok(), "{good}");
        }
        for bad in ["", "-a", "a-", "Drug", "drug cases", "drogué", "a--b"] {
            assert!(bad.parse::<Id>().is_err(), "{bad}");
        }
    }

    #[test]
    fn area_codes_are_iso_3166_2() {
        assert!("MA-RAB".parse::<AreaCode>().is_ok());
        for bad in ["MA-rab", "FR-75", "MA-RABA", "RAB", ""] {
            assert!(bad.parse::<AreaCode>().is_err(), "{bad}");
        }
    }
}
