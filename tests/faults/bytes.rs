//! Words in raw bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Words that are looked for, by how they begin.
pub struct Words {
    first: Vec<bool>,
    by_start: BTreeMap<[u8; 2], Vec<Vec<u8>>>,
}

impl Words {
    /// Each of two bytes at least.
    pub fn new<'a>(words: impl IntoIterator<Item = &'a String>) -> Self {
        let mut all = Self {
            first: vec![false; 256],
            by_start: BTreeMap::new(),
        };
        for word in words {
            let bytes = word.as_bytes();
            all.first[usize::from(bytes[0])] = true;
            let start = all.by_start.entry([bytes[0], bytes[1]]).or_default();
            start.push(bytes.to_vec());
        }
        all
    }

    /// The first of them that stands among these bytes.
    pub fn first_in(&self, bytes: &[u8]) -> Option<String> {
        self.next_in(bytes, 0).map(|(_, word)| word)
    }

    /// All of them that stand among these bytes.
    pub fn all_in(&self, bytes: &[u8]) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        let mut from = 0;
        while let Some((at, word)) = self.next_in(bytes, from) {
            all.insert(word);
            from = at + 1;
        }
        all
    }

    /// The first that begins at this place or later, and where.
    fn next_in(&self, bytes: &[u8], mut from: usize) -> Option<(usize, String)> {
        while let Some(after) = bytes[from..]
            .iter()
            .position(|byte| self.first[usize::from(*byte)])
        {
            let at = from + after;
            let here = &bytes[at..];
            let known = here.get(..2).and_then(|two| self.by_start.get(two));
            let found = known.and_then(|words| words.iter().find(|word| here.starts_with(word)));
            if let Some(word) = found {
                return Some((at, String::from_utf8_lossy(word).into_owned()));
            }
            from = at + 1;
        }
        None
    }

    /// As [`Words::first_in`], in a file; none where there is no such file any more.
    pub fn first_in_file(&self, file: &Path) -> Option<String> {
        self.first_in(&std::fs::read(file).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn a_word_is_found_wherever_it_begins() {
        let words = Words::new(&["zebra".to_owned(), "zinc".to_owned()]);
        let found = |bytes: &[u8]| words.first_in(bytes);
        assert_eq!(found(b"zzebra").as_deref(), Some("zebra"));
        assert_eq!(found(b"\0\xffzinc").as_deref(), Some("zinc"));
        assert_eq!(found(b"zebr zin z"), None);
        assert_eq!(found(b""), None);
        let all = words.all_in(b"zinczebrazinc");
        assert_eq!(Vec::from_iter(all), ["zebra", "zinc"]);
    }
}
