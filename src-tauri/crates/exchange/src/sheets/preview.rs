//! The cards that will come, and apart from them everything that will not, and why.

use heard_core::protocol::Kind;
use std::collections::{HashMap, HashSet};

use super::clean::{MAX_WORDS, says_nothing};
use super::cuts::{fitting, offered, pieces};
use super::keys::{form_mark, row_keys, yes_or_no};
use super::mapping::{ColumnUse, Mapping, Problem};
use super::phrases::kind_in_cell;
use super::pointed::pointed;
use super::same::{Known, KnownAnswer, KnownRow, Met, meet};
use super::sheet::{Row, Sheet};
use super::words;

use super::previewed::{
    AnswerChoice, Card, Changed, ChangedChoice, Choices, Correction, LeftOut, LeftOutReason,
    PersonRow, Preview, TooLong,
};

/// The longest group name kept, in scalar values.
const MAX_GROUP: usize = 100;
/// The longest reference kept, in scalar values.
const MAX_REFERENCE: usize = 200;
/// How many problems of one sort are told one by one.
const MAX_TOLD: usize = 20;

/// Shows what bringing this sheet in would do. Nothing is written, nothing is lost from sight.
pub fn preview(sheet: &Sheet, mapping: &Mapping, choices: &Choices, known: &Known) -> Preview {
    let form = form_in_use(sheet, choices, known);
    let keys = row_keys(sheet, mapping, form.as_deref());
    let mut draft = Draft {
        sheet,
        mapping,
        choices: choices
            .answers
            .iter()
            .map(|c| ((c.row, c.column), c))
            .collect(),
        cut_long: choices.cut_long,
        known,
        preview: Preview::default(),
        unclear: 0,
    };
    for person in draft.people(&keys, choices) {
        draft.take(person);
    }
    draft.finish(choices, form.is_some())
}

/// IDs carry the form's mark if somebody said that this is another form, now or at an earlier import.
fn form_in_use(sheet: &Sheet, choices: &Choices, known: &Known) -> Option<String> {
    let mark = form_mark(sheet);
    let end = format!("@{mark}");
    let before = || {
        known
            .rows
            .keys()
            .any(|key| key.starts_with("id:") && key.ends_with(&end))
    };
    choices.another_form.unwrap_or_else(before).then_some(mark)
}

/// One answer of one person.
struct Answer<'a> {
    row: u32,
    column: u32,
    kind: Option<Kind>,
    words: &'a str,
    choice: Option<&'a AnswerChoice>,
}

impl Answer<'_> {
    fn include(&self) -> Option<bool> {
        self.choice.and_then(|choice| choice.include)
    }
}

/// Everything that one person said in this sheet.
struct Person<'a> {
    row: PersonRow,
    answers: Vec<Answer<'a>>,
}

struct Draft<'a> {
    sheet: &'a Sheet,
    mapping: &'a Mapping,
    choices: HashMap<(u32, u32), &'a AnswerChoice>,
    cut_long: bool,
    known: &'a Known,
    preview: Preview,
    unclear: u32,
}

impl<'a> Draft<'a> {
    /// The sheet's people in the order of their first rows.
    fn people(&mut self, keys: &[String], choices: &Choices) -> Vec<Person<'a>> {
        let mut people: Vec<Person<'a>> = Vec::new();
        let mut at: HashMap<&str, usize> = HashMap::new();
        let sheet = self.sheet;
        for (row, key) in sheet.rows.iter().zip(keys) {
            let place = *at.entry(key.as_str()).or_insert(people.len());
            if place == people.len() {
                people.push(Person {
                    row: self.person(row, key, choices),
                    answers: Vec::new(),
                });
            } else {
                let also = self.person(row, key, choices);
                if let Some(person) = people.get_mut(place) {
                    person.row.join(also);
                }
            }
            let answers = self.answers(row);
            if let Some(person) = people.get_mut(place) {
                person.answers.extend(answers);
            }
        }
        people
    }

    fn person(&mut self, row: &Row, key: &str, choices: &Choices) -> PersonRow {
        let cell = |used_as| self.mapping.column_used_as(used_as).map(|c| row.cell(c));
        let group: String = cell(ColumnUse::Group)
            .unwrap_or_default()
            .chars()
            .take(MAX_GROUP)
            .collect();
        let reference: String = cell(ColumnUse::Person)
            .unwrap_or_default()
            .chars()
            .take(MAX_REFERENCE)
            .collect();
        let (show, quote) = (cell(ColumnUse::MayShow), cell(ColumnUse::MayQuote));
        // Somebody who left the question out has not said yes.
        let said = |cell: Option<&str>, otherwise| {
            cell.map_or(otherwise, |c| Some(yes_or_no(c) == Some(true)))
        };
        let unclear = |cell: Option<&str>| cell.is_some_and(|c| yes_or_no(c).is_none());
        self.unclear += u32::from(unclear(show) || unclear(quote));
        PersonRow {
            key: key.to_owned(),
            reference: (!reference.is_empty()).then_some(reference),
            group: (!group.is_empty()).then_some(group),
            may_show: said(show, choices.may_show),
            may_quote: said(quote, choices.may_quote),
            known: self.known.rows.contains_key(key),
        }
    }

    fn answers(&mut self, row: &'a Row) -> Vec<Answer<'a>> {
        let mut answers = Vec::new();
        let mapping = self.mapping;
        for (place, mapped) in mapping.columns.iter().enumerate() {
            let own_kind = mapped.used_as.kind();
            if own_kind.is_none() && mapped.used_as != ColumnUse::Words {
                continue;
            }
            let words = row.cell(place);
            if words.is_empty() {
                self.preview.counts.blank += 1;
                continue;
            }
            let choice = self.choices.get(&(row.number, mapped.column)).copied();
            let chosen = choice.and_then(|choice| choice.kind);
            let in_row = || {
                let column = mapping.column_used_as(ColumnUse::Kind)?;
                kind_in_cell(row.cell(column), &mapping.kind_names)
            };
            let kind = chosen.or(own_kind).or_else(in_row);
            answers.push(Answer {
                row: row.number,
                column: mapped.column,
                kind,
                words,
                choice,
            });
        }
        answers
    }

    /// Sorts one person's answers into cards and the rest.
    fn take(&mut self, person: Person<'a>) {
        if person.answers.is_empty() {
            return;
        }
        self.preview.counts.answered += 1;
        let known = self.known.rows.get(&person.row.key);
        let out = known.and_then(stays_out);
        let mut said: HashSet<(Kind, &str)> = HashSet::new();
        let mut waiting: Vec<(Kind, Answer<'a>)> = Vec::new();
        for answer in person.answers {
            match sorted_out(&answer, out, &mut said) {
                Err(reason) => self.leave_out(&answer, reason),
                Ok(kind) => waiting.push((kind, answer)),
            }
        }
        let before = self.preview.cards.len() + self.preview.corrections.len();
        for kind in [Kind::Working, Kind::NotWorking, Kind::Important] {
            let of_kind: Vec<Answer<'a>> = waiting
                .extract_if(.., |(k, _)| *k == kind)
                .map(|(_, answer)| answer)
                .collect();
            let known: Vec<&KnownAnswer> = known
                .map(|row| row.answers.iter().filter(|k| k.kind == kind).collect())
                .unwrap_or_default();
            let all: Vec<&str> = of_kind.iter().map(|answer| answer.words).collect();
            for (answer, met) in of_kind.iter().zip(meet(&known, &all)) {
                self.place(answer, kind, met, &person.row.key);
            }
        }
        if self.preview.cards.len() + self.preview.corrections.len() > before {
            self.preview.people.push(person.row);
        }
    }

    /// Places an answer by how it meets what the workshop holds.
    fn place(&mut self, answer: &Answer<'_>, kind: Kind, met: Met, person: &str) {
        match met {
            Met::New => self.make_cards(answer, kind, person),
            Met::Here if answer.include() == Some(true) => self.make_cards(answer, kind, person),
            Met::Here => self.leave_out(answer, LeftOutReason::AlreadyHere),
            Met::Changed { old, statement } => {
                let statement = statement.filter(|_| answer.words.chars().count() <= MAX_WORDS);
                let chosen = answer.choice.and_then(|choice| choice.changed);
                self.preview.changed.push(Changed {
                    row: answer.row,
                    column: answer.column,
                    kind,
                    person: person.to_owned(),
                    old: old.clone(),
                    new: answer.words.to_owned(),
                    can_take_new: statement.is_some(),
                    choice: chosen,
                });
                match (chosen, statement) {
                    (Some(ChangedChoice::KeepOld), _) => {
                        self.leave_out(answer, LeftOutReason::OldKept)
                    }
                    (Some(ChangedChoice::Add), _) => self.make_cards(answer, kind, person),
                    (Some(ChangedChoice::TakeNew), Some(statement)) => {
                        self.preview.corrections.push(Correction {
                            person: person.to_owned(),
                            kind,
                            statement,
                            old,
                            new: answer.words.to_owned(),
                            pointed: pointed(answer.words),
                        });
                    }
                    (Some(ChangedChoice::TakeNew), None) | (None, _) => {}
                }
            }
        }
    }

    fn make_cards(&mut self, answer: &Answer<'_>, kind: Kind, person: &str) {
        let chosen = answer
            .choice
            .map(|choice| choice.cuts.clone())
            .unwrap_or_default();
        let cuts = match chosen.is_empty() && self.cut_long {
            true => fitting(answer.words),
            false => chosen,
        };
        let parts: Vec<&str> = pieces(answer.words, &cuts)
            .into_iter()
            .map(str::trim)
            .filter(|p| !p.is_empty())
            .collect();
        if parts.iter().any(|part| part.chars().count() > MAX_WORDS) {
            self.preview.too_long.push(TooLong {
                row: answer.row,
                column: answer.column,
                kind,
                words: answer.words.to_owned(),
                offered: offered(answer.words),
                suggested: fitting(answer.words),
            });
            return;
        }
        let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
        for (part, words) in (1_u32..).zip(&parts) {
            self.preview.cards.push(Card {
                row: answer.row,
                column: answer.column,
                part,
                parts: count,
                kind,
                words: (*words).to_owned(),
                person: person.to_owned(),
                pointed: pointed(words),
                offered: if count == 1 {
                    offered(answer.words)
                } else {
                    Vec::new()
                },
            });
        }
    }

    fn leave_out(&mut self, answer: &Answer<'_>, reason: LeftOutReason) {
        self.preview.left_out.push(LeftOut {
            row: answer.row,
            column: answer.column,
            kind: answer.kind,
            words: answer.words.to_owned(),
            reason,
            sentence: reason.sentence().to_owned(),
        });
    }

    fn finish(mut self, choices: &Choices, marked: bool) -> Preview {
        self.preview
            .cards
            .sort_by_key(|card| (card.row, card.column, card.part));
        self.preview
            .left_out
            .sort_by_key(|left| (left.row, left.column));
        self.preview.count();
        self.preview.counts.unclear_consent = self.unclear;
        self.preview.another_form = marked;
        let problems = self.problems(choices);
        self.preview.ready = problems.is_empty();
        self.preview.problems = problems;
        self.preview
    }

    fn problems(&self, choices: &Choices) -> Vec<Problem> {
        let mut problems = self.mapping.problems(self.sheet);
        let mut tell = |column, row, sentence: String| {
            problems.push(Problem {
                column,
                row,
                sentence,
            })
        };
        let asked = |used_as, answer: Option<bool>| {
            self.mapping.column_used_as(used_as).is_none() && answer.is_none()
        };
        if asked(ColumnUse::MayShow, choices.may_show) {
            tell(None, None, words::PROBLEM_MAY_SHOW.to_owned());
        }
        if asked(ColumnUse::MayQuote, choices.may_quote) {
            tell(None, None, words::PROBLEM_MAY_QUOTE.to_owned());
        }
        if choices.another_form.is_none() && self.looks_like_another_form() {
            tell(None, None, words::ANOTHER_FORM.to_owned());
        }
        let header = |column: u32| {
            self.sheet
                .header_of(usize::try_from(column).unwrap_or(usize::MAX))
        };
        for long in self.preview.too_long.iter().take(MAX_TOLD) {
            let sentence = words::problem_too_long(long.row, &header(long.column));
            tell(Some(long.column), Some(long.row), sentence);
        }
        let open = self
            .preview
            .changed
            .iter()
            .filter(|changed| changed.is_open());
        for changed in open.take(MAX_TOLD) {
            let sentence = words::problem_changed(changed.row, &header(changed.column));
            tell(Some(changed.column), Some(changed.row), sentence);
        }
        problems
    }

    /// The same numbers with other answers: most likely a second form that also counts from 1.
    fn looks_like_another_form(&self) -> bool {
        let people = |reason: fn(&Preview) -> HashSet<u32>| reason(&self.preview);
        let changed = people(|p| p.changed.iter().map(|c| c.row).collect());
        let here = people(|p| {
            let same = |l: &&LeftOut| l.reason == LeftOutReason::AlreadyHere;
            p.left_out.iter().filter(same).map(|l| l.row).collect()
        });
        changed.len() >= 3 && changed.len() > here.len()
    }
}

/// Why nothing of somebody comes in, whatever anybody chooses.
fn stays_out(row: &KnownRow) -> Option<LeftOutReason> {
    if row.gone {
        return Some(LeftOutReason::AskedToGo);
    }
    row.withdrawn.then_some(LeftOutReason::Withdrawn)
}

/// The kind of an answer that may become cards, or why it will not.
fn sorted_out<'a>(
    answer: &Answer<'a>,
    out: Option<LeftOutReason>,
    said: &mut HashSet<(Kind, &'a str)>,
) -> Result<Kind, LeftOutReason> {
    let wanted = answer.include() == Some(true);
    if let Some(reason) = out {
        return Err(reason);
    }
    if answer.include() == Some(false) {
        return Err(LeftOutReason::Chosen);
    }
    if says_nothing(answer.words) && !wanted {
        return Err(LeftOutReason::Nothing);
    }
    let kind = answer.kind.ok_or(LeftOutReason::NoKind)?;
    if !said.insert((kind, answer.words)) && !wanted {
        return Err(LeftOutReason::SameAgain);
    }
    Ok(kind)
}
