//! A PDF read back by programs that are not ours.

use std::io::Read;
use std::path::Path;
use std::process::Command;

use crate::documents::action_plan;
use crate::documents::press::{PrintOptions, Typeset};
use crate::documents::story::plan::ActionPlanDocument;

use super::samples::day;

/// A PDF in memory.
pub(super) struct Pdf {
    pub bytes: Vec<u8>,
    pub pages: usize,
    pub unprintable: Vec<String>,
}

impl Pdf {
    pub fn of(set: Typeset) -> Self {
        Self {
            bytes: set.pdf().unwrap(),
            pages: set.pages(),
            unprintable: set.unprintable,
        }
    }
}

/// What poppler's tools say about a PDF.
pub(super) struct Opened {
    /// The words of each page, as laid out.
    pub pages: Vec<String>,
    /// Title, page size and whether it is tagged.
    pub info: String,
    /// The tags in reading order, with their words.
    pub structure: String,
    /// One line a font.
    pub fonts: Vec<String>,
    /// Bookmarks and sizes of type, as XML.
    pub outline: String,
}

impl Opened {
    /// All words, runs of white space as one space.
    pub fn words(&self) -> String {
        self.pages
            .join(" ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The words of one page, counted from 1.
    pub fn page(&self, number: usize) -> String {
        self.pages[number - 1]
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Whether the words stand in this order.
    pub fn in_order(&self, wanted: &[&str]) {
        let words = self.words();
        let mut from = 0;
        for part in wanted {
            match words[from..].find(part) {
                Some(at) => from += at + part.len(),
                None => panic!("{part:?} is missing, or stands too early, in: {words}"),
            }
        }
    }
}

/// Makes the action plan and opens it.
pub(super) fn printed(document: &ActionPlanDocument, print: PrintOptions) -> (Pdf, Opened) {
    let pdf = Pdf::of(action_plan::set(document, day(2026, 10, 20), print).unwrap());
    let opened = open(&pdf);
    (pdf, opened)
}

/// A word, and where on which page it stands: left, top, right and bottom in points.
pub(super) struct Placed {
    pub page: usize,
    pub at: [f64; 4],
    pub word: String,
}

/// Where each word stands; pages count from 0.
pub(super) fn placed(pdf: &Pdf) -> Vec<Placed> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("document.pdf");
    std::fs::write(&file, &pdf.bytes).unwrap();
    let mut words = Vec::new();
    let mut pages = 0;
    for line in run("pdftotext", &["-bbox"], &file, &["-"]).lines() {
        pages += usize::from(line.trim_start().starts_with("<page "));
        let Some(word) = line.trim().strip_prefix("<word ") else {
            continue;
        };
        let (places, word) = word.split_once('>').unwrap();
        let mut numbers = places.split('"').skip(1).step_by(2).map(|it| it.parse());
        let mut next = || numbers.next().unwrap().unwrap();
        words.push(Placed {
            page: pages - 1,
            at: [next(), next(), next(), next()],
            word: unescaped(word.trim_end_matches("</word>")),
        });
    }
    words
}

fn unescaped(xml: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&#39;", "'"),
    ];
    let plain = signs
        .iter()
        .fold(xml.to_owned(), |text, (from, to)| text.replace(from, to));
    plain.replace("&amp;", "&")
}

/// Everything that can be read in a PDF: its words, its tags, its bookmarks, and all its parts unsqueezed.
pub(super) fn everything(pdf: &Pdf, opened: &Opened) -> String {
    let mut bytes = pdf.bytes.clone();
    let begin = b"stream";
    let starts = pdf.bytes.windows(begin.len()).enumerate();
    for (at, _) in starts.filter(|(_, window)| window == begin) {
        let rest = &pdf.bytes[at + begin.len()..];
        let skipped = rest.iter().take_while(|byte| byte.is_ascii_whitespace());
        let squeezed = &rest[skipped.count()..];
        // What is no squeezed part ends in an error, and is there as it is.
        let _ = flate2::read::ZlibDecoder::new(squeezed).read_to_end(&mut bytes);
    }
    // Strings come in one byte a letter or in two.
    bytes.retain(|byte| *byte != 0);
    let parts = [&opened.words(), &opened.structure, &opened.outline];
    let parts = parts.map(String::as_str).join(" ");
    parts + &String::from_utf8_lossy(&bytes)
}

pub(super) fn open(pdf: &Pdf) -> Opened {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("document.pdf");
    std::fs::write(&file, &pdf.bytes).unwrap();
    let text = run("pdftotext", &["-layout"], &file, &["-"]);
    let mut pages: Vec<String> = text.split('\u{C}').map(str::to_owned).collect();
    pages.pop();
    assert_eq!(
        pages.len(),
        pdf.pages,
        "the pages counted and the pages there"
    );
    Opened {
        pages,
        info: run("pdfinfo", &[], &file, &[]),
        structure: run("pdfinfo", &["-struct-text"], &file, &[]),
        fonts: run("pdffonts", &[], &file, &[])
            .lines()
            .skip(2)
            .map(str::to_owned)
            .collect(),
        outline: run(
            "pdftohtml",
            &["-xml", "-i", "-zoom", "1", "-stdout"],
            &file,
            &[],
        ),
    }
}

fn run(program: &str, before: &[&str], file: &Path, after: &[&str]) -> String {
    let out = Command::new(program)
        .args(before)
        .arg(file)
        .args(after)
        .output();
    let out =
        out.unwrap_or_else(|error| panic!("{program} is needed (package poppler-utils): {error}"));
    assert!(
        out.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&out.stderr)
    );
    String::from_utf8_lossy(&out.stdout).into_owned()
}
