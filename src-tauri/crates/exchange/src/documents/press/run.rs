//! A document on its way through the press: its texts made printable, set, and looked at.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::Datelike;
use serde_json::Value;

use super::asked::{PrintOptions, Template, Title};
use super::missing::missing_glyphs;
use super::type_case::compile;
use super::typeset::Typeset;
use crate::documents::cleaning::{self, Printable};
use crate::documents::errors::DocumentError;
use crate::documents::fonts::Fonts;

/// How often the press looks at its own pages for characters that did not come out, before it sets plainer type.
const MOST_LOOKS: usize = 4;
/// The field of a template's data that holds a picture of ours as SVG.
const PICTURE: &str = "svg";
/// A document title longer than this is shortened; it stands in window bars.
const LONGEST_TITLE: usize = 120;

/// One document on its way through the press.
pub(super) struct PressRun<'a> {
    pub template: Template,
    pub data: Value,
    pub title: &'a Title<'a>,
    pub print: PrintOptions,
}

/// How far the press goes to print a character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Care {
    /// With the fonts of the machine.
    AllFonts,
    /// With our own fonts.
    OurFonts,
    /// Only what the body font draws by itself.
    PlainCharacters,
}

impl PressRun<'_> {
    /// The first way that works: a strange font or a strange text costs characters, never the document.
    pub fn typeset(&self) -> Result<Typeset, DocumentError> {
        // What stopped the first way is what is wrong; with less care other things may be.
        self.with_care(Care::AllFonts).or_else(|first| {
            self.with_care(Care::OurFonts)
                .or_else(|_| self.with_care(Care::PlainCharacters))
                .map_err(|_| first)
        })
    }

    fn with_care(&self, care: Care) -> Result<Typeset, DocumentError> {
        let mut barred = BTreeSet::new();
        for _ in 0..MOST_LOOKS {
            let fonts = self.fonts(care, &barred);
            let (data, unprintable) = self.printable(&fonts, care, &barred);
            let document = compile(self.template, data, self.title.made_on, fonts)?;
            let failed = missing_glyphs(&document);
            if failed.is_empty() {
                return Ok(Typeset {
                    document,
                    unprintable,
                    left_out: Vec::new(),
                });
            }
            barred.extend(failed);
        }
        Err(DocumentError::Typesetting(
            "a character has no shape".to_owned(),
        ))
    }

    /// The machine's fonts are looked through only when ours do not have every character.
    fn fonts(&self, care: Care, barred: &BTreeSet<String>) -> Arc<Fonts> {
        let ours = Fonts::ours();
        let enough = care != Care::AllFonts || self.printable(&ours, care, barred).1.is_empty();
        if enough {
            ours
        } else {
            Fonts::with_the_machines()
        }
    }

    /// The data as the template gets it, and the characters that had to be replaced.
    fn printable(
        &self,
        fonts: &Fonts,
        care: Care,
        barred: &BTreeSet<String>,
    ) -> (Value, Vec<String>) {
        let can_draw = |cluster: &str| match care {
            Care::PlainCharacters => fonts.can_draw_plainly(cluster),
            _ => fonts.can_draw(cluster),
        };
        let mut printable = Printable {
            can_draw: &can_draw,
            is_plain: &|cluster| fonts.is_plain(cluster),
            barred,
            unprintable: Vec::new(),
        };
        let (language, region) = language(self.title.language);
        let date = self.title.made_on;
        let mut data = serde_json::json!({
            "title": cleaning::shortened(&cleaning::one_line(self.title.title), LONGEST_TITLE),
            "language": language,
            "region": region,
            "made_on": [date.year(), date.month(), date.day()],
            "print": self.print,
            "content": self.data,
        });
        clean(&mut data, &mut printable);
        (data, printable.unprintable)
    }
}

/// Cleans every string in `value`; the names of fields are ours and stay, and so do pictures, which hold no words
/// that anybody typed.
fn clean(value: &mut Value, printable: &mut Printable<'_>) {
    match value {
        Value::String(text) => *text = printable.text(text),
        Value::Array(items) => items.iter_mut().for_each(|item| clean(item, printable)),
        Value::Object(fields) => fields
            .iter_mut()
            .filter(|(name, _)| *name != PICTURE)
            .for_each(|(_, field)| clean(field, printable)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Language and region of a tag like "en-GB"; British English when it is not one.
fn language(tag: &str) -> (String, Option<String>) {
    let letters = |part: &str, most: usize| {
        (2..=most).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphabetic())
    };
    let mut parts = tag.split(['-', '_']);
    match (parts.next(), parts.next()) {
        (Some(language), None) if letters(language, 3) => (language.to_lowercase(), None),
        (Some(language), Some(region)) if letters(language, 3) && letters(region, 2) => {
            (language.to_lowercase(), Some(region.to_uppercase()))
        }
        _ => ("en".to_owned(), Some("GB".to_owned())),
    }
}
