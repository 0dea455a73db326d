//! What in the plans is hard to read, for the facilitator to reword. The app never does.

use heard_core::in_order;
use heard_core::protocol::{ActionPlan, Document, PlanId, Step, StepId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::hard::{MOST_WORDS, hard_words, sentences, words_in};
use crate::documents::people::many;
use crate::documents::shown::Shown;

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "named as the fields of ActionPlan and Step")]
pub enum EasyReadField {
    /// The name of the plan's theme.
    Theme,
    Name,
    What,
    Success,
    Needs,
    WhoElse,
    HowWeKnow,
    WhoTells,
    NextMeeting,
    /// What a step does.
    Step,
    /// Why a step is stuck or cannot be done.
    Reason,
}

/// Why it is hard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "because", rename_all = "camelCase")]
pub enum HardBecause {
    /// The sentence has more than 15 words.
    Long {
        /// How many.
        words: u32,
    },
    /// A word in it is hard.
    HardWord {
        /// It, as it was typed.
        word: String,
        /// What the Easy Read draft says it means; none where the draft leaves a place to fill.
        means: Option<String>,
    },
}

/// A sentence of a plan that is hard to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EasyReadFlag {
    /// The plan.
    pub plan: PlanId,
    /// Its field.
    pub field: EasyReadField,
    /// The step, where the field is a step's.
    pub step: Option<StepId>,
    /// The sentence, as it was typed.
    pub sentence: String,
    /// Why it is hard.
    pub why: HardBecause,
}

/// What is hard to read in all plans, or in one: in the order of the plans, and of their fields as the Easy Read
/// draft tells them.
pub fn hard_to_read(document: &Document, plan: Option<PlanId>) -> Vec<EasyReadFlag> {
    let mut plans = Shown::of(document).plans();
    plans.retain(|row| plan.is_none_or(|id| id == row.id));
    let each = plans.into_iter().flat_map(|plan| {
        let texts = typed(document, plan).into_iter();
        texts.flat_map(move |(field, step, text)| {
            let found = sentences(text).into_iter();
            found.flat_map(move |sentence| flags(plan.id, field, step, &sentence))
        })
    });
    each.collect()
}

type Typed<'a> = (EasyReadField, Option<StepId>, &'a str);

/// What people typed and the draft tells, in its order; but for who does a step and by when.
fn typed<'a>(document: &'a Document, plan: &'a ActionPlan) -> Vec<Typed<'a>> {
    use EasyReadField as Field;
    let idea = document.ideas.get(plan.idea);
    let theme = idea.and_then(|idea| document.themes.get(idea.theme));
    let theme = theme.map_or("", |theme| theme.name.as_str());
    let mut texts: Vec<Typed<'_>> = vec![
        (Field::Theme, None, theme),
        (Field::Name, None, &plan.name),
        (Field::What, None, &plan.what),
    ];
    let of_plan = |row: &&Step| row.plan == plan.id;
    for step in in_order(document.steps.iter().filter(of_plan)) {
        texts.push((Field::Step, Some(step.id), &step.what));
        texts.push((Field::Reason, Some(step.id), &step.reason));
    }
    texts.extend([
        (Field::Needs, None, plan.needs.as_str()),
        (Field::WhoElse, None, &plan.who_else),
        (Field::Success, None, &plan.success),
        (Field::HowWeKnow, None, &plan.how_we_know),
        (Field::WhoTells, None, &plan.who_tells),
        (Field::NextMeeting, None, &plan.next_meeting),
    ]);
    texts
}

fn flags(
    plan: PlanId,
    field: EasyReadField,
    step: Option<StepId>,
    sentence: &str,
) -> Vec<EasyReadFlag> {
    let words = words_in(sentence);
    let long = (words > MOST_WORDS).then(|| HardBecause::Long { words: many(words) });
    let hard = hard_words(sentence)
        .into_iter()
        .map(|hard| HardBecause::HardWord {
            word: hard.word,
            means: hard.means.map(str::to_owned),
        });
    let flag = |why| EasyReadFlag {
        plan,
        field,
        step,
        sentence: sentence.to_owned(),
        why,
    };
    long.into_iter().chain(hard).map(flag).collect()
}
