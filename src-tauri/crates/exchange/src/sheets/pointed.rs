//! Points at what may identify somebody. A prompt for a human, never a promise.
//!
//! Typed words and imported words are looked at alike.

use std::ops::Range;
use std::sync::LazyLock;

use heard_core::protocol::PointedAs;
use regex::{Captures, Regex};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One part of some words, from `start` up to but not including `end`, in Unicode scalar values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PointedPart")]
pub struct Pointed {
    /// First scalar value of the part.
    pub start: u32,
    /// One past the last scalar value of the part.
    pub end: u32,
    /// What it looks like.
    pub kind: PointedAs,
}

/// Decides whether a match counts, and which bytes of it.
type Judge = fn(&str, &Captures<'_>) -> Option<Range<usize>>;

struct Pattern {
    kind: PointedAs,
    regex: Regex,
    judge: Judge,
}

const NAME_AFTER: &str = r"(?:\p{Lu}\.?[ \u{A0}]){0,2}";
const MONTH: &str = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const STREET: &str = r"(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Way|Court|Crescent|Place|Terrace|Gardens|Grove|Square|Hill|Park|Row|Mews|Walk|Green|View|Rise|House|Parade|Bank|Croft|Fields|Gate|Mount)";

static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let digits_date = r"(?:\d{1,2}[/.\-]\d{1,2}[/.\-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})";
    let words_date = format!(
        r"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH},?\s\d{{4}}|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}})"
    );
    let sources: Vec<(PointedAs, String, Judge)> = vec![
        (PointedAs::Email, r"[\p{L}\p{N}._%+'\-]+@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+".into(), whole),
        (
            PointedAs::Telephone,
            r"(?:\+44[ \u{A0}]?(?:\(0\))?|\b0044|\(?\b0)(?:[ \u{A0}\-.()]{0,2}\d){9,10}".into(),
            standing_alone,
        ),
        (PointedAs::NhsNumber, r"\b\d{3}[ \u{A0}\-]?\d{3}[ \u{A0}\-]?\d{4}\b".into(), nhs_number),
        (
            PointedAs::Postcode,
            r"(?i)\b(?:GIR[ \u{A0}]?0AA|[A-Z]{1,2}\d[A-Z\d]?[ \u{A0}]{0,2}\d[ABD-HJLNP-UW-Z]{2})\b".into(),
            whole,
        ),
        (
            PointedAs::Address,
            format!(
                r"\b(?:(?i:flat|apartment|apt|unit)[ \u{{A0}}]\w{{1,4}},?\s)?\d{{1,4}}[A-Za-z]?,?[ \u{{A0}}](?:\p{{Lu}}[\p{{L}}'’\-]*[ \u{{A0}}]){{1,4}}(?i:{STREET})\b"
            ),
            whole,
        ),
        (
            PointedAs::Address,
            r"\b\d{1,4}[a-z]?,?[ \u{A0}]\p{Ll}[\p{L}'’\-]+[ \u{A0}](?:street|road|lane|avenue|crescent|terrace|grove|mews)\b"
                .into(),
            whole,
        ),
        (
            PointedAs::DateOfBirth,
            format!(
                r"(?i)\b(?:born|dob|d\.o\.b\.?|date\sof\sbirth|birthday|birth\sdate)\b[^\d\n]{{0,20}}?\b(?P<date>{digits_date}|{words_date}|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH})\b"
            ),
            date_part,
        ),
        (
            PointedAs::DateOfBirth,
            format!(
                r"(?i)\b(?P<date>\d{{1,2}}[/.\-]\d{{1,2}}[/.\-](?:19\d\d|200\d)|(?:19\d\d|200\d)-\d{{2}}-\d{{2}}|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH},?\s(?:19\d\d|200\d)|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s(?:19\d\d|200\d))\b"
            ),
            date_part,
        ),
        (
            PointedAs::Name,
            format!(
                r"\b(?:(?i:mr|mrs|mx|dr|prof)|Ms|MS|Miss|MISS)\b\.?[ \u{{A0}}]+{NAME_AFTER}(?P<first>\p{{L}}[\p{{L}}'’\-]+)(?:[ \u{{A0}}](?P<second>\p{{Lu}}[\p{{L}}'’\-]+))?"
            ),
            titled,
        ),
        (
            PointedAs::Name,
            format!(
                r"\b(?i:doctor|nurse|sister|brother|matron|professor|reverend|rev|cllr|councillor|constable|sergeant|officer|pastor|imam|rabbi|sir|dame|carer|cpn|key[ \-]?worker|social\sworker|support\sworker|care\sworker|health\svisitor|midwife|therapist|counsellor|psychologist|psychiatrist|physio|consultant|manager|receptionist|driver|neighbour)[ \u{{A0}}]+{NAME_AFTER}(?P<first>\p{{Lu}}[\p{{L}}'’\-]+)(?:[ \u{{A0}}](?P<second>\p{{Lu}}[\p{{L}}'’\-]+))?"
            ),
            titled,
        ),
    ];
    sources
        .into_iter()
        .filter_map(|(kind, source, judge)| {
            Some(Pattern {
                kind,
                regex: Regex::new(&source).ok()?,
                judge,
            })
        })
        .collect()
});

/// How many patterns there are; a test holds the built list to it, so that none is lost silently.
#[cfg(test)]
const PATTERN_COUNT: usize = 10;

/// Words that follow a title but are nobody's name.
const NOT_A_NAME: &[&str] = &[
    "a",
    "an",
    "and",
    "are",
    "as",
    "at",
    "but",
    "by",
    "call",
    "called",
    "came",
    "can",
    "could",
    "did",
    "do",
    "does",
    "for",
    "from",
    "gave",
    "had",
    "has",
    "have",
    "he",
    "her",
    "him",
    "his",
    "how",
    "i",
    "if",
    "in",
    "is",
    "it",
    "led",
    "listened",
    "may",
    "me",
    "my",
    "needs",
    "never",
    "no",
    "not",
    "of",
    "on",
    "or",
    "our",
    "practitioner",
    "psychiatrist",
    "psychologist",
    "referred",
    "said",
    "says",
    "she",
    "should",
    "so",
    "specialist",
    "surgery",
    "team",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "they",
    "this",
    "to",
    "told",
    "took",
    "very",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "who",
    "will",
    "with",
    "would",
    "you",
    "your",
    "appointment",
    "appointments",
    "nurse",
    "manager",
    "ward",
    "thank",
    "thanks",
    "please",
];

/// Finds the parts of `words` that may identify somebody: in order, never overlapping.
pub fn pointed(words: &str) -> Vec<Pointed> {
    let mut found: Vec<(Range<usize>, PointedAs)> = Vec::new();
    for pattern in PATTERNS.iter() {
        for captures in pattern.regex.captures_iter(words) {
            if let Some(range) = (pattern.judge)(words, &captures) {
                found.push((range, pattern.kind));
            }
        }
    }
    found.sort_by_key(|(range, kind)| (range.start, std::cmp::Reverse(range.end), *kind));
    to_scalars(words, &without_overlaps(found))
}

/// Parts that overlap become one, so that hiding it hides both.
fn without_overlaps(found: Vec<(Range<usize>, PointedAs)>) -> Vec<(Range<usize>, PointedAs)> {
    let mut apart: Vec<(Range<usize>, PointedAs)> = Vec::new();
    for (range, kind) in found {
        match apart.last_mut() {
            Some((last, _)) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push((range, kind)),
        }
    }
    apart
}

fn to_scalars(words: &str, parts: &[(Range<usize>, PointedAs)]) -> Vec<Pointed> {
    let (mut byte, mut scalar) = (0_usize, 0_u32);
    let mut count_to = |target: usize| {
        let between = words.get(byte..target).unwrap_or_default();
        scalar = scalar.saturating_add(u32::try_from(between.chars().count()).unwrap_or(u32::MAX));
        byte = target;
        scalar
    };
    parts
        .iter()
        .map(|(range, kind)| Pointed {
            start: count_to(range.start),
            end: count_to(range.end),
            kind: *kind,
        })
        .collect()
}

fn whole(_: &str, captures: &Captures<'_>) -> Option<Range<usize>> {
    captures.get(0).map(|found| found.range())
}

fn date_part(_: &str, captures: &Captures<'_>) -> Option<Range<usize>> {
    captures.name("date").map(|found| found.range())
}

/// A longer number is no telephone number.
fn standing_alone(words: &str, captures: &Captures<'_>) -> Option<Range<usize>> {
    let range = captures.get(0)?.range();
    let before = words.get(..range.start)?.chars().next_back();
    let after = words.get(range.end..)?.chars().next();
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    (!digit(before) && !digit(after)).then_some(range)
}

/// NHS Data Dictionary: weights 10 to 2, eleven minus the remainder is the tenth digit.
fn nhs_number(words: &str, captures: &Captures<'_>) -> Option<Range<usize>> {
    let found = captures.get(0)?;
    let digits: Vec<u32> = found
        .as_str()
        .chars()
        .filter_map(|c| c.to_digit(10))
        .collect();
    let sum: u32 = digits
        .iter()
        .take(9)
        .zip((2..=10).rev())
        .map(|(d, weight)| d * weight)
        .sum();
    let check = (11 - sum % 11) % 11;
    let same = digits.iter().all(|d| Some(d) == digits.first());
    (check != 10 && digits.last() == Some(&check) && !same).then_some(())?;
    standing_alone(words, captures)
}

fn titled(_: &str, captures: &Captures<'_>) -> Option<Range<usize>> {
    let all = captures.get(0)?.range();
    let first = captures.name("first")?;
    if !may_be_name(first.as_str()) {
        return None;
    }
    let end = match captures.name("second") {
        Some(second) if may_be_name(second.as_str()) => second.end(),
        _ => first.end(),
    };
    Some(all.start..end)
}

fn may_be_name(word: &str) -> bool {
    !NOT_A_NAME.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts(words: &str) -> Vec<(String, PointedAs)> {
        pointed(words)
            .into_iter()
            .map(|p| {
                let part = words
                    .chars()
                    .skip(p.start as usize)
                    .take((p.end - p.start) as usize);
                (part.collect(), p.kind)
            })
            .collect()
    }

    #[track_caller]
    fn points_at(words: &str, part: &str, kind: PointedAs) {
        assert_eq!(parts(words), vec![(part.to_owned(), kind)], "{words}");
    }

    #[test]
    fn every_pattern_compiles() {
        assert_eq!(PATTERNS.len(), PATTERN_COUNT);
    }

    #[test]
    fn names_with_titles() {
        use PointedAs::Name;
        points_at("Mrs Patel next door took me.", "Mrs Patel", Name);
        points_at("Dr. A. Osei rings me back.", "Dr. A. Osei", Name);
        points_at("I saw dr patel twice", "dr patel", Name);
        points_at("MR BROWN was kind", "MR BROWN", Name);
        points_at("Nurse Amy stayed late.", "Nurse Amy", Name);
        points_at("Sister O’Hara-Lee runs it.", "Sister O’Hara-Lee", Name);
        points_at("Prof Jane Élan spoke.", "Prof Jane Élan", Name);
        points_at("My support worker Jo left.", "support worker Jo", Name);
        points_at("Miss Okafor The best", "Miss Okafor", Name);
    }

    #[test]
    fn telephone_numbers() {
        use PointedAs::Telephone;
        points_at(
            "her number 07700 900 164 rings out",
            "07700 900 164",
            Telephone,
        );
        points_at("ring (0115) 496 0123.", "(0115) 496 0123", Telephone);
        points_at("ring +44 7700 900164", "+44 7700 900164", Telephone);
        points_at("07700-900-164 2 times", "07700-900-164", Telephone);
    }

    #[test]
    fn addresses_on_paper_and_on_the_net() {
        points_at(
            "write to jo.b+x@example.org.uk please",
            "jo.b+x@example.org.uk",
            PointedAs::Email,
        );
        points_at("I live at NG7 2NR now", "NG7 2NR", PointedAs::Postcode);
        points_at("in sw1a1aa", "sw1a1aa", PointedAs::Postcode);
        points_at(
            "The lady at 14 Mill Lane has",
            "14 Mill Lane",
            PointedAs::Address,
        );
        points_at("at 14 mill lane", "14 mill lane", PointedAs::Address);
        points_at(
            "Flat 2, 14b Old Mill Road",
            "Flat 2, 14b Old Mill Road",
            PointedAs::Address,
        );
    }

    #[test]
    fn nhs_numbers_need_their_check_digit() {
        points_at(
            "mine is 943 476 5919 ok",
            "943 476 5919",
            PointedAs::NhsNumber,
        );
        assert_eq!(parts("mine is 943 476 5918 ok"), vec![]);
        assert_eq!(parts("1111111111"), vec![]);
    }

    #[test]
    fn dates_of_birth() {
        use PointedAs::DateOfBirth;
        points_at("born on 3 March 1957 in Leeds", "3 March 1957", DateOfBirth);
        points_at("DOB: 03/04/57", "03/04/57", DateOfBirth);
        points_at("my birthday is 4th May", "4th May", DateOfBirth);
        points_at("it was 12/11/1949.", "12/11/1949", DateOfBirth);
        assert_eq!(parts("I came on 12/11/2021"), vec![]);
    }

    #[test]
    fn plain_words_are_left_alone() {
        for words in [
            "",
            "The dr was kind",
            "My sister and I",
            "the Nurse. The food",
            "10 people on the road",
            "I miss the bus",
            "It costs 3.50",
            "Ward 12 is closed",
            "2021 was hard",
            "the nurse in charge",
            "1 2 3 4 5 6 7 8 9 0 1",
        ] {
            let found = parts(words);
            assert!(found.is_empty(), "{words}: {found:?}");
        }
    }

    #[test]
    fn ranges_count_scalars_not_bytes() {
        let found = pointed("🙂 é Mrs Patel");
        assert_eq!((found[0].start, found[0].end), (4, 13));
    }

    #[test]
    fn parts_that_overlap_are_one() {
        let found = pointed("dr 07700 900 164@example.org");
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].start, found[0].end), (3, 28));
    }

    proptest! {
        #[test]
        fn ranges_are_in_bounds_and_in_order(words in "(?s).{0,200}|[A-Z0-9 @.a-z/]{0,120}|(Mr |07700 900 164|NG7 2NR|🙂|born 1/2/1950 |\n){0,12}") {
            let count = words.chars().count() as u32;
            let mut last = 0;
            for part in pointed(&words) {
                prop_assert!(part.start >= last && part.start < part.end && part.end <= count);
                last = part.end;
            }
        }
    }
}
