//! Golden pictures: the first page of each document that has pages, as somebody looked at it and found it good.
//!
//! `HEARD_GOLDEN=write cargo test -p heard-exchange golden` draws them again. Look at each one before it is kept.

use std::path::PathBuf;

use super::data_page::kept;
use super::samples::{day, practice};
use crate::documents::{DocumentKind, Format, Making, Options, Wanted};

/// Dots to the inch: enough to see that a page is built in another way, too few to see a letter.
const DOTS: f64 = 36.0;
/// How far a dot's colour may be off before it counts as another, of 255.
const OFF: u8 = 24;
/// One dot in so many may be another, for machines draw curves in their own way.
const FEW: usize = 500;

/// Width, height and colours of a picture.
type Picture = (u32, u32, Vec<u8>);

fn golden(kind: DocumentKind) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/documents/tests/golden");
    folder.join(format!("{}.png", kind.slug()))
}

fn read(bytes: &[u8]) -> Picture {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().unwrap();
    let mut dots = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut dots).unwrap();
    (info.width, info.height, dots)
}

/// How many dots differ; none where the pictures have different sizes.
fn differing(one: &Picture, other: &Picture) -> Option<usize> {
    let same = (one.0, one.1, one.2.len()) == (other.0, other.1, other.2.len());
    let differs = |(a, b): (&[u8], &[u8])| a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > OFF);
    let pairs = one.2.chunks(4).zip(other.2.chunks(4));
    same.then(|| pairs.filter(|pair| differs(*pair)).count())
}

#[test]
fn the_first_page_of_each_document_looks_as_it_was_found_good() {
    let document = practice();
    let now = day(2026, 11, 2).and_hms_opt(10, 0, 0).unwrap().and_utc();
    let making = Making {
        document: &document,
        revision: 1,
        numbers: &heard_core::Numbers::new(),
        keeping: Some(&kept()),
        now,
    };
    let write = std::env::var("HEARD_GOLDEN").is_ok_and(|word| word == "write");
    let mut wrong = Vec::new();
    for kind in DocumentKind::ALL.iter().copied() {
        if !kind.traits().formats.contains(&Format::Pdf) {
            continue;
        }
        let wanted = Wanted {
            kind,
            format: Format::Pdf,
            options: Options::default(),
        };
        let page = making.typeset(&wanted).unwrap();
        let page = page.picture(0, DOTS).unwrap().unwrap();
        if write {
            std::fs::write(golden(kind), &page).unwrap();
        }
        let kept = std::fs::read(golden(kind)).map(|kept| read(&kept));
        let page = read(&page);
        let few = page.2.len() / 4 / FEW;
        let same = kept.is_ok_and(|kept| differing(&kept, &page).is_some_and(|dots| dots <= few));
        if !same {
            wrong.push(kind.slug());
        }
    }
    assert!(
        wrong.is_empty(),
        "these look different, or have no picture yet: {wrong:?}"
    );
}

#[test]
fn a_block_that_moved_is_seen_and_a_curve_drawn_a_little_differently_is_not() {
    let page = |shift: usize, shade: u8| {
        let dot = |place: usize| {
            if (place % 300).abs_diff(40 + shift) < 9 {
                shade
            } else {
                255
            }
        };
        let dots = (0..300 * 400).flat_map(|place| [dot(place), dot(place), dot(place), 255]);
        (300_u32, 400_u32, dots.collect::<Vec<u8>>())
    };
    let few = 300 * 400 / FEW;
    assert_eq!(differing(&page(0, 30), &page(0, 40)), Some(0));
    assert!(differing(&page(0, 30), &page(3, 30)).unwrap() > few);
    assert_eq!(differing(&page(0, 30), &(1, 1, vec![0; 4])), None);
}
