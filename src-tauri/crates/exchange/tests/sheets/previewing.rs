//! The cards that will come, what is left out and why, and a later export of the same form.

use super::fixtures::*;
use heard_core::protocol::Kind;
use heard_exchange::sheets::{
    AnswerChoice, ChangedChoice, Choices, Known, KnownAnswer, KnownRow, LeftOutReason, Preview,
    preview,
};

fn shown(text: &str, choices: &Choices, known: &Known) -> Preview {
    let (sheet, mapping) = guessed(text);
    preview(&sheet, &mapping, choices, known)
}

fn plain(text: &str) -> Preview {
    shown(text, &told(), &Known::default())
}

fn words(preview: &Preview) -> Vec<&str> {
    preview
        .cards
        .iter()
        .map(|card| card.words.as_str())
        .collect()
}

/// What the workshop holds after this preview came in.
fn known_after(preview: &Preview) -> Known {
    let mut known = Known::default();
    for (n, card) in preview.cards.iter().enumerate() {
        known
            .rows
            .entry(card.person.clone())
            .or_default()
            .answers
            .push(KnownAnswer {
                statement: format!("s{n}"),
                kind: card.kind,
                words: card.words.clone(),
            });
    }
    known
}

fn on(row: u32, column: u32, choice: AnswerChoice) -> Choices {
    Choices {
        answers: vec![AnswerChoice {
            row,
            column,
            ..choice
        }],
        ..told()
    }
}

const FORM: &str =
    "ID,What is working?,What is not working?\n1,The bus,The lift\n2,The bus,Nothing.\n3,,n/a\n";

#[test]
fn one_answer_is_one_card_and_what_is_left_out_says_why() {
    let preview = plain(FORM);
    assert_eq!(words(&preview), ["The bus", "The lift", "The bus"]);
    let left: Vec<(u32, u32, LeftOutReason)> = preview
        .left_out
        .iter()
        .map(|l| (l.row, l.column, l.reason))
        .collect();
    assert_eq!(
        left,
        [
            (3, 2, LeftOutReason::Nothing),
            (4, 2, LeftOutReason::Nothing)
        ]
    );
    let counts = preview.counts;
    assert_eq!(
        (
            counts.cards,
            counts.working,
            counts.not_working,
            counts.important
        ),
        (3, 2, 1, 0)
    );
    assert_eq!((counts.answered, counts.blank, counts.left_out), (3, 1, 2));
    assert_eq!(
        preview.people.len(),
        2,
        "who said nothing is no person here"
    );
    assert!(preview.ready);
}

#[test]
fn what_is_left_out_can_come_in_and_the_other_way_round() {
    let include = |include| AnswerChoice {
        include: Some(include),
        ..AnswerChoice::default()
    };
    let preview = shown(FORM, &on(3, 2, include(true)), &Known::default());
    assert!(words(&preview).contains(&"Nothing."));
    let preview = shown(FORM, &on(2, 1, include(false)), &Known::default());
    assert_eq!(words(&preview), ["The lift", "The bus"]);
    assert!(
        preview
            .left_out
            .iter()
            .any(|l| l.reason == LeftOutReason::Chosen && l.words == "The bus")
    );
}

#[test]
fn the_same_again_is_only_the_same_person_kind_and_words() {
    let preview = plain(
        "ID,Working 1,Working 2,Not working\n1,The bus,The bus,The bus\n2,The bus,,\n1,The bus,The shop,\n",
    );
    assert_eq!(
        words(&preview),
        ["The bus", "The bus", "The bus", "The shop"]
    );
    assert_eq!(
        preview
            .left_out
            .iter()
            .filter(|l| l.reason == LeftOutReason::SameAgain)
            .count(),
        2
    );
}

#[test]
fn two_people_without_a_number_who_say_the_same_are_two() {
    let preview = plain("Working,Not working\nThe bus,The lift\nThe bus,The lift\n");
    assert_eq!(preview.cards.len(), 4);
    assert_ne!(preview.people[0].key, preview.people[1].key);
    let preview = plain(
        "Start time,Completion time,Working\n1/2/26 9:00,1/2/26 9:05,The bus\n1/2/26 9:00,1/2/26 9:05,The bus\n",
    );
    assert_eq!(preview.people.len(), 2);
}

#[test]
fn keys_are_the_number_else_the_times_else_the_row() {
    let key = |text: &str| plain(text).people[0].key.clone();
    assert_eq!(
        key("ID,Start time,Completion time,Working\n7,9:00,9:05,The bus\n"),
        "id:7"
    );
    assert_eq!(
        key("Start time,Completion time,Working\n9:00,9:05,The bus\n"),
        "time:9:00|9:05"
    );
    let by_row = key("Timestamp,Working\n1/2/2026,The bus\n");
    assert!(by_row.starts_with("row:"), "{by_row}");
    assert_eq!(
        by_row,
        key("Timestamp,New question,Working\n1/2/2026,,The bus\n"),
        "a new blank column changes no key"
    );
}

#[test]
fn consent_is_asked_and_never_assumed() {
    let open = shown(FORM, &Choices::default(), &Known::default());
    assert!(!open.ready);
    assert_eq!(open.problems.len(), 2);
    assert_eq!(
        (open.people[0].may_show, open.people[0].may_quote),
        (None, None)
    );
    let each = shown(
        "ID,Working,May we show your words?,May we quote you?\n1,The bus,Yes,No\n2,The lift,,yes please\n",
        &Choices::default(),
        &Known::default(),
    );
    assert!(each.ready, "{:?}", each.problems);
    assert_eq!(
        (each.people[0].may_show, each.people[0].may_quote),
        (Some(true), Some(false))
    );
    assert_eq!(
        (each.people[1].may_show, each.people[1].may_quote),
        (Some(false), Some(true))
    );
    assert_eq!(each.counts.unclear_consent, 1);
}

#[test]
fn one_no_of_a_person_is_a_no() {
    let preview = plain(
        "ID,Kind,Statement,May we quote you?\n1,Working,The bus,Yes\n1,Not working,The lift,No\n",
    );
    assert_eq!(
        (preview.people.len(), preview.people[0].may_quote),
        (1, Some(false))
    );
}

#[test]
fn a_row_for_each_statement_needs_its_kind() {
    let text = "Number,Kind,Statement\n1,Working,The bus\n1,Not working,The lift\n2,Future,A job\n2,Working,The park\n3,Not working,The rain\n3,Working,A walk\n4,Sideways,The moon\n";
    let preview = plain(text);
    assert_eq!(preview.cards.len(), 6);
    assert_eq!(preview.left_out[0].reason, LeftOutReason::NoKind);
    let chosen = AnswerChoice {
        kind: Some(Kind::Important),
        ..AnswerChoice::default()
    };
    let preview = shown(text, &on(8, 2, chosen), &Known::default());
    assert!(
        preview
            .cards
            .iter()
            .any(|c| c.words == "The moon" && c.kind == Kind::Important)
    );
}

#[test]
fn an_answer_is_cut_only_where_somebody_cuts_it() {
    let text = "ID,Working\n1,\"The bus. The shop.\nThe park\"\n";
    let whole = plain(text);
    assert_eq!((whole.cards.len(), whole.cards[0].parts), (1, 1));
    assert_eq!(whole.cards[0].offered, [9, 19]);
    let cuts = AnswerChoice {
        cuts: whole.cards[0].offered.clone(),
        ..AnswerChoice::default()
    };
    let cut = shown(text, &on(2, 1, cuts), &Known::default());
    assert_eq!(words(&cut), ["The bus.", "The shop.", "The park"]);
    assert_eq!((cut.cards[2].part, cut.cards[2].parts), (3, 3));
    assert!(
        cut.cards
            .iter()
            .all(|card| card.person == cut.people[0].key)
    );
}

#[test]
fn a_very_long_answer_waits_for_its_cut_and_loses_nothing() {
    let long = "The bus is late again. ".repeat(300);
    let text = format!("ID,Working\n1,{long}\n2,short\n");
    let waiting = plain(&text);
    assert_eq!(
        (waiting.cards.len(), waiting.too_long.len(), waiting.ready),
        (1, 1, false)
    );
    assert!(waiting.problems[0].sentence.contains("4,000"));
    let cuts = AnswerChoice {
        cuts: waiting.too_long[0].suggested.clone(),
        ..AnswerChoice::default()
    };
    for choices in [
        on(2, 1, cuts),
        Choices {
            cut_long: true,
            ..told()
        },
    ] {
        let cut = shown(&text, &choices, &Known::default());
        assert!(cut.ready && cut.too_long.is_empty());
        let all: Vec<&str> = cut
            .cards
            .iter()
            .filter(|c| c.row == 2)
            .map(|c| c.words.as_str())
            .collect();
        assert_eq!(all.join(" "), long.trim());
    }
}

#[test]
fn what_may_identify_somebody_is_pointed_at() {
    let preview = plain("ID,Working\n1,Mrs Patel took me\n2,The bus\n");
    let part = &preview.cards[0].pointed[0];
    assert_eq!((part.start, part.end, preview.counts.pointed), (0, 9, 1));
}

#[test]
fn a_later_export_adds_only_what_is_new() {
    let known = known_after(&plain(FORM));
    let later = shown(&format!("{FORM}4,The park,The rain\n"), &told(), &known);
    assert_eq!(words(&later), ["The park", "The rain"]);
    let here = later
        .left_out
        .iter()
        .filter(|l| l.reason == LeftOutReason::AlreadyHere)
        .count();
    assert_eq!((here, later.people.len(), later.ready), (3, 1, true));
}

#[test]
fn a_new_answer_of_a_known_person_is_added_to_them() {
    let known = known_after(&plain(FORM));
    let later = shown(&FORM.replace("Nothing.", "The stairs"), &told(), &known);
    assert_eq!(words(&later), ["The stairs"]);
    assert!(later.people[0].known);
    assert!(later.changed.is_empty());
}

#[test]
fn a_changed_answer_is_shown_for_choice() {
    let known = known_after(&plain(FORM));
    let text = FORM.replace("The lift", "The stairs");
    let open = shown(&text, &told(), &known);
    assert_eq!(
        (open.changed[0].old.as_str(), open.changed[0].new.as_str()),
        ("The lift", "The stairs")
    );
    assert!(!open.ready && open.cards.is_empty());
    let choose = |changed| {
        shown(
            &text,
            &on(
                2,
                2,
                AnswerChoice {
                    changed: Some(changed),
                    ..AnswerChoice::default()
                },
            ),
            &known,
        )
    };
    let kept = choose(ChangedChoice::KeepOld);
    assert!(kept.ready && kept.cards.is_empty() && kept.corrections.is_empty());
    let taken = choose(ChangedChoice::TakeNew);
    assert_eq!(
        (
            taken.corrections[0].statement.as_str(),
            taken.corrections[0].new.as_str()
        ),
        ("s1", "The stairs")
    );
    assert!(taken.ready && taken.cards.is_empty());
    let added = choose(ChangedChoice::Add);
    assert_eq!(
        (words(&added), added.corrections.len()),
        (vec!["The stairs"], 0)
    );
}

#[test]
fn an_answer_that_was_cut_before_is_known_again() {
    let text = "ID,Working\n1,The bus. The shop.\n";
    let cuts = AnswerChoice {
        cuts: vec![9],
        ..AnswerChoice::default()
    };
    let known = known_after(&shown(text, &on(2, 1, cuts), &Known::default()));
    assert_eq!(known.rows["id:1"].answers.len(), 2);
    let later = shown(text, &told(), &known);
    assert!(later.cards.is_empty() && later.changed.is_empty() && later.ready);
}

#[test]
fn who_withdrew_stays_out() {
    stays_out(true, false, LeftOutReason::Withdrawn);
}

#[test]
fn who_asked_to_go_stays_out() {
    stays_out(false, true, LeftOutReason::AskedToGo);
    stays_out(true, true, LeftOutReason::AskedToGo);
}

fn stays_out(withdrawn: bool, gone: bool, reason: LeftOutReason) {
    let mut known = Known::default();
    known.rows.insert(
        "id:1".into(),
        KnownRow {
            withdrawn,
            gone,
            answers: Vec::new(),
        },
    );
    let include = AnswerChoice {
        include: Some(true),
        ..AnswerChoice::default()
    };
    let preview = shown(FORM, &on(2, 1, include), &known);
    assert_eq!(words(&preview), ["The bus"]);
    assert_eq!(
        preview
            .left_out
            .iter()
            .filter(|l| l.reason == reason)
            .count(),
        2
    );
}

#[test]
fn another_form_that_counts_from_one_is_noticed_and_kept_apart() {
    let first = "ID,Working\n1,The bus\n2,The shop\n3,The park\n4,The pool\n";
    let known = known_after(&plain(first));
    let second = "ID,What do you like?\n1,My dog\n2,My cat\n3,My fish\n4,My hen\n";
    let asked = shown(second, &told(), &known);
    assert!(
        !asked.ready
            && asked
                .problems
                .iter()
                .any(|p| p.sentence.contains("another form"))
    );
    let apart = shown(
        second,
        &Choices {
            another_form: Some(true),
            ..told()
        },
        &known,
    );
    assert!(apart.ready && apart.cards.len() == 4 && apart.another_form);
    let mut both = known;
    both.rows.extend(known_after(&apart).rows);
    let again = shown(second, &told(), &both);
    assert!(again.ready && again.cards.is_empty() && again.another_form);
}

#[test]
fn a_preview_travels_as_camel_case() {
    let json = serde_json::to_value(plain(FORM)).unwrap();
    assert_eq!(json["cards"][1]["kind"], "notWorking");
    assert_eq!(json["leftOut"][0]["reason"], "nothing");
    let choices: Choices =
        serde_json::from_str(r#"{"mayShow":true,"answers":[{"row":2,"column":1,"cuts":[3]}]}"#)
            .unwrap();
    assert_eq!(
        (
            choices.may_show,
            choices.may_quote,
            choices.answers[0].cuts.len()
        ),
        (Some(true), None, 1)
    );
}
