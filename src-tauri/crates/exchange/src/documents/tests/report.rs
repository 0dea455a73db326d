//! The report, opened: what stands in it, in which order, and what never does.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use heard_core::Numbers;
use heard_core::protocol::{Command, Document, Part, PersonId, PlanField, StatementId};
use heard_core::statements::counts_in;
use proptest::prelude::*;

use super::from_document::Room;
use super::opened::{Opened, Pdf, open};
use super::samples::{day, practice};
use super::{judge, random};
use crate::documents::press::PrintOptions;
use crate::documents::{Making, report};
use crate::documents::{report::pages::Pages, story::story_of};

fn made(document: &Document, print: PrintOptions) -> Pdf {
    let making = Making {
        document,
        revision: 1,
        numbers: &Numbers::new(),
        keeping: None,
        now: chrono::DateTime::UNIX_EPOCH,
    };
    let set = report::typeset(&making, print);
    Pdf::of(set.unwrap_or_else(|error| panic!("{error}")))
}

fn printed(document: &Document) -> (Pdf, Opened) {
    let pdf = made(document, PrintOptions::default());
    let opened = open(&pdf);
    (pdf, opened)
}

/// The practice workshop's report; made once, because it has fifty pages.
fn of_practice() -> &'static (Pdf, Opened) {
    static MADE: OnceLock<(Pdf, Opened)> = OnceLock::new();
    MADE.get_or_init(|| printed(&practice()))
}

/// The names of a heading level, in reading order.
fn headings(opened: &Opened, level: u32) -> Vec<String> {
    let start = format!("H{level} \"");
    let lines = opened.structure.lines().map(str::trim);
    let names = lines.filter_map(|line| line.strip_prefix(&start)?.split("\" (").next());
    names.map(str::to_owned).collect()
}

#[test]
fn the_story_is_told_in_order() {
    let (pdf, opened) = of_practice();
    assert_eq!(
        headings(opened, 1),
        [
            "What is in here",
            "Who we asked",
            "What is working",
            "What is not working",
            "What is important for the future",
            "What matters most to us",
            "Why is this happening?",
            "What success looks like",
            "What is in place already",
            "Our ideas",
            "How we voted on ideas",
            "Where each idea went",
            "What we chose, and why",
            "What we will do",
            "How we worked together",
            "Thank you",
            "What happens next",
            "How this was done",
            "Own words: working",
            "Own words: not working",
            "Own words: important for the future",
        ]
    );
    assert!(opened.page(1).contains("49 people told us 291 things."));
    assert!(opened.words().contains("© Groundswell Partnership"));
    assert!(pdf.bytes.len() < 2_000_000, "{} bytes", pdf.bytes.len());
    assert!(pdf.unprintable.is_empty());
    assert!(
        opened.info.contains("Tagged:          yes"),
        "{}",
        opened.info
    );
    assert!(opened.info.contains("the story of our workshop"));
    for heading in headings(opened, 2) {
        assert!(
            opened
                .outline
                .contains(&heading.replace('&', "&amp;").replace('\'', "&#39;"))
                || heading.contains('"'),
            "no bookmark: {heading}"
        );
    }
}

/// The parts of the Markdown, each under the name that it has on the pages.
fn parts_in_markdown(document: &Document) -> Vec<String> {
    let leaves = report::leaves(&story_of(document, day(2026, 11, 2)));
    let markdown = crate::documents::leaves::markdown::text(&leaves);
    let (mut parts, mut within) = (Vec::new(), "");
    for line in markdown.lines() {
        if let Some(part) = line.strip_prefix("## ") {
            within = part;
            if !["What we heard", "What people told us"].contains(&part) {
                parts.push(part.to_owned());
            }
        } else if let Some(kind) = line.strip_prefix("### ") {
            match within {
                "What we heard" => parts.push(kind.to_owned()),
                "What people told us" => {
                    parts.push(format!(
                        "Own words: {}",
                        kind.trim_start_matches("What is ")
                    ));
                }
                _ => {}
            }
        }
    }
    parts
}

#[test]
fn every_form_of_the_story_has_the_same_parts_in_the_same_order() {
    let parts = headings(&of_practice().1, 1);
    assert_eq!(parts_in_markdown(&practice()), parts[1..]);

    let mut room = Room::new();
    let (_, empty) = printed(room.workshop.document());
    assert_eq!(
        parts_in_markdown(room.workshop.document()),
        headings(&empty, 1)
    );

    let person = room.person(true);
    let card = room.said(person, "I wait.", vec![]);
    let (_, said) = printed(room.workshop.document());
    assert_eq!(
        parts_in_markdown(room.workshop.document()),
        headings(&said, 1)[1..]
    );

    room.theme(vec![card]);
    let (_, themed) = printed(room.workshop.document());
    assert_eq!(
        parts_in_markdown(room.workshop.document()),
        headings(&themed, 1)[1..]
    );
}

#[test]
fn a_tie_is_told_and_so_is_what_the_room_did() {
    let (_, opened) = of_practice();
    opened.in_order(&[
        "Our first vote: 26 people, 3 dots each, 78 dots",
        "Themes 1 and 7 are level.",
        "We chose to take both on.",
    ]);
    let vote = opened
        .structure
        .split("H1 \"What matters most to us\"")
        .nth(1);
    let vote = vote.and_then(|rest| rest.split("H1 ").next()).unwrap();
    assert_eq!(vote.matches("\"2 =\"").count(), 2, "{vote}");
}

#[test]
fn each_theme_says_on_which_page_its_statements_stand() {
    let (_, opened) = of_practice();
    let story = story_of(&practice(), day(2026, 11, 2));
    let page_of = |words: &str| {
        (1..=opened.pages.len())
            .rev()
            .find(|page| opened.page(*page).contains(words))
    };
    let words = opened.words();
    for theme in story.heard.iter().flat_map(|heard| &heard.themes) {
        // The last page on which a theme is named is that of its own words.
        let page = page_of(&theme.theme.name[..30]).unwrap();
        let said = format!(
            "from {} people, page {page}",
            match theme.said.people {
                crate::documents::people::People::Many(people) => people,
                _ => continue,
            }
        );
        assert!(words.contains(&said), "{said}: {}", theme.theme.name);
    }
}

#[test]
fn a_why_tree_reads_aloud_as_a_nested_list_and_the_grid_as_a_table() {
    let (_, opened) = of_practice();
    let why = opened
        .structure
        .split("\"Why is this happening?\"")
        .last()
        .unwrap();
    let why = why.split("H1 ").next().unwrap();
    let depth = |line: &str| line.len() - line.trim_start().len();
    let lists: Vec<usize> = why
        .lines()
        .filter(|line| line.trim().starts_with("L (block)"))
        .map(depth)
        .collect();
    assert!(
        lists.windows(2).any(|pair| pair[1] > pair[0]),
        "no list in a list"
    );
    let grid = opened
        .structure
        .split("H1 \"Where each idea went\"")
        .nth(1)
        .unwrap();
    let grid = grid.split("H1 ").next().unwrap();
    for words in [
        "Table",
        "\"Quicker wins\"",
        "\"Effort\"",
        "\"a little\"",
        "\"a lot\"",
    ] {
        assert!(grid.contains(words), "{words}");
    }
}

/// How often the words stand on each page of a part, from the first page that they are on.
fn on_each_page(opened: &Opened, words: &str) -> Vec<usize> {
    let pages = opened.pages.iter();
    let counts = pages.map(|page| page.matches(words).count());
    counts.filter(|count| *count > 0).collect()
}

#[test]
fn no_idea_and_no_row_of_the_grid_stands_alone_on_a_page() {
    for count in 8..14 {
        let mut room = Room::new();
        let theme = room.theme(vec![]);
        for number in 0..count {
            let idea = room.run(Command::AddIdea {
                theme,
                lens: number % 3,
                text: "A zebra at every door that everybody can see from the bus".to_owned(),
                cause: None,
            });
            room.run(Command::PlaceIdea {
                idea: idea.into(),
                effort: 20.0,
                difference: 80.0,
            });
        }
        let (_, opened) = printed(room.workshop.document());
        let pages = on_each_page(&opened, "A zebra");
        assert_eq!(
            pages.iter().sum::<usize>(),
            2 * count as usize,
            "ideas and grid"
        );
        assert!(
            pages.iter().all(|rows| *rows > 1),
            "{count} ideas: {pages:?}"
        );
    }
}

#[test]
fn no_statement_of_the_appendix_stands_alone_on_a_page() {
    for count in (26..46).step_by(2) {
        let mut room = Room::new();
        let person = room.person(true);
        for _ in 0..count {
            room.said(person, "A zebra waits.", vec![]);
        }
        let (_, opened) = printed(room.workshop.document());
        let pages = on_each_page(&opened, "A zebra");
        assert_eq!(pages.iter().sum::<usize>(), count);
        assert!(
            pages.iter().all(|rows| *rows > 2),
            "{count} statements: {pages:?}"
        );
    }
}

#[test]
fn a_plans_next_meeting_stands_with_what_else_it_says() {
    for count in (10..24).step_by(2) {
        let mut room = Room::new();
        let theme = room.theme(vec![]);
        let plan = room.plan(theme, "Ring back");
        for change in [
            PlanField::HowWeKnow("Nobody waits.".to_owned()),
            PlanField::WhoTells("Sam tells everybody.".to_owned()),
            PlanField::NextMeeting("Monday 2 November 2026".to_owned()),
        ] {
            room.run(Command::EditPlan { plan, change });
        }
        for _ in 0..count {
            room.run(Command::AddStep {
                plan,
                what: "Ring".to_owned(),
                people: vec![],
                by: None,
            });
        }
        let (_, opened) = printed(room.workshop.document());
        let mut pages = opened.pages.iter();
        let page = pages.find(|page| page.contains("Next meeting")).unwrap();
        assert!(page.contains("Nobody waits."), "{count} steps: {page}");
    }
}

#[test]
fn a_workshop_without_anything_has_a_report_that_says_so() {
    for document in [Document::default(), Room::new().workshop.document().clone()] {
        let (pdf, opened) = printed(&document);
        assert!(opened.page(1).contains("Nothing has been said yet."));
        assert_eq!(headings(&opened, 1), ["Who we asked", "How this was done"]);
        assert!(pdf.pages <= 3);
    }
}

#[test]
fn hidden_words_are_a_small_box_and_who_may_not_be_quoted_is_counted() {
    let mut room = Room::new();
    let people: Vec<PersonId> = (0..6).map(|at| room.person(at > 0)).collect();
    let mut cards: Vec<StatementId> = people
        .iter()
        .map(|person| room.said(*person, "Mrs Patel never rings me back.", vec![]))
        .collect();
    for statement in &cards {
        let part = Part { start: 0, end: 9 };
        room.run(heard_core::protocol::Command::HidePart {
            statement: *statement,
            part,
        });
    }
    cards.push(room.said(people[0], "Do not quote me on this.", vec![]));
    room.theme(cards);
    let (_, opened) = printed(room.workshop.document());
    let words = opened.words();
    opened.in_order(&[
        "7 statements from 6 people",
        "hidden never rings me back.",
        "We heard more here.",
    ]);
    assert!(
        !words.contains("Patel") && !words.contains("quote me"),
        "{words}"
    );
}

#[test]
fn fewer_than_five_people_are_never_given_as_a_figure() {
    let mut room = Room::new();
    let people: Vec<PersonId> = (0..4).map(|_| room.person(true)).collect();
    let cards = people
        .iter()
        .map(|person| room.said(*person, "I wait.", vec![]))
        .collect();
    room.theme(cards);
    let (_, opened) = printed(room.workshop.document());
    let words = opened.words();
    assert!(words.contains("A few people told us 4 things."), "{words}");
    assert!(words.contains("from a few people"), "{words}");
    assert!(!words.contains("4 people"), "{words}");
}

/// A workshop with one of everything, and `text` wherever somebody can type.
fn everywhere(text: &str) -> Document {
    let mut document = practice();
    let keep = |count: usize, at: &mut usize| {
        *at += 1;
        *at <= count
    };
    macro_rules! few {
        ($rows:ident, $most:expr) => {{
            let mut at = 0;
            let ids: Vec<_> = document.$rows.iter().map(|row| row.id).collect();
            for id in ids {
                if !keep($most, &mut at) {
                    document.$rows.remove(id);
                }
            }
        }};
    }
    macro_rules! set {
        ($rows:ident, $($field:ident),+) => {
            for mut row in document.$rows.iter().cloned().collect::<Vec<_>>() {
                $(row.$field = text.to_owned();)+
                document.$rows.insert(row);
            }
        };
    }
    few!(statements, 9);
    few!(updates, 0);
    set!(statements, words);
    for mut card in document.statements.iter().cloned().collect::<Vec<_>>() {
        (card.hidden, card.pointed) = (vec![], vec![]);
        document.statements.insert(card);
    }
    set!(themes, name, so_that);
    set!(causes, text, letter);
    set!(successes, text);
    set!(in_place, text, run_by);
    for mut idea in document.ideas.iter().cloned().collect::<Vec<_>>() {
        (idea.text, idea.grain) = (text.to_owned(), Some(Part { start: 1, end: 3 }));
        document.ideas.insert(idea);
    }
    set!(
        plans,
        name,
        what,
        success,
        needs,
        who_else,
        how_we_know,
        who_tells,
        next_meeting
    );
    set!(sign_ups, name);
    set!(room_notes, text);
    set!(facilitators, name);
    set!(invited, group);
    set!(workshop, title, focus_question, organisation, place);
    for mut row in document.settings.iter().cloned().collect::<Vec<_>>() {
        for field in [
            &mut row.working,
            &mut row.not_working,
            &mut row.effort_axis,
            &mut row.difference_axis,
        ] {
            text.clone_into(field);
        }
        row.perspectives
            .iter_mut()
            .chain(&mut row.corners)
            .for_each(|name| text.clone_into(name));
        row.lenses
            .iter_mut()
            .for_each(|lens| (lens.name, lens.prompt) = (text.to_owned(), text.to_owned()));
        document.settings.insert(row);
    }
    document
}

#[test]
fn no_text_stops_a_report() {
    for text in [
        "",
        "🚌 مرحبا 你好 \u{FEFF}\0\u{E000} <svg> \"quoted\" & #panic()",
    ] {
        let (pdf, _) = printed(&everywhere(text));
        assert!(pdf.bytes.len() < 2_000_000);
    }
}

/// How often each quotable statement is to stand in the appendix: once for each theme, or once in none.
fn wanted(document: &Document) -> BTreeMap<u32, usize> {
    let themes = |card: &heard_core::protocol::Statement| {
        document
            .themes
            .iter()
            .filter(|theme| counts_in(card, theme.id))
            .count()
            .max(1)
    };
    let cards = document
        .statements
        .iter()
        .filter(|card| judge::may_be_quoted(document, card));
    cards.map(|card| (card.number, themes(card))).collect()
}

/// How often each card's own words begin in the appendix that was printed.
fn printed_in_the_appendix(opened: &Opened) -> BTreeMap<u32, usize> {
    let pages = opened.pages.iter();
    let appendix = pages.skip_while(|page| !page.trim_start().starts_with("What people told us"));
    let mut told = BTreeMap::new();
    for line in appendix.flat_map(|page| page.lines()) {
        let number = line
            .split_once('“')
            .map(|(before, _)| before.trim().parse());
        if let Some(Ok(number)) = number {
            *told.entry(number).or_default() += 1;
        }
    }
    told
}

fn check_story(document: &Document) {
    let story = story_of(document, day(2026, 11, 2));
    let mut told: BTreeMap<u32, usize> = BTreeMap::new();
    for said in story
        .appendix
        .iter()
        .flat_map(|kind| &kind.themes)
        .flat_map(|theme| &theme.statements)
    {
        *told.entry(said.quote.card).or_default() += 1;
    }
    assert_eq!(told, wanted(document));
    let pages = serde_json::to_string(&Pages::of(&story, false)).unwrap();
    for word in judge::unspeakable(document) {
        assert!(!pages.contains(&word), "{word} is told");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(20_261_008), ..ProptestConfig::default() })]

    #[test]
    fn each_quotable_statement_is_told_once_a_theme_and_nothing_secret_ever(
        seeds in prop::collection::vec(any::<u64>(), 40..220),
    ) {
        check_story(&random::workshop(&seeds));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(20_261_009), ..ProptestConfig::default() })]

    #[test]
    fn what_is_told_is_what_can_be_read_in_the_pdf(
        seeds in prop::collection::vec(any::<u64>(), 150..260),
    ) {
        let document = random::workshop(&seeds);
        let (pdf, opened) = printed(&document);
        prop_assert_eq!(printed_in_the_appendix(&opened), wanted(&document));
        let words = opened.words();
        for card in document.statements.iter().filter(|card| judge::may_be_quoted(&document, card)) {
            if card.hidden.is_empty() && card.pointed.is_empty() && card.words.starts_with("alpha") {
                prop_assert!(words.contains(&card.words), "{} is missing", card.words);
            }
        }
        let bytes = String::from_utf8_lossy(&pdf.bytes);
        for word in judge::unspeakable(&document) {
            for place in [&words, &opened.structure, &opened.info, &opened.outline, bytes.as_ref()] {
                prop_assert!(!place.contains(&word), "{word} can be read");
            }
        }
    }
}
