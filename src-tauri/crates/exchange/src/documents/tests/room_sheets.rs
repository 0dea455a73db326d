//! What is printed for tables, walls, door and chairs: the workshop's own words where there are any, room to write
//! where there are none, and nothing that may not be seen.

use heard_core::protocol::{
    Command, Document, Kind, RoomNoteKind, Settings, SettingsField, ThemeId, VoteOn, VoteSource,
    WorkshopField,
};

use super::cards::opened;
use super::from_document::Room;
use super::opened::{Opened, Pdf, placed};
use super::samples::{day, practice};
use crate::documents::kinds::Shelf;
use crate::documents::{DocumentKind, Options, Paper, Shown};

pub(super) const SHEETS: [DocumentKind; 10] = [
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

pub(super) fn plain(kind: DocumentKind, document: &Document) -> (Pdf, Opened) {
    opened(kind, document, Options::default())
}

/// Nothing that only spaces words or shapes lines.
pub(super) fn bare(text: &str) -> String {
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

/// The largest size of type on a page, in points.
fn largest(opened: &Opened) -> u32 {
    let sizes = opened.outline.split("size=\"").skip(1);
    let sizes = sizes.filter_map(|rest| rest.split('"').next()?.parse().ok());
    sizes.max().unwrap()
}

#[test]
fn few_words_fill_a_poster_and_many_keep_to_it() {
    let size_of = |count: usize| {
        let mut room = Room::new();
        for _ in 0..count {
            room.run(Command::AddRoomNote {
                kind: RoomNoteKind::WaysOfWorking,
                text: "Step out when you like, and come back.".to_owned(),
            });
        }
        let (pdf, opened) = plain(DocumentKind::WaysOfWorking, room.workshop.document());
        let words = placed(&pdf);
        let said = words.iter().filter(|word| word.word == "Step");
        let tall: Vec<f64> = said.map(|word| word.at[3] - word.at[1]).collect();
        assert_eq!((tall.len(), pdf.pages), (count, 1));
        assert!(largest(&opened) <= 46, "the title is the largest");
        tall[0]
    };
    let (few, many) = (size_of(3), size_of(12));
    assert!(few > 1.4 * many, "{few} and {many} points");
}

#[test]
fn a_large_sheet_says_on_its_foot_which_paper_it_is_for_and_whose_it_is() {
    let room = Room::new();
    let foot = |kind| plain(kind, room.workshop.document()).1.words();
    assert!(foot(DocumentKind::WhySheet).contains("Getting home, A3, one for each table"));
    assert!(foot(DocumentKind::GridSheet).contains("Getting home, A3 "));
}

#[test]
fn no_line_to_vote_on_stands_alone_on_a_page() {
    let mut room = Room::new();
    let themes: Vec<_> = (0..13).map(|_| room.theme(vec![]).into()).collect();
    room.run(Command::AddRound {
        on: VoteOn::Themes,
        items: themes,
        repeats: None,
        dots_per_person: 3,
        most_per_item: 2,
        people: 20,
        voted_by: VoteSource::Dots,
    });
    for large_print in [false, true] {
        let options = Options {
            large_print,
            ..Options::default()
        };
        let (pdf, sheets) = opened(DocumentKind::VoteSheets, room.workshop.document(), options);
        let lines: Vec<usize> = (1..=pdf.pages)
            .map(|page| sheets.page(page).matches("I wait alone").count())
            .collect();
        assert_eq!(lines.iter().sum::<usize>(), 13);
        assert!(
            pdf.pages > 1 && lines.iter().all(|count| *count > 2),
            "{lines:?}"
        );
    }
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
