//! Whatever people typed, a sheet for the room holds it whole; and nothing stands on it that may not be seen.

use heard_core::protocol::{
    Command, Kind, Lens, LensIcon, Part, PersonId, RoomNoteKind, SettingsField, StatementId,
    ThemeId, VoteOn, VoteSource, WorkshopField,
};
use proptest::prelude::*;

use super::cards::opened;
use super::from_document::Room;
use super::opened::{Opened, Pdf, everything, placed};
use super::room_sheets::{SHEETS, bare, plain};
use crate::documents::kinds::Audience;
use crate::documents::{DocumentKind, Format, Options, Paper};

/// A workshop with as much as may be typed in each place that a sheet prints.
fn crammed(long: &str, name: &str) -> Room {
    let mut room = Room::new();
    let person = room.person(true);
    let card = room.said(person, long, vec![]);
    let theme = ThemeId(room.run(Command::AddTheme {
        kind: Kind::NotWorking,
        name: name.to_owned(),
        statements: vec![card],
    }));
    room.run(Command::TakeForward { theme, taken: true });
    let lens = |icon| Lens {
        name: name.to_owned(),
        prompt: name.to_owned(),
        icon,
        minutes: 10,
    };
    let four = || vec![name.to_owned(); 4];
    for change in [
        SettingsField::Perspectives(vec![name.to_owned(); 5]),
        SettingsField::Lenses(
            [LensIcon::Apron, LensIcon::Table, LensIcon::Star]
                .map(lens)
                .into(),
        ),
        SettingsField::EffortAxis(name.to_owned()),
        SettingsField::DifferenceAxis(name.to_owned()),
        SettingsField::Corners(four()),
        SettingsField::Important(name.to_owned()),
    ] {
        room.run(Command::EditSettings { change });
    }
    for change in [
        WorkshopField::Title(name.to_owned()),
        WorkshopField::Place(name.to_owned()),
        WorkshopField::QuietRoom(name.to_owned()),
    ] {
        room.run(Command::EditWorkshop { change });
    }
    for perspective in [0, 4] {
        let text = long.to_owned();
        room.run(Command::AddSuccess {
            theme,
            perspective,
            text,
        });
    }
    let plan = room.plan(theme, name);
    for (name, contact) in [(name, ""), (name, "07700 900123")] {
        let (name, contact) = (name.to_owned(), contact.to_owned());
        room.run(Command::AddSignUp {
            plan,
            name,
            contact,
        });
    }
    room.run(Command::AddIdea {
        theme,
        lens: 0,
        text: long.to_owned(),
        cause: None,
    });
    room.run(Command::AddRoomNote {
        kind: RoomNoteKind::WaysOfWorking,
        text: long.to_owned(),
    });
    room.run(Command::AddAgendaItem {
        day: 1,
        start: 600,
        minutes: 20,
        title: name.to_owned(),
        stage: None,
        leads: name.to_owned(),
    });
    let ideas = room.workshop.document().ideas.iter();
    let items = ideas.map(|idea| idea.id.into()).collect();
    room.run(Command::AddRound {
        on: VoteOn::Ideas,
        items,
        repeats: None,
        dots_per_person: 3,
        most_per_item: 3,
        people: 20,
        voted_by: VoteSource::Dots,
    });
    room
}

/// Every word stands wholly on its page.
fn on_the_page(pdf: &Pdf, opened: &Opened, whose: &str) {
    let size = opened
        .info
        .lines()
        .find(|line| line.starts_with("Page size"));
    let mut size = size
        .unwrap()
        .split_whitespace()
        .filter_map(|it| it.parse::<f64>().ok());
    let (wide, tall) = (size.next().unwrap(), size.next().unwrap());
    for word in placed(pdf) {
        let [left, top, right, bottom] = word.at;
        let on = left >= 0.0 && top >= 0.0 && right <= wide && bottom <= tall;
        assert!(
            on,
            "{whose}: {:?} at {:?} of {wide} x {tall}",
            word.word, word.at
        );
    }
}

#[test]
fn a_long_text_an_endless_word_emoji_and_arabic_clip_nothing_and_stop_nothing() {
    let sentence = "Zebra wants to be asked before the day is decided by somebody else. ";
    let long: String = sentence.repeat(60).chars().take(3_999).collect();
    let texts = [
        (long, sentence.repeat(3).chars().take(199).collect(), true),
        ("q".repeat(3_999), "q".repeat(199), true),
        ("🚌".repeat(600), "🚌".repeat(199), false),
        (
            "أريد أن أخرج. ".repeat(100),
            "أريد أن أخرج. ".repeat(14),
            false,
        ),
    ];
    for (long, name, large_print) in texts {
        let room = crammed(&long, &name);
        for kind in SHEETS {
            let options = Options {
                large_print,
                paper: Some(Paper::A4),
                ..Options::default()
            };
            let begun = std::time::Instant::now();
            let (pdf, opened) = opened(kind, room.workshop.document(), options);
            println!("{kind:?} {name:.4} {:?} {}", begun.elapsed(), pdf.pages);
            let whose = format!("{kind:?}, large {large_print}, {:.12}", name);
            on_the_page(&pdf, &opened, &whose);
            let words = bare(&opened.pages.join(" "));
            let least = match kind {
                DocumentKind::HearSheet | DocumentKind::WaysOfWorking => 1,
                DocumentKind::SuccessSheet => 2,
                DocumentKind::IdeaSheets | DocumentKind::VoteSheets => 1,
                _ => continue,
            };
            let count = |sign: char| words.matches(sign).count();
            let wanted = |sign: char| long.matches(sign).count();
            for sign in ['q', 'Z', '🚌'] {
                assert!(
                    count(sign) >= least * wanted(sign),
                    "{whose}: {}",
                    count(sign)
                );
            }
        }
    }
}

/// What a person allowed, and the word that their statements begin with.
const FATES: [(bool, bool, &str); 5] = [
    (true, false, "Roomword"),
    (false, false, "Unseenword"),
    (true, true, "Withdrawnword"),
    (true, true, "Hiddenword"),
    (true, true, "Quotedword"),
];

/// A workshop in which people said this, each of another fate, with a plan, a warm-up card and ways to reach people.
fn fated(rows: &[(String, usize)]) -> Room {
    let mut room = Room::new();
    let text = "Warmupword went well".to_owned();
    room.run(Command::AddWarmUpCard { text });
    let mut cards: Vec<StatementId> = Vec::new();
    for (words, fate) in rows {
        let (may_show, may_quote, first) = FATES[*fate];
        let person = PersonId(room.run(Command::AddPerson {
            reference: "Referenceword".to_owned(),
            group: None,
            may_show,
            may_quote,
        }));
        let statement = room.said(person, &format!("{first} {words}"), vec![]);
        cards.push(statement);
        if first.starts_with("Withdrawn") {
            let withdrawn = true;
            room.run(Command::WithdrawPerson { person, withdrawn });
        }
        if first.starts_with("Hidden") {
            let part = Part { start: 0, end: 10 };
            room.run(Command::HidePart { statement, part });
        }
    }
    let theme = room.theme(cards);
    room.run(Command::TakeForward { theme, taken: true });
    let plan = room.plan(theme, "Going-out friends");
    room.run(Command::AddSignUp {
        plan,
        name: "Bev".to_owned(),
        contact: "Contactword".to_owned(),
    });
    room.run(Command::AddWantsToHear {
        name: "Nesta".to_owned(),
        reach: "Reachword".to_owned(),
    });
    room
}

const NEVER: [&str; 7] = [
    "Unseenword",
    "Withdrawnword",
    "Hiddenword",
    "Warmupword",
    "Referenceword",
    "Contactword",
    "Reachword",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3))]
    #[test]
    fn nothing_that_may_not_be_seen_stands_in_any_byte_of_any_printed_document(
        rows in prop::collection::vec(("[A-Za-z]{1,9}( [a-z,]{1,14}){0,24}[.!?]?", 0..FATES.len()), 1..6)
    ) {
        let room = fated(&rows);
        for kind in DocumentKind::ALL.iter().copied() {
            let traits = kind.traits();
            if traits.audience == Audience::Team || !traits.formats.contains(&Format::Pdf) {
                continue;
            }
            let (pdf, opened) = plain(kind, room.workshop.document());
            let all = everything(&pdf, &opened);
            for never in NEVER {
                prop_assert!(!all.contains(never), "{} in {:?}", never, kind);
            }
            let for_all = traits.audience == Audience::Anybody;
            prop_assert!(!for_all || !all.contains("Roomword"), "{:?}", kind);
            if matches!(kind, DocumentKind::HearSheet | DocumentKind::StatementCards) {
                let printed = bare(&opened.pages.join(" "));
                let may_be = rows.iter().filter(|(_, fate)| matches!(FATES[*fate].2, "Roomword" | "Quotedword"));
                for (words, fate) in may_be {
                    let first = FATES[*fate].2;
                    let wanted = rows.iter().filter(|row| row.1 == *fate).count();
                    prop_assert_eq!(printed.matches(first).count(), wanted, "{:?}: {}", kind, words);
                }
            }
        }
    }
}

#[test]
fn a_word_that_should_not_be_there_is_found_wherever_it_stands() {
    let room = fated(&[("went by bus.".to_owned(), 4)]);
    let (pdf, opened) = plain(DocumentKind::SignUpList, room.workshop.document());
    let nothing = Opened {
        pages: Vec::new(),
        info: String::new(),
        structure: String::new(),
        fonts: Vec::new(),
        outline: String::new(),
    };
    let all = everything(&pdf, &opened);
    assert!(all.contains("Contactword") && all.contains("Reachword"));
    // The title of each page is a bookmark, in a squeezed part of the file.
    assert!(everything(&pdf, &nothing).contains("Going-out friends"));
}
