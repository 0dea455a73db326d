//! The rows of a plan: a picture, and one or two sentences.

use std::collections::BTreeSet;

use chrono::Datelike as _;
use heard_core::in_order;
use heard_core::protocol::{ActionPlan, Step, StepStatus};
use serde::Serialize;

use super::hard::{hard_words, sentences};
use super::pictures::shows;
use crate::documents::cleaning::one_line;
use crate::documents::make::Making;
use crate::documents::words::day_in_words;
use crate::documents::words::easy_read::{self as say, before};

/// Sentences that people typed in one row.
const IN_A_ROW: usize = 2;

/// How much of a plan is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// All of it.
    Everything,
    /// No steps but the first, and no more than three rows for anything.
    Less,
    /// What people need to join in, a row each.
    Least,
}

impl Detail {
    pub const ALL: &'static [Self] = &[Self::Everything, Self::Less, Self::Least];

    fn rows_of_one_text(self) -> usize {
        match self {
            Self::Everything => usize::MAX,
            Self::Less => 3,
            Self::Least => 1,
        }
    }
}

/// A picture and its sentences.
#[derive(Debug, Default, PartialEq, Serialize)]
pub(super) struct Row {
    /// A picture of the set; none leaves a place to fill.
    pub picture: Option<&'static str>,
    /// What it is called when the page is read aloud.
    pub alt: String,
    /// The day of the month on a calendar.
    pub day: Option<u32>,
    /// What to put in the place without a picture.
    pub slot: &'static str,
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
}

/// A sentence, its hard words apart.
#[derive(Debug, Default, PartialEq, Serialize)]
pub(super) struct Sentence {
    pub bits: Vec<Bit>,
    /// A place to write in, not a sentence.
    pub to_fill: bool,
}

/// Words that are hard, or not.
#[derive(Debug, PartialEq, Serialize)]
pub(super) struct Bit {
    pub words: String,
    pub hard: bool,
}

/// The rows of a plan.
pub(super) fn rows(making: &Making<'_>, plan: &ActionPlan, detail: Detail) -> Vec<Row> {
    let mut telling = Telling {
        detail,
        explained: BTreeSet::new(),
        rows: Vec::new(),
        cut: false,
    };
    telling.plan(making, plan);
    telling.rows
}

struct Telling {
    detail: Detail,
    /// Hard words that were explained already.
    explained: BTreeSet<String>,
    rows: Vec<Row>,
    cut: bool,
}

impl Telling {
    fn plan(&mut self, making: &Making<'_>, plan: &ActionPlan) {
        let document = making.document;
        let idea = document.ideas.get(plan.idea);
        if let Some(theme) = idea.and_then(|idea| document.themes.get(idea.theme)) {
            self.typed(before::TOLD, &theme.name, Some("talk"));
        }
        self.typed(
            before::WE_WILL,
            &plan.what,
            shows(&plan.what).or(Some("idea")),
        );
        let of_plan = |row: &&Step| row.plan == plan.id;
        let mut steps = in_order(document.steps.iter().filter(of_plan)).into_iter();
        if let Some(first) = steps.next() {
            self.step(before::FIRST, first);
        }
        for step in steps {
            match self.detail {
                Detail::Everything => self.step(before::THEN, step),
                Detail::Less | Detail::Least => self.cut = true,
            }
        }
        self.rest(plan);
        let signed = document
            .sign_ups
            .iter()
            .filter(|row| row.plan == plan.id)
            .count();
        if signed > 0 {
            self.ours("group", vec![say::signed_up(signed)]);
        }
        self.typed(before::MEETING, &plan.next_meeting, Some("meeting"));
        if !one_line(&plan.next_meeting).is_empty() {
            self.last_says(say::COME);
        }
        if self.cut {
            self.ours("book", sentences(say::MORE));
        }
    }

    /// What is good to know, and can be left out.
    fn rest(&mut self, plan: &ActionPlan) {
        if self.detail == Detail::Least {
            self.cut = true;
            return;
        }
        self.typed(before::NEEDS, &plan.needs, shows(&plan.needs));
        self.typed(before::WHO_ELSE, &plan.who_else, Some("help"));
        self.typed(before::GOOD, &plan.success, Some("star"));
        self.typed(before::KNOW, &plan.how_we_know, Some("tick"));
        self.typed(before::TELLS, &plan.who_tells, Some("tell"));
    }

    fn step(&mut self, lead: &str, step: &Step) {
        let (lead, picture) = match step.status {
            StepStatus::CannotDo => (before::CANNOT, Some("cross")),
            StepStatus::Done => (before::DONE, Some("tick")),
            _ => (lead, shows(&step.what)),
        };
        self.typed(lead, &step.what, picture);
        match step.status {
            StepStatus::Done => {}
            StepStatus::CannotDo => self.typed(before::WHY_NOT, &step.reason, Some("question")),
            StepStatus::NotStarted | StepStatus::Started => self.who_and_when(step),
            StepStatus::Stuck => {
                self.who_and_when(step);
                self.typed(before::STUCK, &step.reason, Some("question"));
            }
        }
    }

    fn who_and_when(&mut self, step: &Step) {
        let people = step.people.iter().map(|name| one_line(name));
        let people: Vec<String> = people.filter(|name| !name.is_empty()).collect();
        if !people.is_empty() {
            self.rows.push(Row {
                slot: if people.len() == 1 {
                    say::PUT_PERSON
                } else {
                    say::PUT_PEOPLE
                },
                sentences: vec![plain(say::who_does(&people))],
                ..Row::default()
            });
        }
        if let Some(day) = step.by {
            self.rows.push(Row {
                picture: Some("calendar"),
                alt: say::calendar_called(day.day()),
                day: Some(day.day()),
                sentences: vec![plain(say::done_by(&day_in_words(day)))],
                ..Row::default()
            });
        }
    }

    /// What people typed, after a few words of ours; nothing where they typed nothing.
    fn typed(&mut self, lead: &str, typed: &str, picture: Option<&'static str>) {
        let cut = sentences(typed);
        for (place, few) in cut.chunks(IN_A_ROW).enumerate() {
            if place >= self.detail.rows_of_one_text() {
                self.cut = true;
                return;
            }
            let mut row = Row {
                picture: if place == 0 {
                    picture
                } else {
                    shows(&few.join(" "))
                },
                slot: say::PUT_PICTURE,
                ..Row::default()
            };
            row.alt = row.picture.map_or("", say::picture_called).to_owned();
            if place == 0 {
                row.sentences.push(plain(lead.to_owned()));
            }
            for sentence in few {
                self.sentence(sentence, &mut row.sentences);
            }
            self.rows.push(row);
        }
    }

    /// A sentence and what explains its hard words, each of them once in a plan.
    fn sentence(&mut self, sentence: &str, into: &mut Vec<Sentence>) {
        let mut bits = Vec::new();
        let mut explain = Vec::new();
        let mut from = 0;
        for hard in hard_words(sentence) {
            let known = hard
                .means
                .map_or_else(|| hard.word.to_lowercase(), str::to_owned);
            if !self.explained.insert(known) {
                continue;
            }
            bits.push(bit(sentence.get(from..hard.at.start), false));
            bits.push(bit(Some(&hard.word), true));
            from = hard.at.end;
            explain.push(match hard.means {
                Some(means) => plain(means.to_owned()),
                None => Sentence {
                    to_fill: true,
                    ..plain(say::say_what(&hard.word))
                },
            });
        }
        bits.push(bit(sentence.get(from..), false));
        bits.retain(|bit| !bit.words.is_empty());
        into.push(Sentence {
            bits,
            to_fill: false,
        });
        into.extend(explain);
    }

    fn ours(&mut self, picture: &'static str, sentences: Vec<String>) {
        self.rows.push(Row {
            picture: Some(picture),
            alt: say::picture_called(picture).to_owned(),
            sentences: sentences.into_iter().map(plain).collect(),
            ..Row::default()
        });
    }

    fn last_says(&mut self, words: &str) {
        if let Some(row) = self.rows.last_mut() {
            row.sentences.push(plain(words.to_owned()));
        }
    }
}

fn bit(words: Option<&str>, hard: bool) -> Bit {
    Bit {
        words: words.unwrap_or_default().to_owned(),
        hard,
    }
}

fn plain(words: String) -> Sentence {
    Sentence {
        bits: vec![bit(Some(&words), false)],
        to_fill: false,
    }
}
