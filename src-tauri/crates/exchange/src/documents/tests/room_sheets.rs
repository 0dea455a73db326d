//! What is printed for tables, walls, door and chairs: the workshop's own words where there are any, room to write
//! where there are none, and nothing that may not be seen.

use heard_core::protocol::{
    Command, Document, Kind, Lens, LensIcon, Part, PersonId, RoomNoteKind, Settings, SettingsField,
    StatementId, ThemeId, VoteOn, VoteSource, WorkshopField,
};
use proptest::prelude::*;

use super::cards::opened;
use super::from_document::Room;
use super::opened::{Opened, Pdf, everything, placed};
use super::samples::{day, practice};
use crate::documents::set::{Audience, Shelf};
use crate::documents::{DocumentKind, Format, Options, Paper, Shown};

const SHEETS: [DocumentKind; 10] = [
    DocumentKind::HearSheet,
    DocumentKind::WhySheet,
    DocumentKind::SuccessSheet,
    DocumentKind::IdeaSheets,
    DocumentKind::GridSheet,
    DocumentKind::VoteSheets,
    DocumentKind::SignUpSheets,
    DocumentKind::Agenda,
    DocumentKind::WaysOfWorking,
    DocumentKind::RoomCards,
];

fn plain(kind: DocumentKind, document: &Document) -> (Pdf, Opened) {
    opened(kind, document, Options::default())
}

/// Nothing that only spaces words or shapes lines.
fn bare(text: &str) -> String {
    let kept = |c: &char| !c.is_whitespace() && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}');
    text.chars().filter(kept).collect()
}

/// A room with a theme that is taken forward.
fn taken() -> (Room, ThemeId) {
    let mut room = Room::new();
    let theme = room.theme(vec![]);
    room.run(Command::TakeForward { theme, taken: true });
    (room, theme)
}

#[test]
fn every_sheet_can_be_had_from_an_empty_workshop_and_says_nothing_that_is_not_so() {
    let room = Room::new();
    for kind in SHEETS {
        let (pdf, opened) = plain(kind, room.workshop.document());
        assert!(opened.info.contains("Tagged:          yes"), "{kind:?}");
        assert!(opened.structure.contains("H1"), "{kind:?} has no title");
        assert!((1..=3).contains(&pdf.pages), "{kind:?}: {}", pdf.pages);
        assert_eq!(kind.traits().shelf, Shelf::Print);
        assert!(!opened.words().contains("[character]"), "{kind:?}");
    }
}

#[test]
fn the_practice_workshops_sheets_are_small_and_name_it_at_their_foot() {
    let document = practice();
    for kind in SHEETS {
        let (pdf, opened) = plain(kind, &document);
        assert!(pdf.bytes.len() < 1_000_000, "{kind:?}: {}", pdf.bytes.len());
        let words = opened.page(pdf.pages);
        assert!(words.contains("Practice, Coming home"), "{kind:?}: {words}");
    }
}

#[test]
fn every_card_that_may_be_heard_is_on_the_sheets_for_hearing_once_under_its_kind() {
    let document = practice();
    let (_, opened) = plain(DocumentKind::HearSheet, &document);
    let all = bare(&opened.pages.join(" "));
    let mut cards = Shown::of(&document).in_the_room();
    for card in &cards {
        assert!(opened.structure.contains("TH"), "a table with heads");
        if card.hidden.is_empty() && card.words.chars().count() > 30 {
            let words = bare(&card.words);
            let start: String = words.chars().take(20).collect();
            assert!(all.contains(&start), "card {}: {start}", card.number);
        }
    }
    cards.sort_by_key(|card| {
        (
            Kind::ALL.iter().position(|kind| *kind == card.kind),
            card.number,
        )
    });
    let numbers: Vec<String> = cards.iter().map(|card| card.number.to_string()).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    opened.in_order(&numbers);
}

#[test]
fn a_card_that_was_heard_is_ticked_and_one_for_later_says_so() {
    use heard_core::protocol::Heard;
    let mut room = Room::new();
    let person = room.person(true);
    let one = room.said(person, "The bus is late.", vec![]);
    let two = room.said(person, "The lift is broken.", vec![]);
    for (statement, heard) in [(one, Heard::Heard), (two, Heard::Later)] {
        room.run(Command::HearStatement { statement, heard });
    }
    let (_, opened) = plain(DocumentKind::HearSheet, room.workshop.document());
    // A picture of each kind, and one tick.
    assert_eq!(opened.structure.matches("Figure").count(), 4);
    opened.in_order(&["The bus is late.", "The lift is broken.", "again later"]);
}

#[test]
fn why_sheets_are_for_the_themes_taken_forward_or_for_all_that_do_not_work_yet() {
    let mut room = Room::new();
    let first = room.theme(vec![]);
    room.theme(vec![]);
    room.run(Command::AddTheme {
        kind: Kind::Working,
        name: "I know the driver".to_owned(),
        statements: vec![],
    });
    let pages = |room: &Room| plain(DocumentKind::WhySheet, room.workshop.document());
    let (pdf, opened) = pages(&room);
    assert_eq!(pdf.pages, 2);
    assert!(!opened.words().contains("driver"));
    assert!(opened.info.contains("1190.55 x 841.89"), "{}", opened.info);
    room.run(Command::TakeForward {
        theme: first,
        taken: true,
    });
    let (pdf, opened) = pages(&room);
    assert_eq!(pdf.pages, 1);
    for words in [
        "Why is this happening?",
        "And why is that?",
        "I wait alone",
        "Ring what matters most.",
        "Table",
    ] {
        assert!(opened.words().contains(words), "{words}");
    }
}

#[test]
fn success_sheets_have_a_column_for_each_side_and_what_was_said() {
    let (mut room, theme) = taken();
    let views = ["People", "Staff", "Money", "Neighbours"].map(str::to_owned);
    room.run(Command::EditSettings {
        change: SettingsField::Perspectives(views.into()),
    });
    room.run(Command::AddSuccess {
        theme,
        perspective: 3,
        text: "We have tea together.".to_owned(),
    });
    let (pdf, opened) = plain(DocumentKind::SuccessSheet, room.workshop.document());
    assert_eq!(pdf.pages, 1);
    opened.in_order(&[
        "What do we see?",
        "I wait alone",
        "People",
        "Staff",
        "Money",
    ]);
    assert!(opened.words().contains("We have tea together."));
    let large = Options {
        paper: Some(Paper::A4),
        large_print: true,
        ..Options::default()
    };
    let (_, opened) =
        super::cards::opened(DocumentKind::SuccessSheet, room.workshop.document(), large);
    opened.in_order(&[
        "People",
        "Staff",
        "Money",
        "Neighbours",
        "We have tea together.",
    ]);
}

#[test]
fn idea_sheets_are_one_a_lens_with_its_prompt_and_the_ideas_so_far() {
    let (mut room, theme) = taken();
    room.plan(theme, "Friends to go out with");
    let (pdf, opened) = plain(DocumentKind::IdeaSheets, room.workshop.document());
    assert_eq!(pdf.pages, 3);
    let settings: &Settings = room.workshop.document().settings.single().unwrap();
    for (page, lens) in (1..).zip(&settings.lenses) {
        let words = opened.page(page);
        assert!(
            words.contains(&lens.name) && words.contains(&lens.prompt),
            "{words}"
        );
        assert_eq!(words.contains("Friends"), page == 2, "{words}");
    }
}

#[test]
fn the_grid_has_the_workshops_own_axes_and_corners_and_no_ideas() {
    let (mut room, theme) = taken();
    room.plan(theme, "Friends to go out with");
    let corners = ["Soon", "Slowly", "Maybe", "Never"].map(str::to_owned);
    for change in [
        SettingsField::EffortAxis("Work".to_owned()),
        SettingsField::DifferenceAxis("Joy".to_owned()),
        SettingsField::Corners(corners.clone().into()),
    ] {
        room.run(Command::EditSettings { change });
    }
    let (_, opened) = plain(DocumentKind::GridSheet, room.workshop.document());
    let words = opened.structure.replace('"', "");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for wanted in
        corners
            .iter()
            .map(String::as_str)
            .chain(["more joy", "less joy", "more work", "less work"])
    {
        assert!(words.contains(wanted), "{wanted} in {words}");
    }
    assert!(!words.contains("Friends"));
}

#[test]
fn vote_sheets_are_one_a_round_with_its_rule_and_no_counts() {
    let (mut room, theme) = taken();
    let round = room.run(Command::AddRound {
        on: VoteOn::Themes,
        items: vec![theme.into()],
        repeats: None,
        dots_per_person: 3,
        most_per_item: 2,
        people: 20,
        voted_by: VoteSource::Dots,
    });
    room.run(Command::CountVotes {
        round: round.into(),
        item: theme.into(),
        source: VoteSource::Dots,
        n: 37,
        even_if_too_many: true,
    });
    let (pdf, opened) = plain(DocumentKind::VoteSheets, room.workshop.document());
    assert_eq!(pdf.pages, 1);
    opened.in_order(&["What matters most", "3 dots. Put at most 2", "I wait alone"]);
    assert!(!opened.words().contains("37"));
}

#[test]
fn sign_up_sheets_name_who_signed_up_and_never_how_to_reach_them() {
    let (mut room, theme) = taken();
    let plan = room.plan(theme, "Going-out friends");
    room.run(Command::AddSignUp {
        plan,
        name: "Bev".to_owned(),
        contact: "07700 900123".to_owned(),
    });
    room.run(Command::AddWantsToHear {
        name: "Nesta".to_owned(),
        reach: "post@example.org".to_owned(),
    });
    let (pdf, opened) = plain(DocumentKind::SignUpSheets, room.workshop.document());
    assert_eq!(pdf.pages, 2);
    opened.in_order(&["Going-out friends", "Bev", "We know", "hear what happens"]);
    let all = opened.words() + &String::from_utf8_lossy(&pdf.bytes);
    for never in ["07700", "example.org", "Nesta"] {
        assert!(!all.contains(never), "{never}");
    }
    // The facilitator's own list says how, and is no part of what is printed for the room.
    let (_, opened) = plain(DocumentKind::SignUpList, room.workshop.document());
    opened.in_order(&[
        "Going-out friends",
        "For the team only.",
        "Bev",
        "07700 900123",
        "wants to hear",
        "Nesta",
        "post@example.org",
    ]);
    assert_eq!(DocumentKind::SignUpList.traits().shelf, Shelf::Keep);
    let (_, opened) = plain(DocumentKind::SignUpList, Room::new().workshop.document());
    assert!(opened.words().contains("Nobody has signed up yet."));
}

#[test]
fn the_agenda_is_a_page_a_day_without_the_teams_notes_and_what_is_left_out() {
    use heard_core::protocol::AgendaField;
    let mut room = Room::new();
    for change in [
        WorkshopField::DayOne(Some(day(2026, 10, 13))),
        WorkshopField::QuietRoom("Behind the kitchen".to_owned()),
    ] {
        room.run(Command::EditWorkshop { change });
    }
    let add = |title: &str, start| Command::AddAgendaItem {
        day: 1,
        start,
        minutes: 20,
        title: title.to_owned(),
        stage: None,
        leads: "Winnie".to_owned(),
    };
    let sing = room.run(add("Singing", 545)).into();
    let dance = room.run(add("Dancing", 550)).into();
    room.run(Command::SkipAgendaItem {
        item: dance,
        skipped: true,
    });
    room.run(Command::EditAgendaItem {
        item: sing,
        change: AgendaField::Notes("Watch the clock".to_owned()),
    });
    let (pdf, opened) = plain(DocumentKind::Agenda, room.workshop.document());
    assert_eq!(pdf.pages, 2);
    opened.in_order(&[
        "Day one",
        "Tuesday 13 October 2026",
        "quiet room: Behind the kitchen",
        "9:05",
        "Singing",
        "With Winnie",
        "9:30",
        "Day two",
    ]);
    for never in ["Dancing", "Watch the clock"] {
        assert!(!opened.words().contains(never), "{never}");
    }
}

#[test]
fn the_poster_says_what_was_agreed_in_its_order() {
    let mut room = Room::new();
    for text in ["One person talks at a time.", "Step out when you like."] {
        room.run(Command::AddRoomNote {
            kind: RoomNoteKind::WaysOfWorking,
            text: text.to_owned(),
        });
    }
    room.run(Command::AddRoomNote {
        kind: RoomNoteKind::Fears,
        text: "That nothing changes.".to_owned(),
    });
    let (_, opened) = plain(DocumentKind::WaysOfWorking, room.workshop.document());
    opened.in_order(&["How we work together", "One person", "Step out"]);
    assert!(!opened.words().contains("nothing changes"));
    assert!(opened.structure.contains("LI"), "{}", opened.structure);
}

#[test]
fn red_yellow_and_green_cards_have_their_word_and_their_sign_read_aloud() {
    let (pdf, opened) = plain(DocumentKind::RoomCards, Room::new().workshop.document());
    assert_eq!(pdf.pages, 1);
    opened.in_order(&[
        "Red card",
        "Stop",
        "Yellow card",
        "Slow down",
        "Green card",
        "Yes",
    ]);
    assert_eq!(opened.structure.matches("Figure").count(), 3);
}

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
