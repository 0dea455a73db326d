//! Word, HTML and Markdown, taken apart again.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::sync::LazyLock;

use heard_core::protocol::Document;
use quick_xml::Reader;
use quick_xml::events::Event;
use regex::Regex;

use super::office;
use super::samples::{day, document, everywhere, extreme, full, practice, usual};
use crate::documents::action_plan;
use crate::documents::leaves::{Leaf, Leaves, Line, Run, Table, file, leaf::Picture};
use crate::documents::story::plan::{ActionPlanDocument, Plan};
use crate::documents::{DocumentKind, Format, Making, Options, Paper, Wanted};

fn written(leaves: &Leaves, format: Format, options: Options) -> Vec<u8> {
    let wanted = Wanted {
        kind: DocumentKind::ActionPlan,
        format,
        options,
    };
    let (document, numbers) = (Document::default(), Default::default());
    let making = Making {
        document: &document,
        revision: 1,
        numbers: &numbers,
        keeping: None,
        now: chrono::DateTime::UNIX_EPOCH,
    };
    file(leaves, &wanted, &making).unwrap().bytes
}

fn of(plans: &ActionPlanDocument, format: Format) -> Vec<u8> {
    written(&action_plan::leaves(plans), format, Options::default())
}

fn text_of(plans: &ActionPlanDocument, format: Format) -> String {
    String::from_utf8(of(plans, format)).unwrap()
}

/// The parts of a Word file by name.
pub(super) fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

pub(super) fn part(parts: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(parts[name].clone()).unwrap()
}

/// Reads every part to its end; gives the words of the body and the styles of its paragraphs.
pub(super) fn read_word(bytes: &[u8]) -> (String, Vec<String>) {
    let parts = parts(bytes);
    let (mut words, mut styles) = (String::new(), Vec::new());
    for (name, bytes) in &parts {
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let text = std::str::from_utf8(bytes).unwrap();
        let mut reader = Reader::from_str(text);
        loop {
            let event = reader.read_event();
            match event.unwrap_or_else(|error| panic!("{name}: {error}")) {
                Event::Eof => break,
                Event::Text(text) if name == "word/document.xml" => words.push_str(&text),
                Event::GeneralRef(reference) if name == "word/document.xml" => {
                    words.push_str(&format!("&{};", &*reference));
                }
                Event::End(end) if end.name().as_ref() == "w:p" => words.push('\n'),
                Event::Empty(tag)
                    if name == "word/document.xml" && tag.name().as_ref() == "w:pStyle" =>
                {
                    let value = tag.attributes().next().unwrap().unwrap();
                    styles.push(value.value.into_owned());
                }
                _ => {}
            }
        }
    }
    (words, styles)
}

/// A document of plans with this text wherever one can stand.
fn full_of(text: &str) -> ActionPlanDocument {
    let mut all = document(vec![everywhere(full(), text), everywhere(full(), text)]);
    for field in [&mut all.workshop, &mut all.dates, &mut all.language] {
        text.clone_into(field);
    }
    all
}

#[test]
fn a_word_file_has_real_headings_a_repeated_table_head_a_language_and_page_numbers() {
    let bytes = of(&document(vec![usual(), full()]), Format::Docx);
    let (words, styles) = read_word(&bytes);
    let headings: Vec<&str> = styles
        .iter()
        .map(String::as_str)
        .filter(|style| style.starts_with("Heading"))
        .collect();
    assert_eq!(
        headings[..4],
        ["Heading1", "Heading2", "Heading3", "Heading3"]
    );
    let parts = parts(&bytes);
    let body = part(&parts, "word/document.xml");
    assert_eq!(
        body.matches("<w:tblHeader/>").count(),
        body.matches("<w:tbl>").count()
    );
    assert!(
        body.contains("<w:pageBreakBefore/>"),
        "the second plan begins a page"
    );
    let looks = part(&parts, "word/styles.xml");
    assert!(looks.contains("<w:lang w:val=\"en-GB\""));
    for level in 1..=4 {
        assert!(looks.contains(&format!("<w:name w:val=\"heading {level}\"/>")));
    }
    let footer = part(&parts, "word/footer1.xml");
    assert!(footer.contains("\"PAGE\"") && footer.contains("\"NUMPAGES\""));
    assert!(part(&parts, "docProps/core.xml").contains("<dc:language>en-GB</dc:language>"));
    for said in [
        "Going-out friends",
        "I used to have a buddy, hidden. It stopped",
        "Card 23",
        "By Friday 30 October 2026",
    ] {
        assert!(words.contains(said), "{said} is missing in {words}");
    }
}

#[test]
fn large_print_cream_and_letter_are_for_word_and_html_too() {
    let leaves = action_plan::leaves(&document(vec![usual()]));
    let options = Options {
        large_print: true,
        cream: true,
        paper: Some(Paper::UsLetter),
        ..Options::default()
    };
    let parts = parts(&written(&leaves, Format::Docx, options));
    let looks = part(&parts, "word/styles.xml");
    for size in looks.split("<w:sz w:val=\"").skip(1) {
        let half_points: u32 = size.split('"').next().unwrap().parse().unwrap();
        assert!(
            half_points >= 36 || half_points == 12,
            "{half_points} half points"
        );
    }
    let body = part(&parts, "word/document.xml");
    assert!(body.contains("<w:background w:color=\"F8F2E4\"/>"));
    assert!(body.contains("w:w=\"12240\""));
    let page = String::from_utf8(written(&leaves, Format::Html, options)).unwrap();
    assert!(page.contains("<body class=\"large cream\">") && page.contains("size: letter"));
}

#[test]
fn a_picture_has_its_words_and_comes_as_svg_and_as_dots() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\">\
               <rect width=\"20\" height=\"10\" fill=\"#1C4F7E\"/></svg>";
    let leaves = Leaves {
        leaves: vec![
            Leaf::Title("Pictures".to_owned()),
            Leaf::Picture(Picture {
                svg: svg.to_owned(),
                alt: "A blue \"box\"".to_owned(),
                size_mm: (40.0, 20.0),
            }),
            Leaf::List {
                ordered: true,
                lines: vec![Line {
                    runs: vec![Run::Plain("One".to_owned())],
                    under: vec![Line::of("Under one")],
                }],
            },
        ],
        ..Leaves::default()
    };
    let bytes = written(&leaves, Format::Docx, Options::default());
    read_word(&bytes);
    let parts = parts(&bytes);
    assert!(part(&parts, "word/document.xml").contains("descr=\"A blue &quot;box&quot;\""));
    assert!(parts["word/media/1.png"].starts_with(b"\x89PNG"));
    assert_eq!(part(&parts, "word/media/1.svg"), svg);
    let page = String::from_utf8(written(&leaves, Format::Html, Options::default())).unwrap();
    assert!(page.contains("alt=\"A blue &quot;box&quot;\""), "{page}");
    let text = String::from_utf8(written(&leaves, Format::Md, Options::default())).unwrap();
    assert!(
        text.contains("1. One\n   1. Under one") || text.contains("1. One\n   - Under one"),
        "{text}"
    );
}

/// What ways there are into a page.
const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</title><svg onload=alert(1)>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{7*7}} ${7*7} <%= 7*7 %>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<w:p><w:r><w:t>no</w:t></w:r></w:p>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
    "[click](javascript:alert(1)) ![x](http://x) <http://x>",
];

/// Tags and attributes that a page of ours is made of.
const TAGS: &str = "!doctype html head meta title style body main footer h1 h2 h3 h4 p span strong br figure \
    blockquote figcaption div table caption col thead tbody tr th td ul ol li hr img";
const ATTRIBUTES: &str =
    "lang charset http-equiv content name class dir scope role data-head src alt style";

/// Attributes that are quoted, and nothing between them.
static WHOLE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"^(?:\s*([\w-]+)="[^"]*")*\s*$"#).unwrap());
static ATTRIBUTE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"([\w-]+)="[^"]*""#).unwrap());

/// The tags of a page, and no others; what is between the tags is text.
fn tags(page: &str) -> BTreeSet<String> {
    let (mut found, mut rest) = (BTreeSet::new(), page);
    while let Some(at) = rest.find('<') {
        let tag_from = &rest[at + 1..];
        // No quoted value of ours holds an angle bracket: they are escaped.
        let end = tag_from.find('>').expect("a tag does not end");
        let (tag, after) = tag_from.split_at(end);
        let mut parts = tag.trim_start_matches('/').splitn(2, char::is_whitespace);
        let name = parts.next().unwrap().to_lowercase();
        let attributes = parts.next().unwrap_or("");
        assert!(name == "!doctype" || WHOLE.is_match(attributes), "<{tag}>");
        for attribute in ATTRIBUTE.captures_iter(attributes) {
            let known = ATTRIBUTES.split(' ').any(|it| it == &attribute[1]);
            assert!(known, "the attribute {:?} in <{tag}>", &attribute[1]);
        }
        if name == "style" && !tag.starts_with('/') {
            rest = after
                .split_once("</style>")
                .expect("the style does not end")
                .1;
        } else {
            rest = after;
        }
        found.insert(name);
    }
    found
}

#[test]
fn nothing_typed_can_run_in_any_form_and_all_of_it_can_be_read() {
    for payload in PAYLOADS {
        let all = full_of(payload);
        let page = text_of(&all, Format::Html);
        for tag in tags(&page) {
            assert!(
                TAGS.split_whitespace().any(|known| known == tag),
                "<{tag}> of {payload}"
            );
        }
        let shown = page
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
        assert!(
            shown.matches(payload).count() > 20,
            "{payload} is not shown"
        );
        let (words, _) = read_word(&of(&all, Format::Docx));
        let words = words
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
        assert!(
            words.matches(payload).count() > 20,
            "{payload} is not in the Word file"
        );
        let text = text_of(&all, Format::Md);
        for (at, bracket) in text.match_indices(['<', '[']) {
            assert!(
                text[..at].ends_with('\\'),
                "{bracket} of {payload} opens something in {text}"
            );
        }
    }
}

#[test]
fn any_text_makes_a_file_that_word_can_read() {
    for text in [
        "\u{FEFF}a\u{FEFF}b\0c\u{1}d\u{7F}e\u{9B}f\r\ng\rh\u{2028}i\u{2029}j",
        "\u{E000}\u{F8FF}\u{10FFFD}\u{FFFE}\u{FFFF}\u{1FFFE}\u{FFFC}\u{FFFD}",
        "مرحبا بالعالم 🚌👍🏽 你好 \u{202E}abc\u{202C}",
        "",
        " \n \t ",
        &"unbreakable".repeat(300),
    ] {
        let all = full_of(text);
        let (words, _) = read_word(&of(&all, Format::Docx));
        assert!(!words.contains(['\0', '\u{1}', '\u{FFFE}', '\u{FFFF}', '\u{202E}']));
        text_of(&all, Format::Html);
        text_of(&all, Format::Md);
    }
    let (_, styles) = read_word(&of(&document(vec![extreme()]), Format::Docx));
    assert!(!styles.is_empty());
    for format in [Format::Docx, Format::Html, Format::Md] {
        assert!(!of(&document(vec![]), format).is_empty());
        assert!(!of(&document(vec![Plan::default()]), format).is_empty());
    }
}

#[test]
fn what_runs_from_the_right_does_so_in_word() {
    let mut plan = usual();
    plan.what = "مرحبا بالعالم".to_owned();
    let parts = parts(&of(&document(vec![plan]), Format::Docx));
    let body = part(&parts, "word/document.xml");
    assert!(body.contains("<w:bidi/>") && body.contains("<w:rtl/>"));
}

#[test]
fn nothing_is_said_of_what_is_not_known() {
    let empty = Plan {
        name: "Friends".to_owned(),
        ..Plan::default()
    };
    let text = text_of(&document(vec![empty]), Format::Md);
    assert_eq!(
        text,
        "# Friends\n\nNothing is written down for this action yet.\n\n---\n\nGetting out and about in Northbridge, 13 and 14 October 2026\n"
    );
}

#[test]
fn libreoffice_opens_the_word_file_and_its_pages_come_in_the_same_order() {
    let plans = crate::documents::story::action_plans_of(&practice(), None, day(2026, 11, 2));
    let bytes = of(&plans, Format::Docx);
    let pdf = office::converted(("plan.docx", &bytes), "pdf", "pdf");
    let words = folded(&text_of_pdf(&pdf));
    let mut from = 0;
    for plan in &plans.plans {
        let name = plan.name.split_whitespace().collect::<Vec<_>>().join(" ");
        for wanted in [name.as_str(), "Why we are doing this", "First step"] {
            let found = words[from..].find(wanted);
            from += found.unwrap_or_else(|| panic!("{wanted} is missing after {from} in {words}"));
        }
    }
    assert!(words.contains("Page 2 of"), "{words}");
}

/// What belongs together on a page, each with a mark of its own at its beginning and at its end.
fn together(n: usize) -> Vec<Vec<Leaf>> {
    let text = |text: String| Leaf::Para(vec![Run::Plain(text)]);
    let (from, to) = (
        |what| format!("{what}{n}from"),
        |what| format!("{what}{n}to"),
    );
    let heading = |text| Leaf::Heading { level: 2, text };
    let picture = Leaf::Picture(Picture {
        svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 2\"/>".to_owned(),
        alt: "A picture".to_owned(),
        size_mm: (40.0, 20.0),
    });
    let table = Table {
        caption: from("table"),
        head: vec!["Head".to_owned()],
        rows: vec![vec![to("table")], vec!["More".to_owned()]],
        widths: Vec::new(),
    };
    vec![
        vec![Leaf::Boxed(vec![
            heading(from("box")),
            text("What".to_owned()),
            text("Who".to_owned()),
            text("By when".to_owned()),
            text(to("box")),
        ])],
        vec![
            heading(from("quiet")),
            Leaf::Para(vec![Run::Quiet("Theme 1".to_owned())]),
            text(to("quiet")),
        ],
        vec![
            heading(from("picture")),
            text("A".to_owned()),
            picture,
            text(to("picture")),
        ],
        vec![Leaf::Table(table)],
    ]
}

#[test]
fn wherever_a_page_ends_boxes_pictures_tables_and_headings_stay_with_what_is_theirs() {
    const LINES: std::ops::Range<usize> = 14..34;
    let mut leaves = vec![Leaf::Title("Pages".to_owned())];
    for what in 0..together(0).len() {
        for n in LINES {
            leaves.push(Leaf::NewPage);
            leaves.extend((0..n).map(|_| Leaf::Para(vec![Run::Plain("Line".to_owned())])));
            leaves.extend(together(n).swap_remove(what));
        }
    }
    let leaves = Leaves {
        leaves,
        ..Leaves::default()
    };
    let bytes = written(&leaves, Format::Docx, Options::default());
    let text = text_of_pdf(&office::converted(("pages.docx", &bytes), "pdf", "pdf"));
    let pages: Vec<&str> = text.split('\u{C}').collect();
    let page_of = |mark: &str| {
        let at = pages.iter().position(|page| page.contains(mark));
        at.unwrap_or_else(|| panic!("{mark} is missing"))
    };
    let mut moved = 0;
    for what in ["box", "quiet", "picture", "table"] {
        let found = LINES.map(|n| {
            let from = page_of(&format!("{what}{n}from"));
            assert_eq!(
                from,
                page_of(&format!("{what}{n}to")),
                "{what} after {n} lines"
            );
            !pages[from].contains("Line")
        });
        moved += usize::from(found.filter(|moved| *moved).count() > 0);
    }
    assert_eq!(moved, 4, "each stood across the end of a page once");
}

/// The words of a PDF, page by page.
fn text_of_pdf(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("any.pdf");
    std::fs::write(&file, pdf).unwrap();
    let mut read = std::process::Command::new("pdftotext");
    let out = read.arg(&file).arg("-").output().unwrap();
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// The practice workshop's story in this format.
fn story(format: Format) -> Vec<u8> {
    let (document, numbers) = (practice(), Default::default());
    let making = Making {
        document: &document,
        revision: 1,
        numbers: &numbers,
        keeping: None,
        now: chrono::DateTime::UNIX_EPOCH,
    };
    let wanted = Wanted {
        kind: DocumentKind::Report,
        format,
        options: Options::default(),
    };
    making.make(&wanted).unwrap().bytes
}

/// It draws many pictures, so it is made once.
static STORY_IN_WORD: LazyLock<Vec<u8>> = LazyLock::new(|| story(Format::Docx));

/// Words without how they are set: "I can't" and "I can’t" differ, line ends do not.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_story_holds_every_statement_that_may_be_quoted_and_no_other() {
    let document = practice();
    let shown = crate::documents::Shown::of(&document);
    let quotable = shown.quotable();
    assert!(quotable.len() > 50);
    let page = String::from_utf8(story(Format::Html)).unwrap();
    let page = page
        .replace("<br>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
    let page = folded(&page);
    let (word, _) = read_word(&STORY_IN_WORD);
    let word = folded(&word.replace("&quot;", "\"").replace("&amp;", "&"));
    for card in &document.statements.iter().collect::<Vec<_>>() {
        let may = quotable.iter().any(|it| it.id == card.id);
        let plain = heard_core::statements::pieces(card).len() == 1;
        let words = folded(&format!("“{}”", card.words.trim()));
        if may && plain {
            assert!(
                page.contains(&words),
                "card {} is missing: {words}",
                card.number
            );
            assert!(
                word.contains(&words),
                "card {} is missing in Word",
                card.number
            );
        } else {
            assert!(
                !page.contains(&words),
                "card {} may not be quoted",
                card.number
            );
            assert!(
                !word.contains(&words),
                "card {} may not be quoted",
                card.number
            );
        }
    }
}

#[test]
fn the_story_has_headings_in_order_and_its_pictures_have_words() {
    let (_, styles) = read_word(&STORY_IN_WORD);
    let levels = styles
        .iter()
        .filter_map(|style| style.strip_prefix("Heading")?.parse::<u32>().ok());
    let mut last = 0;
    for level in levels {
        assert!(level <= last + 1, "from level {last} to {level}");
        last = level;
    }
    let page = String::from_utf8(story(Format::Html)).unwrap();
    for tag in tags(&page) {
        assert!(TAGS.split_whitespace().any(|known| known == tag), "<{tag}>");
    }
    assert!(page.matches("<img ").count() > 5);
    assert_eq!(
        page.matches("alt=\"\"").count(),
        0,
        "a picture without words"
    );
    let parts = parts(&STORY_IN_WORD);
    assert!(parts["word/media/1.png"].starts_with(b"\x89PNG"));
    assert_eq!(
        part(&parts, "word/document.xml")
            .matches("descr=\"\"")
            .count(),
        0
    );
}

#[test]
fn libreoffice_opens_the_story() {
    let pdf = office::converted(("story.docx", &STORY_IN_WORD), "pdf", "pdf");
    let words = folded(&text_of_pdf(&pdf));
    let mut from = 0;
    for wanted in [
        "Who we asked",
        "What we heard",
        "What matters most to us",
        "Why is this happening?",
        "What we will do",
        "What people told us",
    ] {
        let found = words[from..].find(wanted);
        from += found.unwrap_or_else(|| panic!("{wanted} is missing or too early"));
    }
}
