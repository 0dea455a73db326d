//! Whether a passphrase will do, and how easily it could be guessed. Only the floor is a rule; the rest is
//! advice, and the workshop is theirs.

use crate::protocol::Refusal;
use crate::words::passphrase as words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zxcvbn::feedback::Warning;

/// The fewest characters of a passphrase.
pub const LEAST: usize = 8;

/// Guesses, as a power of ten, up to which one computer with a fast card finds a passphrase in hours: it
/// makes some ten thousand of these a second.
const WEAK_TO: f64 = 9.0;

/// Up to here it is some months.
const FAIR_TO: f64 = 12.0;

/// How well a passphrase keeps others out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PassphraseLevel {
    /// It can't be used at all.
    TooShort,
    /// Found in hours.
    Weak,
    /// Found in months.
    Fair,
    /// Not found in years.
    Strong,
}

/// What is thought of a passphrase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PassphraseStrength {
    /// How well it keeps others out.
    pub level: PassphraseLevel,
    /// Plain sentences: what makes it easy to guess, and what to do. Empty for a strong one.
    pub advice: Vec<String>,
}

/// Refuses what cannot be a passphrase.
///
/// # Errors
/// `PassphraseTooShort`; `PassphraseForm` for more than one line, and for what SQLCipher would not take as a
/// passphrase.
pub fn fit(passphrase: &str) -> Result<(), Refusal> {
    if passphrase.chars().count() < LEAST {
        let least = u32::try_from(LEAST).unwrap_or(u32::MAX);
        return Err(Refusal::PassphraseTooShort { least });
    }
    // To SQLCipher, what begins like this may be a key in hexadecimal.
    let like_a_key = passphrase
        .get(..2)
        .is_some_and(|first| first.eq_ignore_ascii_case("x'"));
    if passphrase.chars().any(char::is_control) || like_a_key {
        return Err(Refusal::PassphraseForm);
    }
    Ok(())
}

/// How easily a passphrase could be guessed by somebody who knows these names, such as the workshop's.
pub fn strength(passphrase: &str, names: &[&str]) -> PassphraseStrength {
    if fit(passphrase).is_err() {
        return PassphraseStrength {
            level: PassphraseLevel::TooShort,
            advice: vec![words::too_short(LEAST)],
        };
    }
    let words_of = names.iter().flat_map(|name| name.split_whitespace());
    let known: Vec<&str> = words_of.chain(["heard", "workshop"]).collect();
    let judged = zxcvbn::zxcvbn(passphrase, &known);
    let level = match judged.guesses_log10() {
        guesses if guesses < WEAK_TO => PassphraseLevel::Weak,
        guesses if guesses < FAIR_TO => PassphraseLevel::Fair,
        _ => PassphraseLevel::Strong,
    };
    let why = judged
        .feedback()
        .and_then(|feedback| feedback.warning())
        .map(because);
    let advice = match level {
        PassphraseLevel::Strong => Vec::new(),
        _ => why
            .into_iter()
            .chain([words::ADD_WORDS])
            .map(str::to_owned)
            .collect(),
    };
    PassphraseStrength { level, advice }
}

fn because(warning: Warning) -> &'static str {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess
        | Warning::ShortKeyboardPatternsAreEasyToGuess => words::KEYS_IN_A_ROW,
        Warning::RepeatsLikeAaaAreEasyToGuess
        | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => words::REPEATS,
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => words::COMMON,
        Warning::SequencesLikeAbcAreEasyToGuess => words::SEQUENCES,
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => words::DATES,
        Warning::AWordByItselfIsEasyToGuess => words::ONE_WORD,
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
        | Warning::CommonNamesAndSurnamesAreEasyToGuess => words::NAMES,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(passphrase: &str) -> PassphraseLevel {
        strength(passphrase, &["Leeds in June"]).level
    }

    #[test]
    fn only_what_is_very_short_or_no_line_of_text_is_refused() {
        assert!(fit("password").is_ok());
        assert!(fit("ééééßßßß").is_ok(), "characters, not bytes");
        assert_eq!(
            fit("seven77"),
            Err(Refusal::PassphraseTooShort { least: 8 })
        );
        for form in ["two\nlines of it", "a nul \0 in it", "x'00112233'"] {
            assert_eq!(fit(form), Err(Refusal::PassphraseForm), "{form:?}");
        }
    }

    #[test]
    fn what_others_try_first_is_weak_and_odd_words_in_a_row_are_strong() {
        assert_eq!(level("seven77"), PassphraseLevel::TooShort);
        assert_eq!(level("password123"), PassphraseLevel::Weak);
        assert_eq!(level("qwertyuiop"), PassphraseLevel::Weak);
        assert_eq!(level("Leeds in June"), PassphraseLevel::Weak);
        assert_eq!(
            level("teapot gravel nineteen walrus"),
            PassphraseLevel::Strong
        );
    }

    #[test]
    fn advice_says_why_and_what_to_do() {
        let advice = strength("password", &[]).advice;
        assert_eq!(advice, [words::COMMON, words::ADD_WORDS]);
        assert!(
            strength("teapot gravel nineteen walrus", &[])
                .advice
                .is_empty()
        );
    }
}
