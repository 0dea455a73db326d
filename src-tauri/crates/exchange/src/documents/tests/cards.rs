//! Statement cards and theme headings: each word that may be shown stands on them once, whole, and nothing else.

use std::collections::BTreeMap;

use heard_core::protocol::{Command, Document, Kind, Part, PersonId, StatementId, WorkshopField};
use heard_core::statements::pieces;
use proptest::prelude::*;

use super::from_document::Room;
use super::opened::{Opened, Pdf, Placed, open, placed};
use super::samples::{day, practice};
use crate::documents::{
    CardOrder, DocumentKind, Format, Making, Options, Paper, Shown, Typeset, Wanted,
};

/// The pages of one kind of document.
pub(super) fn pages_of(kind: DocumentKind, document: &Document, options: Options) -> Typeset {
    let making = Making {
        document,
        revision: 1,
        numbers: &heard_core::Numbers::new(),
        keeping: None,
        now: day(2026, 10, 8).and_hms_opt(12, 0, 0).unwrap().and_utc(),
    };
    let wanted = Wanted {
        kind,
        format: Format::Pdf,
        options,
    };
    making.typeset(&wanted).unwrap()
}

pub(super) fn opened(kind: DocumentKind, document: &Document, options: Options) -> (Pdf, Opened) {
    let pdf = Pdf::of(pages_of(kind, document, options));
    let opened = open(&pdf);
    (pdf, opened)
}

fn cards(document: &Document, options: Options) -> (Pdf, Opened) {
    opened(DocumentKind::StatementCards, document, options)
}

fn in_order(order: CardOrder) -> Options {
    Options {
        order,
        ..Options::default()
    }
}

/// Nothing that only spaces words or shapes lines.
fn bare(text: &str) -> String {
    let kept = |c: &char| !c.is_whitespace() && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}');
    text.chars().filter(kept).collect()
}

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

/// How the sheets of a paper are cut: cards to a sheet, width and height of a card, where its words begin.
#[derive(Clone, Copy)]
struct Cut {
    down: usize,
    card: (f64, f64),
    words_from: f64,
}

const A4: Cut = Cut {
    down: 4,
    card: (105.0 * MM, 70.0 * MM),
    words_from: 26.0 * MM,
};
const A4_LARGE: Cut = Cut {
    down: 2,
    card: (105.0 * MM, 138.0 * MM),
    words_from: 28.0 * MM,
};

/// The line that letters stand on.
fn baseline(word: &Placed) -> f64 {
    let [_, top, _, bottom] = word.at;
    bottom - 0.2433 * (bottom - top)
}

/// Words line by line, from the left.
fn in_lines(mut words: Vec<Placed>) -> String {
    words.sort_by(|a, b| baseline(a).total_cmp(&baseline(b)));
    let mut lines: Vec<Vec<Placed>> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if baseline(&word) - baseline(&line[0]) < 3.0 => line.push(word),
            _ => lines.push(vec![word]),
        }
    }
    for line in &mut lines {
        line.sort_by(|a, b| a.at[0].total_cmp(&b.at[0]));
    }
    let words = lines.into_iter().flatten();
    bare(&words.map(|word| word.word).collect::<String>())
}

/// Each card that was printed, in order: "43,2of3Notworking", and its words. Nothing may stand near a cut.
fn laid_out(pdf: &Pdf, cut: Cut) -> Vec<(String, String)> {
    let (wide, tall) = cut.card;
    let mut on: BTreeMap<(usize, usize, usize), Vec<Placed>> = BTreeMap::new();
    for word in placed(pdf) {
        let [left, top, right, bottom] = word.at;
        let (column, row) = ((left / wide) as usize, (top / tall) as usize);
        if row < cut.down {
            let (x, y) = (wide * column as f64, tall * row as f64);
            let near =
                left - x < 6.0 * MM || x + wide - right < 6.0 * MM || y + tall - bottom < 5.0 * MM;
            assert!(!near, "{:?} stands near a cut: {:?}", word.word, word.at);
            on.entry((word.page, row, column)).or_default().push(word);
        }
    }
    on.into_iter()
        .map(|((_, row, _), words)| {
            let from = tall * row as f64 + cut.words_from;
            let (head, words) = words.into_iter().partition(|word| word.at[3] < from);
            (in_lines(head), in_lines(words))
        })
        .collect()
}

/// Number and words of each statement that was printed, its parts joined, in the order printed.
fn joined(pdf: &Pdf, cut: Cut) -> Vec<(u32, String)> {
    let mut statements: Vec<(u32, String)> = Vec::new();
    for (head, words) in laid_out(pdf, cut) {
        let kind = KINDS.iter().find_map(|kind| head.strip_suffix(&bare(kind)));
        let head = kind.expect("a kind stands on each card");
        let (number, part) = head.split_once(',').unwrap_or((head, "1of1"));
        let number = number.parse().unwrap();
        if part.starts_with("1of") {
            statements.push((number, words));
        } else {
            let last = statements.last_mut().unwrap();
            assert_eq!(last.0, number, "the parts of a card stay together");
            last.1.push_str(&words);
        }
    }
    statements
}

/// What should be on the cards, by number.
fn wanted(document: &Document) -> Vec<(u32, String)> {
    use heard_core::protocol::Piece;
    let words = |piece: Piece| match piece {
        Piece::Words(words) => bare(&words),
        Piece::Hidden => "hidden".to_owned(),
    };
    let cards = Shown::of(document).in_the_room().into_iter();
    cards
        .map(|card| (card.number, pieces(card).into_iter().map(words).collect()))
        .collect()
}

/// The cards that were printed are those wanted, word for word.
fn compared(pdf: &Pdf, cut: Cut, document: &Document) {
    let (printed, wanted) = (joined(pdf, cut), wanted(document));
    for (printed, wanted) in printed.iter().zip(&wanted) {
        assert_eq!(printed, wanted);
    }
    assert_eq!(printed.len(), wanted.len(), "as many cards");
}

const KINDS: [&str; 3] = ["Not working", "Working", "Important for the future"];

#[test]
fn the_practice_workshop_stands_on_its_cards_whole_and_once_eight_to_a_sheet() {
    let document = practice();
    let (pdf, opened) = cards(&document, Options::default());
    compared(&pdf, A4, &document);
    let printed = laid_out(&pdf, A4).len();
    assert_eq!(pdf.pages, printed.div_ceil(8));
    assert!(
        opened.info.contains("Tagged:          yes"),
        "{}",
        opened.info
    );
    assert!(opened.info.contains("statement cards"), "{}", opened.info);
    assert!(
        opened.page(1).contains("Practice, Coming home"),
        "{}",
        opened.page(1)
    );
    assert!(opened.page(1).contains(&format!("Page 1 of {}", pdf.pages)));
    assert!(pdf.bytes.len() < 2_000_000, "{}", pdf.bytes.len());
}

/// A room where one person said this.
fn said(texts: &[&str]) -> Room {
    let mut room = Room::new();
    for text in texts {
        let person = room.person(true);
        room.said(person, text, vec![]);
    }
    room
}

#[test]
fn a_long_statement_goes_on_to_as_many_cards_as_it_needs_and_breaks_between_sentences() {
    let long = "The bus does not come when it says it will, and nobody tells us why. ".repeat(57);
    let room = said(&[&long, "Short."]);
    let document = room.workshop.document();
    for (large_print, cut) in [(false, A4), (true, A4_LARGE)] {
        let options = Options {
            large_print,
            cream: true,
            ..Options::default()
        };
        let (pdf, _) = cards(document, options);
        compared(&pdf, cut, document);
        let mut printed = laid_out(&pdf, cut);
        assert_eq!(printed.pop().unwrap().0, "2Notworking");
        let parts = printed.len();
        assert!(parts > 8, "{parts} cards");
        for (place, (head, words)) in (1..).zip(&printed) {
            assert_eq!(*head, format!("1,{place}of{parts}Notworking"));
            assert!(words.ends_with("why."), "{head}: {words}");
        }
    }
}

#[test]
fn one_endless_word_and_a_row_of_emoji_lose_nothing_at_the_edges() {
    let room = said(&[&"q".repeat(4_000), &"🚌".repeat(300)]);
    let (_, opened) = cards(room.workshop.document(), Options::default());
    let words = opened.words();
    assert_eq!(words.matches('q').count(), 4_000);
    assert_eq!(words.matches('🚌').count(), 300);
}

#[test]
fn words_of_every_script_stay_within_their_card() {
    let arabic = "أريد أن أخرج مع أصدقائي. ".repeat(20);
    let room = said(&[&arabic, "我想出去走走。", &"שלום ".repeat(60)]);
    let document = room.workshop.document();
    let (pdf, _) = cards(document, Options::default());
    // Poppler reads such lines from the left: the letters are compared, not their order.
    let letters = |text: &str| {
        let mut letters: Vec<char> = bare(text).chars().collect();
        letters.sort_unstable();
        letters
    };
    for ((number, printed), (wanted, words)) in joined(&pdf, A4).iter().zip(wanted(document)) {
        assert_eq!(*number, wanted);
        if !printed.contains("character") {
            assert_eq!(letters(printed), letters(&words), "card {number}");
        }
    }
}

#[test]
fn nothing_said_yet_gives_a_sheet_of_cards_to_write_on_for_each_kind() {
    let room = Room::new();
    for (large_print, on_each) in [(false, 8), (true, 4)] {
        let options = Options {
            large_print,
            ..Options::default()
        };
        let (pdf, opened) = cards(room.workshop.document(), options);
        assert_eq!(pdf.pages, 3);
        assert_eq!(opened.page(2).matches("Not working").count(), on_each);
    }
}

#[test]
fn shuffled_cards_come_in_one_order_each_time_and_no_two_of_a_person_meet() {
    let mut room = Room::new();
    let people: Vec<PersonId> = (0..6).map(|_| room.person(true)).collect();
    for number in 0..24 {
        room.said(people[number / 4], &format!("Said {number}."), vec![]);
    }
    let document = room.workshop.document();
    let (pdf, _) = cards(document, in_order(CardOrder::Shuffled));
    let printed = joined(&pdf, A4);
    let mut sorted = printed.clone();
    sorted.sort();
    assert_ne!(printed, sorted, "they are shuffled");
    assert_eq!(sorted, wanted(document), "none is lost");
    for pair in printed.windows(2) {
        assert_ne!((pair[0].0 - 1) / 4, (pair[1].0 - 1) / 4, "{pair:?}");
    }
    let (again, _) = cards(document, in_order(CardOrder::Shuffled));
    assert_eq!(joined(&again, A4), printed);
}

#[test]
fn each_tables_cards_are_on_sheets_of_their_own_that_name_the_table() {
    let mut room = said(&["One.", "Two.", "Three."]);
    let mut cards_of: Vec<(u32, StatementId)> = {
        let rows = room.workshop.document().statements.iter();
        rows.map(|card| (card.number, card.id)).collect()
    };
    cards_of.sort_unstable();
    for ((_, card), table) in cards_of.into_iter().zip([2, 1]) {
        room.run(Command::SetTable {
            statements: vec![card],
            table: Some(table),
        });
    }
    let (pdf, opened) = cards(room.workshop.document(), in_order(CardOrder::ByTable));
    assert_eq!(pdf.pages, 3);
    for (page, (words, whose)) in (1..).zip([
        ("Two.", "For table 1. Page 1 of 3"),
        ("One.", "For table 2. Page 2 of 3"),
        ("Three.", "For no table yet. Page 3 of 3"),
    ]) {
        assert!(opened.page(page).contains(words), "{}", opened.page(page));
        assert!(opened.page(page).contains(whose), "{}", opened.page(page));
    }
}

#[test]
fn every_paper_holds_eight_cards_and_four_in_large_print() {
    let texts: Vec<String> = (1..=8).map(|number| format!("Said {number}.")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let room = said(&texts);
    for (paper, size) in [
        (Paper::A4, "595.276 x 841.89"),
        (Paper::UsLetter, "612 x 792"),
    ] {
        for (large_print, pages) in [(false, 1), (true, 2)] {
            let options = Options {
                paper: Some(paper),
                large_print,
                ..Options::default()
            };
            let (pdf, opened) = cards(room.workshop.document(), options);
            assert_eq!(pdf.pages, pages, "{paper:?}");
            assert!(opened.info.contains(size), "{}", opened.info);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]
    #[test]
    fn all_that_may_be_shown_stands_on_the_cards_and_nothing_that_may_not(
        rows in prop::collection::vec(("[A-Za-z]{1,9}( [a-z,]{1,14}){0,24}[.!?]?", 0..5_u8, any::<bool>()), 1..8)
    ) {
        let mut room = Room::new();
        room.run(Command::AddWarmUpCard { text: "Warmupcard went well".to_owned() });
        for (words, fate, hides) in &rows {
            let shown = *fate != 1;
            let person = PersonId(room.run(Command::AddPerson {
                reference: String::new(), group: None, may_show: shown, may_quote: false,
            }));
            let withdrawn = *fate == 2;
            let secret = if !shown || withdrawn { "Unseenword " } else { "" };
            let hides = *hides && shown && !withdrawn;
            let words = format!("{secret}{words} {}", if hides { "Hiddenword" } else { "" });
            let card = room.said(person, &words, vec![]);
            if hides {
                let end = u32::try_from(words.trim_end().chars().count()).unwrap();
                room.run(Command::HidePart { statement: card, part: Part { start: end - 10, end } });
            }
            if withdrawn {
                room.run(Command::WithdrawPerson { person, withdrawn: true });
            }
        }
        let document = room.workshop.document();
        let (pdf, opened) = cards(document, Options::default());
        if !wanted(document).is_empty() {
            compared(&pdf, A4, document);
        }
        let all = bare(&opened.pages.join(" ")) + &bare(&opened.structure) + &String::from_utf8_lossy(&pdf.bytes);
        for never in ["Unseenword", "Hiddenword", "Warmupcard"] {
            prop_assert!(!all.contains(never), "{} is there", never);
        }
    }
}

#[test]
fn a_theme_hangs_over_its_cards_with_its_number_its_kind_and_how_many_they_are() {
    let mut room = said(&["One.", "Two."]);
    let cards: Vec<StatementId> = {
        let rows = room.workshop.document().statements.iter();
        rows.map(|card| card.id).collect()
    };
    room.theme(cards);
    for change in [
        WorkshopField::DayOne(Some(day(2026, 10, 13))),
        WorkshopField::DayTwo(Some(day(2026, 10, 14))),
    ] {
        room.run(Command::EditWorkshop { change });
    }
    let headings = |options| {
        opened(
            DocumentKind::ThemeHeadings,
            room.workshop.document(),
            options,
        )
    };
    let (pdf, opened) = headings(Options::default());
    assert_eq!(
        pdf.pages, 3,
        "and one to write on for each kind without a theme"
    );
    assert!(opened.info.contains("841.89 x 595.276"), "{}", opened.info);
    opened.in_order(&[
        "Not working, theme 1",
        "I wait alone",
        "2 cards",
        "13 and 14 October 2026",
    ]);
    let a5 = Options {
        paper: Some(Paper::A5),
        ..Options::default()
    };
    let (_, opened) = headings(a5);
    assert!(opened.info.contains("595.276 x 419.528"), "{}", opened.info);
    opened.in_order(&["Not working, theme 1", "I wait alone", "2 cards"]);
}

#[test]
fn a_long_theme_goes_on_to_a_second_sheet() {
    let mut room = Room::new();
    let name = "I want to be asked before anything about my day is decided. ".repeat(3);
    room.run(Command::AddTheme {
        kind: Kind::Working,
        name,
        statements: vec![],
    });
    for paper in [Paper::A4, Paper::A5] {
        let options = Options {
            paper: Some(paper),
            ..Options::default()
        };
        let (_, opened) = opened(
            DocumentKind::ThemeHeadings,
            room.workshop.document(),
            options,
        );
        let words = opened.words();
        assert!(words.contains("Working, theme 1, 1 of 2"), "{words}");
        assert!(words.contains("Working, theme 1, 2 of 2"), "{words}");
        for word in ["asked", "anything", "decided"] {
            assert_eq!(words.matches(word).count(), 3, "{word} in {words}");
        }
    }
}
