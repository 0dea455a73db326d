//! Making any text fit to be set, without changing what people said.
//!
//! Two steps. [`one_line`] and [`lines`] do what needs no font: controls, byte order marks and broken line ends go.
//! [`Printable`] then looks at each character people see as one, and puts `[character]` where no font can draw it.

use std::collections::BTreeSet;

use typst::text::is_default_ignorable;
use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation;

use super::words;

/// A word longer than this (in characters as people see them) may break anywhere, else it would leave the page.
const LONGEST_WHOLE_WORD: usize = 24;
/// Between how many characters such a word may break; fewer would fill what people copy out with invisible marks.
const BREAK_EVERY: usize = 6;
/// Lets a line break here, and prints nothing.
const MAY_BREAK: char = '\u{200B}';
/// How many different characters a document lists as unprintable; the rest are only counted in the text.
const MOST_LISTED: usize = 200;

/// Text for a field of one line: every run of white space becomes one space, the ends are trimmed.
pub fn one_line(text: &str) -> String {
    let kept: String = text.chars().filter_map(keep).collect();
    unless_invisible(kept.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Text for a field of several lines: line ends become `\n`, at most one line in a row is left empty, the ends are
/// trimmed.
pub fn lines(text: &str) -> String {
    let unix = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}'], "\n");
    let unix = unix.replace('\u{2029}', "\n\n");
    let mut kept: Vec<String> = Vec::new();
    for line in unix.lines() {
        let line = one_line(line);
        if !line.is_empty() || kept.last().is_some_and(|last| !last.is_empty()) {
            kept.push(line);
        }
    }
    kept.join("\n").trim().to_owned()
}

/// Text in the middle of a sentence: as [`lines`], but the white space at its ends stays as one space.
pub fn part(text: &str) -> String {
    let middle = lines(text);
    if middle.is_empty() {
        return if text.chars().any(char::is_whitespace) {
            " ".to_owned()
        } else {
            middle
        };
    }
    let before = if text.starts_with(char::is_whitespace) {
        " "
    } else {
        ""
    };
    let after = if text.ends_with(char::is_whitespace) {
        " "
    } else {
        ""
    };
    format!("{before}{middle}{after}")
}

/// Text for a file that people go on working in, as it was typed: line ends become `\n`, and only what no file may
/// hold goes. For spreadsheets, Word and HTML, which bring their own fonts.
pub fn as_typed(text: &str) -> String {
    let unix = text.replace("\r\n", "\n").replace(
        ['\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'],
        "\n",
    );
    let kept = unix.chars().filter_map(|c| match c {
        '\n' => Some(c),
        '\t' => Some(' '),
        _ if c.is_control() => None,
        // Byte order marks, and code points that are no characters: XML forbids two of them, the rest mean nothing.
        '\u{FEFF}' | '\u{FDD0}'..='\u{FDEF}' => None,
        _ if u32::from(c) & 0xFFFE == 0xFFFE => None,
        // Embeddings, overrides and isolates could turn the rest of a line round; scripts order themselves.
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        _ => Some(c),
    });
    kept.collect::<String>().trim().to_owned()
}

/// The first `most` characters (as people see them), with "…" where the rest was left out; cut between words where
/// that loses no more than half of it. For footers and titles.
pub fn shortened(text: &str, most: usize) -> String {
    let mut clusters = text.graphemes(true);
    let head: String = clusters.by_ref().take(most).collect();
    let Some(next) = clusters.next() else {
        return head;
    };
    let inside_a_word = !next.trim().is_empty() && !head.ends_with(char::is_whitespace);
    let whole = head.rsplit_once(char::is_whitespace);
    let kept = match whole {
        Some((words, _)) if inside_a_word && words.len() * 2 >= head.len() => words,
        _ => &head,
    };
    format!("{}…", kept.trim_end())
}

/// `text`, or `instead` when it is empty.
pub(super) fn or(text: String, instead: &str) -> String {
    if text.is_empty() {
        instead.to_owned()
    } else {
        text
    }
}

/// What becomes of one character before any font is asked. White space of any sort stays for the caller to fold.
fn keep(c: char) -> Option<char> {
    match c {
        _ if c.is_whitespace() => Some(c),
        _ if c.is_control() => None,
        // Byte order marks, and marks that only an editor needs, are forbidden in PDF/UA or mean nothing in print.
        '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{00AD}' | '\u{034F}' | '\u{180E}' => None,
        // Embeddings, overrides and isolates could turn the rest of a line round; scripts order themselves.
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{206A}'..='\u{206F}' => None,
        // Tag characters and unassigned ignorables have no shape of their own.
        '\u{E0000}'..='\u{E0FFF}' | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' => None,
        // In one colour of ink a skin tone is a stray square, a key cap an empty one, and 'as a picture' says nothing.
        '\u{1F3FB}'..='\u{1F3FF}' | '\u{20E3}' | '\u{FE0E}' | '\u{FE0F}' => None,
        _ => Some(c),
    }
}

/// A text of which nothing can be seen is no text.
fn unless_invisible(text: String) -> String {
    if text
        .chars()
        .all(|c| c.is_whitespace() || is_default_ignorable(c))
    {
        String::new()
    } else {
        text
    }
}

/// Turns any text into text that the fonts at hand can draw, and remembers what they could not.
pub(super) struct Printable<'a> {
    /// Whether some one font draws the whole of a character.
    pub can_draw: &'a dyn Fn(&str) -> bool,
    /// Whether the body font draws the whole of a character, which then never fails.
    pub is_plain: &'a dyn Fn(&str) -> bool,
    /// Characters found to fail although a font said it had them.
    pub barred: &'a BTreeSet<String>,
    /// The characters that were replaced, each once, in the order met.
    pub unprintable: Vec<String>,
}

impl Printable<'_> {
    /// The text with `[character]` for what cannot be drawn and places to break in very long words.
    pub fn text(&mut self, text: &str) -> String {
        // Fonts have 'ọ' and many lack the dot that was typed after an 'o'.
        let kept: String = text
            .chars()
            .filter(|c| *c == '\n' || keep(*c).is_some())
            .nfc()
            .collect();
        let mut out = String::with_capacity(kept.len());
        let mut missing = 0;
        for cluster in kept.graphemes(true) {
            if self.fits(cluster) {
                flush(&mut out, &mut missing);
                out.push_str(cluster);
                continue;
            }
            self.list(cluster);
            match self.without_marks(cluster) {
                Some(letter) => {
                    flush(&mut out, &mut missing);
                    out.push(letter);
                }
                None => missing += 1,
            }
        }
        flush(&mut out, &mut missing);
        with_breaks(&out)
    }

    fn fits(&self, cluster: &str) -> bool {
        if cluster.chars().all(char::is_whitespace) {
            return true;
        }
        let private = cluster
            .chars()
            .any(|c| matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..));
        !private && !self.is_barred(cluster) && (self.can_draw)(cluster)
    }

    fn is_barred(&self, cluster: &str) -> bool {
        let mut parts = cluster.chars();
        let failed = !self.barred.is_empty()
            && (self.barred.contains(cluster)
                || parts.any(|c| self.barred.contains(c.encode_utf8(&mut [0; 4]) as &str)));
        failed && !(self.is_plain)(cluster)
    }

    /// A letter under marks that no font has: the letter still says most of it.
    fn without_marks(&self, cluster: &str) -> Option<char> {
        let letter = cluster.chars().next().filter(|c| c.is_alphanumeric())?;
        let alone = letter.encode_utf8(&mut [0; 4]).to_owned();
        (alone != cluster && self.fits(&alone)).then_some(letter)
    }

    fn list(&mut self, cluster: &str) {
        let named = named(cluster);
        if self.unprintable.len() < MOST_LISTED && !self.unprintable.contains(&named) {
            self.unprintable.push(named);
        }
    }
}

/// A character and its code points, so that it can be found by somebody whose screen cannot draw it either.
fn named(cluster: &str) -> String {
    let codes: Vec<String> = cluster
        .chars()
        .take(8)
        .map(|c| format!("U+{:04X}", u32::from(c)))
        .collect();
    let shown: String = cluster.chars().take(8).collect();
    format!("{shown} ({})", codes.join(" "))
}

fn flush(out: &mut String, missing: &mut usize) {
    if *missing > 0 {
        out.push_str(&words::unprintable_run(*missing));
        *missing = 0;
    }
}

fn with_breaks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        if word.graphemes(true).count() <= LONGEST_WHOLE_WORD {
            out.push_str(word);
            continue;
        }
        for (place, cluster) in word.graphemes(true).enumerate() {
            if place > 0 && place % BREAK_EVERY == 0 {
                out.push(MAY_BREAK);
            }
            out.push_str(cluster);
        }
    }
    out
}
