//! Characters that did not come out.

use std::collections::BTreeSet;

use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;
use unicode_segmentation::UnicodeSegmentation;

/// The characters on the pages that came out as an empty box.
pub(super) fn missing_glyphs(document: &PagedDocument) -> BTreeSet<String> {
    let mut missing = BTreeSet::new();
    for page in document.pages() {
        look_through(&page.frame, &mut missing);
    }
    missing
}

fn look_through(frame: &Frame, missing: &mut BTreeSet<String>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => look_through(&group.frame, missing),
            FrameItem::Text(text) => {
                let empty = text.glyphs.iter().filter(|glyph| glyph.id == 0);
                let empty: Vec<_> = empty.map(|glyph| glyph.range()).collect();
                if empty.is_empty() {
                    continue;
                }
                // Where no font has all of a character, each of its parts is an empty box, also the letter under a
                // mark: it is the whole that failed.
                let whole = text.text.grapheme_indices(true).filter(|(at, cluster)| {
                    let end = at + cluster.len();
                    empty.iter().any(|gap| gap.start < end && *at < gap.end)
                });
                missing.extend(whole.map(|(_, cluster)| cluster.to_owned()));
            }
            _ => {}
        }
    }
}
