//! What is made after the days, and what never stands in it.

use heard_core::protocol::{Command, Document, PlanField, PlanId, StepStatus, ThemeId};

use super::from_document::Room;
use super::leaves::{part, parts, read_word};
use super::office;
use super::opened::{Opened, Pdf, open};
use super::samples::{day, practice};
use crate::documents::{DocumentKind, Format, Making, Options, Paper, Wanted};

const AFTER: [DocumentKind; 4] = [
    DocumentKind::ProgressSheet,
    DocumentKind::TogetherWeDid,
    DocumentKind::Invitation,
    DocumentKind::ThankYou,
];

fn wanted(kind: DocumentKind, format: Format, options: Options) -> Wanted {
    Wanted {
        kind,
        format,
        options,
    }
}

fn with<T>(document: &Document, of: impl Fn(&Making<'_>) -> T) -> T {
    let now = chrono::DateTime::parse_from_rfc3339("2026-12-20T09:30:00Z").unwrap();
    of(&Making {
        document,
        revision: 1,
        numbers: &heard_core::Numbers::new(),
        keeping: None,
        now: now.to_utc(),
    })
}

fn made(document: &Document, kind: DocumentKind, options: Options) -> (usize, Opened) {
    let set = with(document, |making| {
        making.typeset(&wanted(kind, Format::Pdf, options)).unwrap()
    });
    let pages = set.pages();
    (pages, open(&Pdf::of(set)))
}

fn text(document: &Document) -> String {
    let bytes = with(document, |making| {
        let wanted = wanted(DocumentKind::TogetherWeDid, Format::Txt, Options::default());
        making.make(&wanted).unwrap().bytes
    });
    String::from_utf8(bytes).unwrap()
}

#[test]
fn what_was_done_stands_under_what_people_said_and_what_was_not_stands_with_its_reason() {
    let document = practice();
    let poster = Options {
        paper: Some(Paper::A3),
        ..Options::default()
    };
    for options in [Options::default(), poster] {
        let (_, opened) = made(&document, DocumentKind::TogetherWeDid, options);
        opened.in_order(&[
            "Together we did",
            "by January 2027",
            "I come home to a cold house",
            "Four people came home to a warm",
        ]);
        let words = opened.words();
        assert!(words.contains("Hospital transport cannot stop for milk."));
        assert!(words.contains("We have asked for it in the next one,"));
        assert!(words.contains("We all come back together."));
        assert!(
            !words.contains("Get transport"),
            "told already, so not told twice"
        );
        assert!(opened.structure.contains("H1 \"Together we did\""));
    }
}

#[test]
fn a_poster_too_full_for_one_sheet_is_one_for_each_theme_and_each_says_what_could_not_be_done() {
    let mut room = Room::new();
    for number in 0..6 {
        let theme = room.theme(vec![]);
        told(
            &mut room,
            theme,
            &format!("We did a thing, number {number}. ").repeat(9),
        );
    }
    let options = Options {
        paper: Some(Paper::A3),
        ..Options::default()
    };
    let (pages, opened) = made(
        room.workshop.document(),
        DocumentKind::TogetherWeDid,
        options,
    );
    assert_eq!(pages, 6);
    for page in 1..=6 {
        assert!(opened.page(page).contains("Nobody pays for it."), "{page}");
    }
}

fn told(room: &mut Room, theme: ThemeId, we_did: &str) {
    let first = room.workshop.document().updates.is_empty();
    let some = |words: &str| {
        if first {
            words.to_owned()
        } else {
            String::new()
        }
    };
    room.run(Command::AddUpdate {
        plan: None,
        theme: Some(theme),
        on: day(2026, 12, 1),
        we_did: we_did.to_owned(),
        could_not: some("A paid worker."),
        why: some("Nobody pays for it."),
    });
}

#[test]
fn the_text_to_send_is_short_and_has_the_same_facts() {
    let text = text(&practice());
    assert!(
        text.starts_with(
            "Together we did\nComing home from hospital in Hallowby, by January 2027\n"
        )
    );
    for part in [
        "Practice workshop.",
        "You said: I come home to a cold house and an empty fridge.\nTogether we did: Four people",
        "We could not do this: Hospital transport cannot stop for milk.\nThis is why: The contract",
        "Come and talk: Thursday 21 January 2027. We all come back together",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

fn as_bytes(document: &Document, format: Format) -> Vec<u8> {
    with(document, |making| {
        let wanted = wanted(DocumentKind::TogetherWeDid, format, Options::default());
        making.make(&wanted).unwrap().bytes
    })
}

#[test]
fn the_web_page_and_the_word_file_tell_the_same_in_the_same_order() {
    let document = practice();
    let told = [
        "Together we did",
        "Practice workshop.",
        "You said: I come home to a cold house",
        "Four people came home to a warm",
        "What we could not do, and why",
        "This is why",
        "Hospital transport cannot stop for milk.",
        "We have asked for it in the next one,",
        "Come and talk",
        "Thursday 21 January 2027",
    ];
    let page = String::from_utf8(as_bytes(&document, Format::Html)).unwrap();
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en-GB\">"));
    assert!(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"));
    let mut from = page.find("<main>").unwrap();
    for part in told {
        let at = page[from..].find(part);
        from += at.unwrap_or_else(|| panic!("{part} is missing or too early in {page}"));
    }
    let word = as_bytes(&document, Format::Docx);
    let (words, styles) = read_word(&word);
    let mut from = 0;
    for part in told {
        let at = words[from..].find(part);
        from += at.unwrap_or_else(|| panic!("{part} is missing or too early in {words}"));
    }
    let headings: Vec<&String> = styles
        .iter()
        .filter(|it| it.starts_with("Heading"))
        .collect();
    assert_eq!(headings[0], "Heading1");
    assert!(headings.len() > 3 && headings[1..].iter().all(|it| *it == "Heading2"));
    let parts = parts(&word);
    assert!(part(&parts, "word/styles.xml").contains("<w:lang w:val=\"en-GB\""));
    assert!(
        parts
            .values()
            .any(|bytes| String::from_utf8_lossy(bytes).contains("NUMPAGES"))
    );
    let pdf = office::converted(("together.docx", &word), "pdf", "pdf");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("together.pdf");
    std::fs::write(&file, pdf).unwrap();
    let out = std::process::Command::new("pdftotext")
        .arg(&file)
        .arg("-")
        .output()
        .unwrap();
    let words = String::from_utf8_lossy(&out.stdout);
    let at = |part| {
        words
            .find(part)
            .unwrap_or_else(|| panic!("{part} is missing in {words}"))
    };
    assert!(at("Together we did") < at("You said:") && at("You said:") < at("Come and talk"));
    assert!(words.contains("Page 1 of"), "{words}");
}

fn a_step_that_cannot_be_done() -> (Room, PlanId) {
    let mut room = Room::new();
    let theme = room.theme(vec![]);
    let plan = room.plan(theme, "Ring back");
    let step = room.run(Command::AddStep {
        plan,
        what: "Pay a driver".to_owned(),
        people: vec!["Bev".to_owned()],
        by: Some(day(2026, 11, 6)),
    });
    room.run(Command::SetStepStatus {
        step: step.into(),
        status: StepStatus::CannotDo,
        reason: "There is no money this year.".to_owned(),
    });
    (room, plan)
}

#[test]
fn a_step_that_cannot_be_done_is_told_even_where_no_update_tells_it() {
    let (room, _) = a_step_that_cannot_be_done();
    let (_, opened) = made(
        room.workshop.document(),
        DocumentKind::TogetherWeDid,
        Options::default(),
    );
    opened.in_order(&[
        "There is nothing to tell yet.",
        "Pay a driver",
        "There is no money this year.",
    ]);
    assert!(!opened.words().contains("Come and talk"), "no day is set");
}

#[test]
fn the_progress_sheet_has_each_step_with_its_state_and_room_to_write() {
    let (room, plan) = a_step_that_cannot_be_done();
    let options = Options {
        plan: Some(plan),
        ..Options::default()
    };
    let (pages, opened) = made(
        room.workshop.document(),
        DocumentKind::ProgressSheet,
        options,
    );
    assert_eq!(pages, 1);
    let words = opened.words();
    for part in [
        "Ring back",
        "Pay a driver",
        "Bev",
        "What happened",
        "New steps: what, who, by when",
    ] {
        assert!(words.contains(part), "{part} in {words}");
    }
    assert!(words.contains("We cannot") && opened.structure.contains("TH"));
    assert!(!words.contains("How we will know") && !words.contains("Next meeting"));
    let (pages, _) = made(&practice(), DocumentKind::ProgressSheet, Options::default());
    assert!((3..=6).contains(&pages), "{pages}");
}

#[test]
fn a_progress_sheet_without_room_for_new_steps_has_a_page_of_lines_that_names_its_plan() {
    let mut room = Room::new();
    let theme = room.theme(vec![]);
    for name in ["Ring back", "Bring soup"] {
        let plan = room.plan(theme, name);
        let change = PlanField::NextMeeting("After Easter".to_owned());
        room.run(Command::EditPlan { plan, change });
        for number in 1..=6 {
            room.run(Command::AddStep {
                plan,
                what: format!("Ask person {number} to come, and tell them the day."),
                people: vec!["Bev".to_owned()],
                by: Some(day(2027, 1, number)),
            });
        }
    }
    let options = Options::default();
    let document = room.workshop.document();
    let (pages, opened) = made(document, DocumentKind::ProgressSheet, options);
    assert_eq!(pages, 4);
    for (at, name) in [(2, "Ring back"), (4, "Bring soup")] {
        let page = opened.page(at);
        assert!(
            page.starts_with(&format!("{name} New steps: what, who, by when")),
            "{page}"
        );
        assert!(page.contains("Next meeting"), "{page}");
    }
    assert!(opened.words().contains("By Friday 1 January 2027"));
}

#[test]
fn the_progress_sheet_can_be_written_on_in_word_and_sent_as_a_web_page() {
    let document = practice();
    let of = |format| {
        with(&document, |making| {
            let wanted = wanted(DocumentKind::ProgressSheet, format, Options::default());
            making.make(&wanted).unwrap().bytes
        })
    };
    let told = [
        "How our plans are going",
        "Practice workshop.",
        "Warm welcome",
        "Step",
        "Who",
        "By when",
        "How it is going",
        "What happened",
        "Get transport to stop for milk.",
        "We cannot do this",
        "The contract is door to door",
        "How we will know:",
        "The pencil date",
    ];
    let page = String::from_utf8(of(Format::Html)).unwrap();
    let (words, styles) = read_word(&of(Format::Docx));
    assert!(
        !page.contains("<script") && page.contains("<th scope=\"col\" "),
        "{page}"
    );
    for text in [&page[page.find("<main>").unwrap()..], &words] {
        let mut from = 0;
        for part in told {
            let at = text[from..].find(part);
            from += at.unwrap_or_else(|| panic!("{part} is missing or too early in {text}"));
        }
    }
    assert_eq!(
        styles.iter().filter(|it| *it == "Heading2").count(),
        3,
        "{styles:?}"
    );
    let nothing = Room::new();
    let empty = with(nothing.workshop.document(), |making| {
        let wanted = wanted(
            DocumentKind::ProgressSheet,
            Format::Html,
            Options::default(),
        );
        making.make(&wanted).unwrap().bytes
    });
    assert!(
        String::from_utf8(empty)
            .unwrap()
            .contains("There are no action plans yet.")
    );
}

#[test]
fn the_invitation_and_the_thanks_say_what_is_known_and_no_more() {
    let document = practice();
    let (pages, opened) = made(&document, DocumentKind::Invitation, Options::default());
    assert_eq!(pages, 1);
    opened.in_order(&[
        "Come back together with us",
        "When",
        "Thursday 21 January 2027",
        "Warm welcome",
        "From",
        "Winnie, Gareth",
    ]);
    let (pages, opened) = made(&document, DocumentKind::ThankYou, Options::default());
    assert_eq!(pages, 1);
    opened.in_order(&[
        "Thank you",
        "people told us",
        "Together we chose",
        "The pencil date",
        "We come back together on Thursday 21 January 2027.",
    ]);
    let mut room = Room::new();
    let few = room.person(true);
    room.said(few, "I wait.", vec![]);
    let (_, opened) = made(
        room.workshop.document(),
        DocumentKind::ThankYou,
        Options::default(),
    );
    for unknown in ["people told us", "Together we chose", "From", "come back"] {
        assert!(
            !opened.words().contains(unknown),
            "{unknown} in {}",
            opened.words()
        );
    }
}

#[test]
fn large_print_has_no_small_type_and_cream_and_letter_can_be_had() {
    let document = practice();
    for kind in AFTER {
        let options = Options {
            large_print: true,
            cream: true,
            paper: Some(Paper::UsLetter),
            ..Options::default()
        };
        let (_, opened) = made(&document, kind, options);
        let sizes = opened.outline.split("size=\"").skip(1);
        let sizes = sizes.filter_map(|rest| rest.split('"').next()?.parse::<u32>().ok());
        assert!(sizes.min().unwrap() >= 18, "{kind:?}: {}", opened.outline);
        assert!(opened.info.contains("letter"), "{}", opened.info);
    }
}

#[test]
fn no_text_stops_them_and_an_empty_workshop_has_them_too() {
    let (mut room, plan) = a_step_that_cannot_be_done();
    let typed = "مرحبا #panic() 🚌 \u{0}\u{FEFF}\u{202E} 你好 \\ $x$ <b>\n";
    let theme = room.theme(vec![]);
    told(&mut room, theme, &typed.repeat(9));
    told(&mut room, theme, &"x".repeat(300));
    for change in [
        PlanField::HowWeKnow(typed.repeat(20)),
        PlanField::NextMeeting("unbreakable".repeat(40)),
        PlanField::Name("Neighbours ".repeat(15)),
    ] {
        room.run(Command::EditPlan { plan, change });
    }
    room.run(Command::AddStep {
        plan,
        what: "unbreakable".repeat(30),
        people: vec!["Bartholomew".repeat(10)],
        by: None,
    });
    let empty = Room::new();
    for kind in AFTER {
        for paper in kind.traits().papers {
            let options = Options {
                paper: Some(*paper),
                ..Options::default()
            };
            made(room.workshop.document(), kind, options);
        }
        assert_eq!(
            made(empty.workshop.document(), kind, Options::default()).0,
            1,
            "{kind:?}"
        );
    }
    for format in [Format::Html, Format::Docx] {
        let told = as_bytes(room.workshop.document(), format);
        if format == Format::Html {
            let told = String::from_utf8(told).unwrap();
            assert!(told.contains("&lt;b&gt;") && !told.contains("<b>"));
        } else {
            assert!(read_word(&told).0.contains("🚌"));
        }
        assert!(!as_bytes(empty.workshop.document(), format).is_empty());
    }
    assert!(text(empty.workshop.document()).contains("There is nothing to tell yet."));
    assert!(text(room.workshop.document()).contains("🚌"));
}
