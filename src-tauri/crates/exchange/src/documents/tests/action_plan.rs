//! What stands on the pages of an action plan, and what does not.

use crate::documents::Paper;
use crate::documents::press::PrintOptions;
use crate::documents::printed::Cause;
use crate::documents::story::plan::{Plan, Why};

use super::opened::printed;
use super::samples::{day, document, extreme, full, step, usual};

const LARGE: PrintOptions = PrintOptions {
    paper: Paper::A4,
    large_print: true,
    cream: true,
};

#[test]
fn the_usual_plan_is_one_page_in_reading_order() {
    let (pdf, opened) = printed(&document(vec![usual()]), PrintOptions::default());
    assert_eq!(pdf.pages, 1);
    assert!(pdf.unprintable.is_empty());
    opened.in_order(&[
        "Going-out friends",
        "Twenty neighbours who come along when we go out.",
        "Why we are doing this",
        "19 of 52 people told us this. In their own words:",
        "“I would go swimming if someone came in with me.” Card 7",
        "“I used to have a buddy, hidden . It stopped when the money did.” Card 23",
        "First step",
        "Put a poster up at Fern House and the library.",
        "Denise, Marcus and Tariq By Friday 30 October 2026",
        "Then Who By when",
        "Ask the council about checks Imran Friday 6 November 2026",
        "What it needs How we will know Who tells people",
        "9 people have signed up: Denise, Marcus, Tariq, Joan, Ola, Bev, Imran, Pat and Wes.",
        "Next meeting: Thursday 12 November 2026, 2 pm",
        "At Fern House. Come along, even if you have not signed up.",
        "Getting out and about in Northbridge, 13 and 14 October 2026",
        "Page 1 of 1",
    ]);
}

#[test]
fn a_screen_reader_gets_title_tags_headings_and_bookmarks() {
    let (pdf, opened) = printed(&document(vec![usual()]), PrintOptions::default());
    assert!(
        opened
            .info
            .contains("Title:           Going-out friends: action plan"),
        "{}",
        opened.info
    );
    assert!(opened.info.contains("Tagged:          yes"));
    assert!(
        opened
            .info
            .contains("Page size:       595.276 x 841.89 pts (A4)")
    );
    let mut from = 0;
    for tag in [
        "Figure",
        "H1 \"Going-out friends\"",
        "H2 \"Why we are doing this\"",
        "H2 \"First step\"",
        "Table",
        "TH",
    ] {
        from += opened.structure[from..]
            .find(tag)
            .unwrap_or_else(|| panic!("{tag} in {}", opened.structure));
    }
    assert_eq!(
        opened.structure.matches("Figure:").count(),
        4,
        "disc, cut, arrow, tick"
    );
    assert!(
        opened
            .outline
            .contains("<item page=\"1\">Why we are doing this</item>"),
        "{}",
        opened.outline
    );
    let bytes = String::from_utf8_lossy(&pdf.bytes);
    assert!(
        bytes.contains("pdfuaid:part") || bytes.contains("<pdfuaid"),
        "says that it keeps to PDF/UA-1"
    );
    assert!(bytes.contains("en-GB"), "says its language");
}

#[test]
fn every_font_is_embedded_and_can_be_copied_from() {
    let (_, opened) = printed(&document(vec![full()]), PrintOptions::default());
    assert!(opened.fonts.len() >= 3);
    for font in &opened.fonts {
        assert!(
            font.contains("AtkinsonHyperlegibleNext") && font.contains("yes yes yes"),
            "{font}"
        );
    }
}

#[test]
fn what_nobody_filled_in_is_not_printed() {
    let mut plan = usual();
    plan.needs = " \u{200B}\n".into();
    plan.why = Why::default();
    plan.steps.clear();
    plan.first_step = Some(step("Ring the library", "", ""));
    plan.next_meeting.place.clear();
    let (_, opened) = printed(&document(vec![plan]), PrintOptions::default());
    let words = opened.words();
    for label in [
        "What it needs",
        "Why we",
        "Then",
        "Who else helps",
        "Success looks like",
        "When",
        "told us",
        "By",
    ] {
        assert!(!words.contains(label), "{label} in {words}");
    }
    opened.in_order(&[
        "Ring the library",
        "How we will know",
        "Next meeting: Thursday",
        "Come along",
    ]);
}

#[test]
fn an_empty_plan_and_no_plans_say_so_in_a_sentence() {
    let (pdf, opened) = printed(&document(vec![Plan::default()]), PrintOptions::default());
    assert_eq!(pdf.pages, 1);
    opened.in_order(&[
        "This action has no name yet",
        "Nothing is written down for this action yet.",
        "Page 1 of 1",
    ]);
    let (_, opened) = printed(&document(vec![]), PrintOptions::default());
    opened.in_order(&[
        "Getting out and about in Northbridge: action plans",
        "There are no action plans yet.",
    ]);
}

#[test]
fn a_full_plan_goes_on_to_a_second_page_that_names_it() {
    let mut full = document(vec![full()]);
    full.practice = true;
    let (pdf, opened) = printed(&full, PrintOptions::default());
    assert_eq!(pdf.pages, 2);
    opened.in_order(&[
        "Ideas 16 and 24, put together",
        "important for",
        "Success looks like",
        "Who else helps",
    ]);
    assert!(
        opened
            .page(1)
            .contains("Practice workshop. The people and their words are made up.")
    );
    for week in 1..=6 {
        let step = format!("Meet in week {week}");
        assert_eq!(opened.words().matches(&step).count(), 1, "{step}");
    }
    assert!(
        opened.page(1).contains("Next meeting") && !opened.page(1).contains("Meet in week 5"),
        "the last steps are for page 2"
    );
    assert!(
        opened.pages[1]
            .trim_start()
            .starts_with("Going-out friends")
    );
    assert!(opened.page(2).contains("And after that") && opened.page(2).contains("Meet in week 6"));
    for page in &opened.pages {
        assert!(page.contains("Practice, Getting out and about"), "{page}");
    }
}

#[test]
fn each_plan_of_the_practice_workshop_is_one_page_in_words_that_anybody_knows() {
    let plans = crate::documents::story::action_plans_of(
        &super::samples::practice(),
        None,
        day(2026, 11, 2),
    );
    let (pdf, opened) = printed(&plans, PrintOptions::default());
    assert_eq!(pdf.pages, 3, "one page a plan");
    opened.in_order(&[
        "Warm welcome",
        "Ideas 3 and 4, put together. When: within a few months",
        "First step",
        "Shanice and Idris Done",
        "Who By when",
        "We cannot do this: The contract is door to door",
        "Next meeting: Thursday 5 November 2026 at 18:00",
        "Larch Hall, small room. Come along",
    ]);
    let words = opened.words();
    for unknown in ["Jamie", "Delia", "Now to", "By Thursday 22 October"] {
        assert!(!words.contains(unknown), "{unknown} in {words}");
    }
    assert!(
        words.contains("10 people have signed up: Denzil"),
        "{words}"
    );
    assert!(
        !words.contains("12 November 2026"),
        "no day for what cannot be done: {words}"
    );
}

#[test]
fn a_meeting_that_is_over_stands_on_no_page() {
    let document = super::samples::practice();
    for (today, meetings) in [
        (day(2026, 11, 3), 3),
        (day(2026, 11, 4), 2),
        (day(2026, 11, 11), 0),
    ] {
        let plans = crate::documents::story::action_plans_of(&document, None, today);
        let (_, opened) = printed(&plans, PrintOptions::default());
        let told = opened.words().matches("Next meeting:").count();
        assert_eq!(told, meetings, "{today}");
        assert_eq!(opened.words().matches("Come along").count(), meetings);
    }
}

#[test]
fn who_signed_up_is_counted_by_names_and_not_at_all_where_nobody_can() {
    for (names, told) in [
        (
            ["Marg and Pauline", "Anil"],
            "3 people have signed up: Marg and Pauline and Anil.",
        ),
        (
            ["Denise and her sons", "Anil"],
            "Signed up so far: Denise and her sons and Anil.",
        ),
    ] {
        let mut plan = usual();
        plan.signed_up = super::samples::names(&names);
        let (_, opened) = printed(&document(vec![plan]), PrintOptions::default());
        assert!(opened.words().contains(told), "{}", opened.words());
    }
}

#[test]
fn a_footer_keeps_whole_words_of_a_long_title_and_all_of_its_days() {
    for (large_print, lines) in [(false, 1), (true, 2)] {
        let mut long = document(vec![usual()]);
        long.workshop = "Getting out and about in Northbridge and in all of the villages around the lake and up the hill".into();
        let print = PrintOptions {
            large_print,
            ..PrintOptions::default()
        };
        let (_, opened) = printed(&long, print);
        let page = &opened.pages[0];
        let foot: Vec<&str> = page.trim_end().lines().rev().take(lines).collect();
        let foot: Vec<&str> = foot
            .into_iter()
            .rev()
            .flat_map(str::split_whitespace)
            .collect();
        let foot = foot
            .join(" ")
            .replace("Page 1 of 2", "")
            .replace("Page 1 of 1", "");
        let foot = foot.split_whitespace().collect::<Vec<_>>().join(" ");
        let (title, days) = foot.split_once('…').unwrap_or_else(|| panic!("{foot}"));
        let whole = long
            .workshop
            .strip_prefix(title)
            .unwrap_or_else(|| panic!("{foot}"));
        assert!(whole.starts_with(' ') && !title.ends_with("the"), "{foot}");
        assert_eq!(days, ", 13 and 14 October 2026", "{foot}");
    }
}

#[test]
fn the_first_page_of_a_full_plan_has_all_but_its_last_steps() {
    let (pdf, opened) = printed(&document(vec![full(), full()]), PrintOptions::default());
    assert_eq!(pdf.pages, 4, "two pages a plan");
    for first in [1, 3] {
        let page = opened.page(first);
        for part in [
            "Why we are doing this",
            "First step",
            "Success looks like",
            "signed up",
            "Next meeting",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(opened.page(first + 1).contains("And after that"));
    }
}

#[test]
fn in_large_print_why_and_the_first_step_share_a_page() {
    let plans = crate::documents::story::action_plans_of(
        &super::samples::practice(),
        None,
        day(2026, 11, 2),
    );
    let (_, opened) = printed(&plans, LARGE);
    for name in ["Warm welcome", "The pencil date", "Second Week Club"] {
        let page = (1..=opened.pages.len()).map(|page| opened.page(page));
        let page = page.filter(|page| page.contains("Why we are doing this"));
        let page = page.into_iter().find(|page| page.contains(name)).unwrap();
        assert!(page.contains("First step"), "{page}");
    }
}

#[test]
fn each_plan_starts_on_a_page_of_its_own() {
    let mut second = usual();
    second.name = "A bus that waits".into();
    let (pdf, opened) = printed(&document(vec![usual(), second]), PrintOptions::default());
    assert_eq!(pdf.pages, 2);
    assert!(
        opened.page(2).contains("A bus that waits")
            && !opened.page(2).contains("Going-out friends")
    );
    assert!(opened.page(2).contains("Page 2 of 2"));
    assert!(
        opened
            .info
            .contains("Title:           Getting out and about in Northbridge: action plans")
    );
}

#[test]
fn large_print_has_no_small_type_and_leaves_nothing_out() {
    let (pdf, opened) = printed(&document(vec![usual()]), LARGE);
    assert_eq!(pdf.pages, 2);
    let sizes = opened
        .outline
        .split("size=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next()?.parse::<u32>().ok());
    assert!(sizes.min().unwrap() >= 18, "{}", opened.outline);
    opened.in_order(&[
        "Cause G",
        "First step",
        "Page 1 of 2",
        "What happens next",
        "Wes.",
        "Next meeting:",
        "Page 2 of 2",
    ]);
}

#[test]
fn letter_paper_keeps_the_type_and_moves_what_does_not_fit() {
    let (_, opened) = printed(
        &document(vec![usual()]),
        PrintOptions {
            paper: Paper::UsLetter,
            ..PrintOptions::default()
        },
    );
    assert!(
        opened.info.contains("612 x 792 pts (letter)"),
        "{}",
        opened.info
    );
    opened.in_order(&[
        "Going-out friends",
        "Next meeting: Thursday 12 November 2026, 2 pm",
    ]);
}

#[test]
fn too_much_of_everything_still_prints_all_of_it() {
    let (pdf, opened) = printed(&document(vec![extreme()]), PrintOptions::default());
    assert!(pdf.bytes.len() < 2_000_000);
    let words = opened.words();
    assert!(words.matches("nobody tells us why.").count() > 58 * 9);
    assert!(words.contains("Number-30."));
    // Nothing may leave the page on the right: what is broken is broken, never cut.
    let unbroken: String = words.chars().filter(|c| c.is_alphabetic()).collect();
    assert!(unbroken.contains(&"unbreakable".repeat(20)));
}

#[test]
fn few_people_are_never_counted_in_print() {
    for (people, told) in [
        (4, "A few people told us this."),
        (5, "5 of 52 people told us this."),
        (0, "This was said 21 times."),
    ] {
        let mut plan = usual();
        plan.why.people = people;
        let (_, opened) = printed(&document(vec![plan]), PrintOptions::default());
        assert!(
            opened.words().contains(told),
            "{people}: {}",
            opened.words()
        );
    }
}

#[test]
fn a_cause_alone_and_a_theme_alone_stand_in_one_box() {
    let mut plan = usual();
    plan.why.theme = None;
    plan.why.cause = Some(Cause {
        letter: String::new(),
        words: "Nobody wrote it down.".into(),
    });
    let (_, opened) = printed(&document(vec![plan]), PrintOptions::default());
    opened.in_order(&["Why we are doing this", "Cause", "Nobody wrote it down."]);
    let mut plan = usual();
    plan.why.cause = None;
    let (_, opened) = printed(&document(vec![plan]), PrintOptions::default());
    opened.in_order(&["Theme 3, not working", "I need someone to go with me"]);
    assert!(!opened.words().contains("Cause"));
}
