//! The recovery code: a file's key in 13 groups of five letters and digits, for paper.
//!
//! Crockford's base 32 (https://www.crockford.com/base32.html), which leaves out I, L, O and U. Four
//! characters of a group carry 20 bits of the key; the fifth tells whether the group was typed well, and in
//! its place: it finds any one wrong character, any two that changed places, and groups that did.

use super::RawKey;
use crate::protocol::Refusal;

/// Groups of a code.
pub const GROUPS: usize = 13;

/// Characters of a group.
pub const LENGTH: usize = 5;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The code of a key, group by group.
pub fn groups(key: &RawKey) -> Vec<String> {
    let symbols = symbols(key);
    let groups = (1_u8..).zip(symbols.chunks(LENGTH - 1));
    let written = groups.map(|(place, symbols)| {
        let all = symbols.iter().copied().chain([check(place, symbols)]);
        all.filter_map(letter).collect()
    });
    written.collect()
}

/// Whether a group is one that can stand at this place, from 1.
pub fn fits(place: usize, group: &str) -> bool {
    group_at(place, group).is_some()
}

/// The key that a code stands for, however it was spaced and in whichever case it was typed.
///
/// # Errors
/// `RecoveryCode` names the groups that are wrong or missing, from 1.
pub fn read(code: &str) -> Result<RawKey, Refusal> {
    let typed: Vec<char> = code.chars().filter(|c| !is_space(*c)).collect();
    let typed: Vec<String> = typed
        .chunks(LENGTH)
        .map(|group| group.iter().collect())
        .collect();
    read_groups(&typed)
}

/// The key that these groups stand for.
///
/// # Errors
/// As [`read`].
pub fn read_groups(groups: &[String]) -> Result<RawKey, Refusal> {
    let mut wrong: Vec<u32> = Vec::new();
    let mut symbols = Vec::with_capacity(GROUPS * (LENGTH - 1));
    for (place, name) in (1..=GROUPS).zip(1_u32..) {
        let group = groups.get(place - 1).map_or("", String::as_str);
        match group_at(place, group) {
            Some(four) => symbols.extend(four),
            None => wrong.push(name),
        }
    }
    if groups.len() > GROUPS && wrong.is_empty() {
        wrong.push(u32::try_from(GROUPS).unwrap_or(u32::MAX));
    }
    if wrong.is_empty()
        && let Some(key) = key_of(&symbols)
    {
        return Ok(key);
    }
    if wrong.is_empty() {
        wrong.push(u32::try_from(GROUPS).unwrap_or(u32::MAX));
    }
    Err(Refusal::RecoveryCode { groups: wrong })
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '.')
}

/// The four symbols of a group that is right at its place.
fn group_at(place: usize, group: &str) -> Option<Vec<u8>> {
    let all: Option<Vec<u8>> = group
        .chars()
        .filter(|c| !is_space(*c))
        .map(symbol)
        .collect();
    let all = all?;
    let (last, four) = all.split_last()?;
    let place = u8::try_from(place)
        .ok()
        .filter(|place| usize::from(*place) <= GROUPS)?;
    // The last group of a key ends in four bits that carry nothing.
    let spare = usize::from(place) == GROUPS && four.last().is_some_and(|last| last & 0b1111 != 0);
    (four.len() == LENGTH - 1 && *last == check(place, four) && !spare).then(|| four.to_vec())
}

/// A polynomial over the field of 32 elements, with the place added: what makes its promises hold.
fn check(place: u8, symbols: &[u8]) -> u8 {
    symbols
        .iter()
        .fold(0, |sum, symbol| times_two(sum ^ symbol))
        ^ place
}

/// In the field of 32 elements made by x⁵ + x² + 1.
fn times_two(element: u8) -> u8 {
    let doubled = element << 1;
    if doubled & 0b10_0000 == 0 {
        doubled
    } else {
        doubled ^ 0b10_0101
    }
}

/// A key in steps of five bits, the first bits first.
fn symbols(key: &RawKey) -> Vec<u8> {
    let bits: Vec<u8> = key
        .bytes()
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1))
        .collect();
    let five = |bits: &[u8]| {
        (0..5).fold(0, |symbol, at| {
            symbol << 1 | bits.get(at).copied().unwrap_or(0)
        })
    };
    bits.chunks(5).map(five).collect()
}

fn key_of(symbols: &[u8]) -> Option<RawKey> {
    let bits: Vec<u8> = symbols
        .iter()
        .flat_map(|symbol| (0..5).rev().map(move |at| symbol >> at & 1))
        .collect();
    let bytes = bits
        .chunks_exact(8)
        .map(|bits| bits.iter().fold(0, |byte, bit| byte << 1 | bit));
    let bytes: Vec<u8> = bytes.collect();
    bytes.try_into().ok().map(RawKey::written)
}

fn letter(symbol: u8) -> Option<char> {
    ALPHABET
        .get(usize::from(symbol))
        .map(|byte| char::from(*byte))
}

/// What a character means; those that look like a digit are taken for it.
fn symbol(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    let at = ALPHABET.iter().position(|byte| char::from(*byte) == c)?;
    u8::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
    use super::*;
    use proptest::prelude::*;

    fn wrong(code: &str) -> Vec<u32> {
        match read(code) {
            Err(Refusal::RecoveryCode { groups }) => groups,
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_code_of_known_bytes_stays_what_it_is() {
        // On paper for years: a later Heard must read what this one printed.
        let counting: Vec<u8> = (0..32).collect();
        let code = groups(&RawKey::written(counting.try_into().unwrap())).join(" ");
        insta::assert_snapshot!(code, @"000G4 40R4F 0M30Y E209X 185GE R38EY 1W81B 24GK1 2GAHJ C5RR3 34D18 P70XC 3RFGT");
    }

    #[test]
    fn a_code_may_be_typed_in_small_letters_with_dashes_and_with_look_alikes() {
        let key = RawKey::written([0x11; 32]);
        let code = groups(&key).join("-").to_lowercase();
        assert!(read(&code).unwrap() == key);
        let alike = code.replace('0', "o").replace('1', "l");
        assert!(read(&alike).unwrap() == key);
    }

    #[test]
    fn what_is_missing_and_what_is_too_much_is_named() {
        let key = RawKey::written([0x5a; 32]);
        let groups = groups(&key);
        assert_eq!(wrong(&groups[..12].join(" ")), [13]);
        assert_eq!(wrong(""), (1..=13).collect::<Vec<u32>>());
        assert_eq!(wrong(&format!("{} AAAAA", groups.join(" "))), [13]);
        assert_eq!(wrong(&groups.join(" ").replace(&groups[3], "UUUUU")), [4]);
    }

    proptest! {
        #[test]
        fn every_key_comes_back_from_its_code(key: [u8; 32]) {
            let key = RawKey::written(key);
            prop_assert!(read(&groups(&key).join(" ")).unwrap() == key);
        }

        #[test]
        fn one_wrong_character_is_found_in_its_group(key: [u8; 32], at in 0..65_usize, by in 1..32_u8) {
            let mut code: Vec<char> = groups(&RawKey::written(key)).concat().chars().collect();
            let other = (symbol(code[at]).unwrap() + by) % 32;
            code[at] = letter(other).unwrap();
            let code: String = code.into_iter().collect();
            prop_assert_eq!(wrong(&code), [u32::try_from(at / 5).unwrap() + 1]);
        }

        #[test]
        fn two_characters_that_changed_places_are_found(key: [u8; 32], place in 0..13_usize, one in 0..5_usize, two in 0..5_usize) {
            let mut groups = groups(&RawKey::written(key));
            let mut group: Vec<char> = groups[place].chars().collect();
            prop_assume!(group[one] != group[two]);
            group.swap(one, two);
            groups[place] = group.into_iter().collect();
            prop_assert_eq!(wrong(&groups.join(" ")), [u32::try_from(place).unwrap() + 1]);
        }

        #[test]
        fn two_groups_that_changed_places_are_found(key: [u8; 32], one in 0..13_usize, two in 0..13_usize) {
            prop_assume!(one != two);
            let mut groups = groups(&RawKey::written(key));
            groups.swap(one, two);
            prop_assert_eq!(wrong(&groups.join(" ")).len(), 2);
        }
    }
}
