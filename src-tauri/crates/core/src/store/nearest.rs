//! The texts nearest in words to one, by SQLite's full-text search. The index lives in memory only and
//! goes at once: nothing that anybody said stays behind in it.

use crate::protocol::Error;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Shorter words say little about what a text is about.
const SHORTEST: usize = 3;

/// Words that stand in texts of every sort, from SQLite's point of view as good as any other.
pub const EVERYWHERE: &[&str] = &[
    "about", "all", "also", "and", "any", "are", "because", "been", "but", "can", "could", "did",
    "does", "don", "for", "from", "get", "had", "has", "have", "how", "into", "its", "just",
    "like", "more", "much", "not", "now", "one", "our", "out", "she", "should", "some", "than",
    "that", "the", "their", "them", "then", "there", "they", "this", "too", "very", "was", "were",
    "what", "when", "which", "who", "will", "with", "would", "you", "your",
];

/// Words that are looked for, and how much they count.
pub struct Asked {
    /// Any text.
    pub words: String,
    /// 1 for the text itself, less for what only stands around it.
    pub weight: f64,
}

/// Which of `texts` share most with what is asked, the nearest first; those that share nothing are left
/// out. Words count by their stems (Porter) and the rarer the more (BM25).
///
/// # Errors
/// `Internal` where SQLite was built without its full-text search.
pub fn nearest(asked: &[Asked], texts: &[String], most: usize) -> Result<Vec<usize>, Error> {
    let index = index_of(texts)?;
    let mut select = index.prepare("SELECT rowid, rank FROM said WHERE said MATCH ?")?;
    let mut shares: BTreeMap<usize, f64> = BTreeMap::new();
    for Asked { words, weight } in asked {
        let Some(query) = query_of(words) else {
            continue;
        };
        let found = select.query_map([query], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for pair in found {
            // SQLite's rank is the better the smaller it is.
            let (at, rank): (i64, f64) = pair?;
            if let Ok(at) = usize::try_from(at) {
                *shares.entry(at).or_default() -= weight * rank;
            }
        }
    }
    let mut nearest: Vec<(usize, f64)> = shares.into_iter().collect();
    nearest.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    Ok(nearest.into_iter().take(most).map(|(at, _)| at).collect())
}

fn index_of(texts: &[String]) -> Result<Connection, Error> {
    let index = Connection::open_in_memory()?;
    index.execute_batch(
        "PRAGMA temp_store = MEMORY;
         CREATE VIRTUAL TABLE said USING fts5 (words, tokenize = 'porter unicode61');",
    )?;
    let mut insert = index.prepare("INSERT INTO said (rowid, words) VALUES (?, ?)")?;
    for (at, text) in (0_i64..).zip(texts) {
        insert.execute((at, text))?;
    }
    drop(insert);
    Ok(index)
}

/// Any of the words that say what a text is about, each in quotes, so that none is read as a query.
fn query_of(words: &str) -> Option<String> {
    let terms = terms(words);
    let quoted: Vec<String> = terms.iter().map(|term| format!("\"{term}\"")).collect();
    (!quoted.is_empty()).then(|| quoted.join(" OR "))
}

/// The words that say what a text is about.
fn terms(words: &str) -> BTreeSet<String> {
    words
        .split(|letter: char| !letter.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| word.chars().count() >= SHORTEST && !EVERYWHERE.contains(&word.as_str()))
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn near(words: &str, texts: &[&str]) -> Vec<usize> {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        let asked = Asked {
            words: words.to_owned(),
            weight: 1.0,
        };
        nearest(&[asked], &texts, 10).unwrap()
    }

    #[test]
    fn the_text_that_shares_rarer_words_comes_first() {
        let texts = [
            "My carer is late in the morning",
            "The morning bus stops at six",
            "The bus driver waits for me",
        ];
        assert_eq!(near("No bus driver in the evening", &texts), [2, 1]);
    }

    #[test]
    fn words_count_by_their_stems() {
        assert_eq!(near("I waited", &["We are waiting", "The bus"]), [0]);
    }

    #[test]
    fn nothing_in_the_words_is_read_as_a_query() {
        assert_eq!(
            near("bus\" OR NEAR(* ^driver) -", &["bus", "driver"]),
            [0, 1]
        );
        assert!(near("NOT ( \" *", &["bus"]).is_empty());
    }

    #[test]
    fn words_that_stand_everywhere_bring_nothing() {
        assert!(near("this was not for them", &["this was not for them"]).is_empty());
    }
}
