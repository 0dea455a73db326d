//! The rows of a plan: a picture, and one or two sentences.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};
use heard_core::in_order;
use heard_core::protocol::{ActionPlan, Step, StepStatus};
use serde::Serialize;

use super::hard::{hard_words, sentences};
use crate::documents::cleaning::{one_line, shortened};
use crate::documents::counting::people_named;
use crate::documents::line_pictures::shows;
use crate::documents::making::Making;
use crate::documents::meetings;
use crate::documents::words::day_in_words;
use crate::documents::words::easy_read::{self as say, before};

/// Sentences that people typed in one row.
const IN_A_ROW: usize = 2;

/// Names of plans that one page holds.
const MOST_NAMES: usize = 6;
/// More of a name than this, in characters, says no more.
const LONGEST_NAME: usize = 40;

/// How much of a plan is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Detail {
    /// How many rows anything that was typed may have.
    pub rows_of_one_text: usize,
    /// Also what is good to know, and can be left out.
    pub rest: bool,
    /// How many steps.
    pub steps: usize,
}

impl Detail {
    /// All of it.
    pub const EVERYTHING: Self = Self {
        rows_of_one_text: usize::MAX,
        rest: true,
        steps: usize::MAX,
    };
    /// No steps but the first, and no more than three rows for anything.
    pub const LESS: Self = Self {
        rows_of_one_text: 3,
        rest: true,
        steps: 1,
    };
    /// What people need to join in, a row each: a page, mostly.
    pub const LEAST: Self = Self {
        rows_of_one_text: 1,
        rest: false,
        steps: 0,
    };
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

/// The rows of a plan, those together that belong on one page, and whether something of it was left out.
pub(super) fn rows(
    making: &Making<'_>,
    plan: &ActionPlan,
    detail: Detail,
) -> (Vec<Vec<Row>>, bool) {
    let mut telling = Telling {
        detail,
        today: making.today(),
        explained: BTreeSet::new(),
        told: Vec::new(),
        rows: Vec::new(),
        cut: false,
    };
    telling.plan(making, plan);
    (telling.told, telling.cut)
}

/// Where to read of the plans that are not told, and what they are called.
pub(super) fn others_row(names: &[String]) -> Row {
    let names = names.iter().map(|name| shortened(name, LONGEST_NAME));
    let named = names.clone().take(MOST_NAMES);
    let more = names.len().saturating_sub(MOST_NAMES);
    let sentences = [say::OTHERS.to_owned()].into_iter().chain(named);
    let sentences = sentences.chain((more > 0).then(|| say::and_more(more)));
    Row {
        picture: Some("book"),
        alt: say::picture_called("book").to_owned(),
        sentences: sentences.map(plain).collect(),
        ..Row::default()
    }
}

struct Telling {
    detail: Detail,
    /// Hard words that were explained already.
    explained: BTreeSet<String>,
    today: NaiveDate,
    /// What is told, each with its rows.
    told: Vec<Vec<Row>>,
    /// The rows of what is being told.
    rows: Vec<Row>,
    cut: bool,
}

impl Telling {
    fn plan(&mut self, making: &Making<'_>, plan: &ActionPlan) {
        let document = making.document;
        let idea = document.ideas.get(plan.idea);
        if let Some(theme) = idea.and_then(|idea| document.themes.get(idea.theme)) {
            self.all_of(before::TOLD, &theme.name, Some("talk"));
        }
        self.all_of(
            before::WE_WILL,
            &plan.what,
            shows(&plan.what).or(Some("idea")),
        );
        let of_plan = |row: &&Step| row.plan == plan.id;
        let steps = in_order(document.steps.iter().filter(of_plan));
        for (told, step) in steps.into_iter().enumerate() {
            if told >= self.detail.steps {
                self.cut = true;
                break;
            }
            self.step(
                if told == 0 {
                    before::FIRST
                } else {
                    before::THEN
                },
                step,
            );
            self.is_told();
        }
        self.rest(plan);
        let signed = document.sign_ups.iter();
        let signed = signed.filter(|row| row.plan == plan.id);
        let signed: Vec<&str> = signed.map(|row| row.name.as_str()).collect();
        let people = people_named(&signed);
        if people != Some(0) {
            self.ours("group", vec![say::signed_up(people)]);
        }
        self.meeting(meetings::to_come(document, plan, self.today));
        if self.cut {
            self.ours("book", sentences(say::MORE));
        }
    }

    /// When people meet next, and that everybody may come.
    fn meeting(&mut self, said: &str) {
        self.typed(before::MEETING, said, Some("meeting"));
        if let Some(row) = self.rows.last_mut() {
            row.sentences.push(plain(say::COME.to_owned()));
        }
        self.is_told();
    }

    /// What is good to know, and can be left out.
    fn rest(&mut self, plan: &ActionPlan) {
        if !self.detail.rest {
            let left = [
                &plan.needs,
                &plan.who_else,
                &plan.success,
                &plan.how_we_know,
                &plan.who_tells,
            ];
            self.cut |= left.iter().any(|text| !one_line(text).is_empty());
            return;
        }
        self.all_of(before::NEEDS, &plan.needs, shows(&plan.needs));
        self.all_of(before::WHO_ELSE, &plan.who_else, Some("help"));
        self.all_of(before::GOOD, &plan.success, Some("star"));
        self.all_of(before::KNOW, &plan.how_we_know, Some("list"));
        self.all_of(before::TELLS, &plan.who_tells, Some("tell"));
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
                self.typed(before::STUCK, &step.reason, Some("pause"));
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
                sentences: vec![plain(if day < self.today {
                    say::wanted_by(&day_in_words(day))
                } else {
                    say::done_by(&day_in_words(day))
                })],
                ..Row::default()
            });
        }
    }

    /// What was told last is whole.
    fn is_told(&mut self) {
        let rows = std::mem::take(&mut self.rows);
        if !rows.is_empty() {
            self.told.push(rows);
        }
    }

    /// What people typed, and nothing else with it.
    fn all_of(&mut self, lead: &str, typed: &str, picture: Option<&'static str>) {
        self.typed(lead, typed, picture);
        self.is_told();
    }

    /// What people typed, after a few words of ours; nothing where they typed nothing.
    fn typed(&mut self, lead: &str, typed: &str, picture: Option<&'static str>) {
        let cut = sentences(typed);
        for (place, few) in cut.chunks(IN_A_ROW).enumerate() {
            if place >= self.detail.rows_of_one_text {
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
        self.is_told();
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
