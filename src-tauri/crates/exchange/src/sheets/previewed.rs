//! What a preview is made of: all of it travels to the screen.

use heard_core::protocol::Kind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::mapping::Problem;
use super::pointed::Pointed;
use super::words;

/// What the facilitator chose for this import. Rows are numbered as in the spreadsheet, columns from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Choices {
    /// Were people told that their words will be shown in the room? Unanswered at first.
    pub may_show: Option<bool>,
    /// Were people told that they may be quoted? Unanswered at first.
    pub may_quote: Option<bool>,
    /// Choices for single answers.
    pub answers: Vec<AnswerChoice>,
    /// Cut every answer that is too long where it fits best.
    pub cut_long: bool,
    /// Whether this is another form than the one whose numbers are known; unanswered at first.
    pub another_form: Option<bool>,
}

/// What the facilitator chose for one answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AnswerChoice {
    /// Row as in the spreadsheet.
    pub row: u32,
    /// Column from 0.
    pub column: u32,
    /// Bring it in although it would be left out, or leave it out.
    pub include: Option<bool>,
    /// Make it a statement of this kind.
    pub kind: Option<Kind>,
    /// Cut before these scalar values of the answer's words.
    pub cuts: Vec<u32>,
    /// What to do with an answer that was different before.
    pub changed: Option<ChangedChoice>,
}

/// What to do with an answer that was different before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ChangedChoice {
    /// Keep the words in the workshop.
    KeepOld,
    /// Correct the statement to the new words.
    TakeNew,
    /// Keep the old words and add a card with the new ones.
    Add,
}

/// One card that will come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// Row as in the spreadsheet.
    pub row: u32,
    /// Column from 0.
    pub column: u32,
    /// Which piece of the answer it is, from 1.
    pub part: u32,
    /// How many pieces the answer is cut into; 1 if it is whole.
    pub parts: u32,
    /// Its kind.
    pub kind: Kind,
    /// Its words, at most [`super::MAX_WORDS`] scalar values.
    pub words: String,
    /// The key of the person in [`Preview::people`].
    pub person: String,
    /// What may identify somebody in these words.
    pub pointed: Vec<Pointed>,
    /// Where a whole answer could be cut, in scalar values.
    pub offered: Vec<u32>,
}

/// One person with at least one card or correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonRow {
    /// What tells this person apart over several exports; to be stored with the person.
    pub key: String,
    /// The questionnaire's own number.
    pub reference: Option<String>,
    /// The group, at most 100 characters.
    pub group: Option<String>,
    /// May be shown in the room; `None` while nobody has answered.
    pub may_show: Option<bool>,
    /// May be quoted; `None` while nobody has answered.
    pub may_quote: Option<bool>,
    /// In the workshop already.
    pub known: bool,
}

impl PersonRow {
    /// A second row of the same person: one 'no' is a no.
    pub(super) fn join(&mut self, other: Self) {
        let both = |a: Option<bool>, b: Option<bool>| match (a, b) {
            (Some(a), Some(b)) => Some(a && b),
            (a, b) => a.or(b),
        };
        self.may_show = both(self.may_show, other.may_show);
        self.may_quote = both(self.may_quote, other.may_quote);
        self.group = self.group.take().or(other.group);
    }
}

/// Why an answer makes no card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LeftOutReason {
    /// 'Nothing', 'n/a', 'none', 'did not answer'.
    Nothing,
    /// The same person, kind and words.
    SameAgain,
    /// In the workshop already.
    AlreadyHere,
    /// Changed, and the old words are kept.
    OldKept,
    /// The facilitator left it out.
    Chosen,
    /// The row does not say which kind it is.
    NoKind,
    /// The person withdrew; cannot be brought in.
    Withdrawn,
    /// The person asked to go; cannot be brought in.
    AskedToGo,
}

impl LeftOutReason {
    pub(super) fn sentence(self) -> &'static str {
        match self {
            Self::Nothing => words::LEFT_NOTHING,
            Self::SameAgain => words::LEFT_SAME,
            Self::AlreadyHere => words::LEFT_HERE,
            Self::OldKept => words::LEFT_OLD_KEPT,
            Self::Chosen => words::LEFT_CHOSEN,
            Self::NoKind => words::LEFT_KIND,
            Self::Withdrawn => words::LEFT_WITHDRAWN,
            Self::AskedToGo => words::LEFT_ASKED_TO_GO,
        }
    }
}

/// One answer that makes no card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeftOut {
    /// Row as in the spreadsheet.
    pub row: u32,
    /// Column from 0.
    pub column: u32,
    /// Its kind, if it has one.
    pub kind: Option<Kind>,
    /// The whole answer.
    pub words: String,
    /// Why.
    pub reason: LeftOutReason,
    /// Why, for people.
    pub sentence: String,
}

/// An answer over [`super::MAX_WORDS`] that has to be cut, or left out, before anything comes in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TooLong {
    /// Row as in the spreadsheet.
    pub row: u32,
    /// Column from 0.
    pub column: u32,
    /// Its kind.
    pub kind: Kind,
    /// The whole answer.
    pub words: String,
    /// Where it could be cut.
    pub offered: Vec<u32>,
    /// Cuts that make it fit.
    pub suggested: Vec<u32>,
}

/// An answer that was different in an earlier export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Changed {
    /// Row as in the spreadsheet.
    pub row: u32,
    /// Column from 0.
    pub column: u32,
    /// Its kind.
    pub kind: Kind,
    /// The person's key.
    pub person: String,
    /// The words in the workshop, as they came in.
    pub old: String,
    /// The words now.
    pub new: String,
    /// False where the old answer was cut into several cards or the new one is too long: keep or add, then.
    pub can_take_new: bool,
    /// What was chosen; cards cannot be made before.
    pub choice: Option<ChangedChoice>,
}

impl Changed {
    /// Whether somebody still has to choose.
    pub fn is_open(&self) -> bool {
        self.choice.is_none() || self.choice == Some(ChangedChoice::TakeNew) && !self.can_take_new
    }
}

/// A statement whose words the import corrects, because somebody chose so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Correction {
    /// The key of the person in [`Preview::people`].
    pub person: String,
    /// The statement's kind.
    pub kind: Kind,
    /// The statement's id as [`super::KnownAnswer`] gave it.
    pub statement: String,
    /// The words as they came in before.
    pub old: String,
    /// The words now, at most [`super::MAX_WORDS`] scalar values.
    pub new: String,
    /// What may identify somebody in the new words.
    pub pointed: Vec<Pointed>,
}

/// How many there are of everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// People who answered anything in the sheet.
    pub answered: u32,
    /// Cards that will come.
    pub cards: u32,
    /// Of these, working.
    pub working: u32,
    /// Of these, not working.
    pub not_working: u32,
    /// Of these, important for the future.
    pub important: u32,
    /// Cards with words that may identify somebody.
    pub pointed: u32,
    /// Answers left out, without the blank ones.
    pub left_out: u32,
    /// Blank answers.
    pub blank: u32,
    /// People whose yes or no could not be read, and so counts as no.
    pub unclear_consent: u32,
}

/// What bringing a sheet in would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    /// Cards that will come, in the sheet's order. Numbers are dealt later.
    pub cards: Vec<Card>,
    /// People with cards or corrections.
    pub people: Vec<PersonRow>,
    /// Answers that make no card, and why; blank ones are only counted.
    pub left_out: Vec<LeftOut>,
    /// Answers that must be cut first.
    pub too_long: Vec<TooLong>,
    /// Answers that were different before.
    pub changed: Vec<Changed>,
    /// Statements that will be corrected.
    pub corrections: Vec<Correction>,
    /// How many.
    pub counts: Counts,
    /// Whether this form's numbers are kept apart from another form's.
    pub another_form: bool,
    /// What must be settled first, as sentences.
    pub problems: Vec<Problem>,
    /// True when there is no problem.
    pub ready: bool,
}

impl Preview {
    pub(super) fn count(&mut self) {
        let many = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let of = |kind| many(self.cards.iter().filter(|card| card.kind == kind).count());
        self.counts.working = of(Kind::Working);
        self.counts.not_working = of(Kind::NotWorking);
        self.counts.important = of(Kind::Important);
        self.counts.cards = many(self.cards.len());
        self.counts.pointed = many(
            self.cards
                .iter()
                .filter(|card| !card.pointed.is_empty())
                .count(),
        );
        self.counts.left_out = many(self.left_out.len());
    }
}
