//! How wide words are in our own font, so that pictures can break their lines. Scripts that it lacks count as wide.

use typst::layout::Abs;
use typst::text::{FontVariant, FontVariations};
use unicode_segmentation::UnicodeSegmentation;

use crate::documents::fonts::Fonts;

/// The width of a character that our font lacks, as a share of the size.
const UNKNOWN: f64 = 1.0;

/// The width of words set at size 1 in a weight of 400 to 800.
pub(in crate::documents) fn width(text: &str, weight: u16) -> f64 {
    // Our five weights stand on the fonts in their order.
    let Some(font) = Fonts::ours().font(usize::from(weight.clamp(400, 800) / 100 - 4)) else {
        return UNKNOWN * text.chars().map(|_| 1.0).sum::<f64>();
    };
    let font = font.instantiate(
        FontVariant::default(),
        Abs::zero(),
        &FontVariations::default(),
    );
    let face = font.ttf();
    let units = f64::from(face.units_per_em());
    let advance = |letter: char| {
        let glyph = face.glyph_index(letter)?;
        let advance = face.glyph_hor_advance(glyph)?;
        Some(f64::from(advance) / units)
    };
    text.chars()
        .map(|letter| advance(letter).unwrap_or(UNKNOWN))
        .sum()
}

/// The words in lines of at most a width (as a share of the size), broken between words, or inside one that is wider
/// than a line. At most `most` lines; the last ends in "…" where more would follow.
pub(in crate::documents) fn lines(text: &str, weight: u16, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        for part in fitting(word, weight, room) {
            let joined = if line.is_empty() {
                part.clone()
            } else {
                format!("{line} {part}")
            };
            if width(&joined, weight) <= room {
                line = joined;
            } else {
                lines.push(std::mem::replace(&mut line, part));
            }
        }
    }
    lines.push(line);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

/// All the words in lines of at most a width, where the lines that somebody made end too.
pub(in crate::documents) fn broken(text: &str, weight: u16, room: f64) -> Vec<String> {
    text.split('\n')
        .flat_map(|line| lines(line, weight, room, usize::MAX))
        .collect()
}

/// A word in parts that each fit into a line.
fn fitting(word: &str, weight: u16, room: f64) -> Vec<String> {
    if width(word, weight) <= room {
        return vec![word.to_owned()];
    }
    let mut parts = Vec::new();
    let mut part = String::new();
    for letter in word.graphemes(true) {
        if !part.is_empty() && width(&part, weight) + width(letter, weight) > room {
            parts.push(std::mem::take(&mut part));
        }
        part.push_str(letter);
    }
    parts.push(part);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_wider_than_its_room_whatever_stands_in_it() {
        for text in [
            "I need someone to go with me",
            &"unbreakable".repeat(40),
            "أريد أن أخرج",
            "",
        ] {
            for line in lines(text, 700, 8.0, 1000) {
                assert!(width(&line, 700) <= 8.01, "{line}");
            }
        }
    }

    #[test]
    fn what_is_left_out_is_said() {
        let cut = lines(&"word ".repeat(100), 400, 8.0, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut.iter().any(|line| line.ends_with('…')));
    }

    #[test]
    fn heavy_letters_are_wider() {
        assert!(width("Buses stop", 800) > width("Buses stop", 400));
    }
}
