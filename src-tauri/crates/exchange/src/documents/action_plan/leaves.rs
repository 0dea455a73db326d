//! The action plan as leaves, for Word, HTML and Markdown: the same things in the same order as on its pages.

use crate::documents::cleaning::{one_line, or};
use crate::documents::counting::people_named;
use crate::documents::leaves::{Leaf, Leaves, Line, Run, Table};
use crate::documents::story::plan::{ActionPlanDocument, Plan, Step, Why};
use crate::documents::words::{self, PLAN, leaves as shared};

/// These plans, one after the other.
pub(in crate::documents) fn leaves(document: &ActionPlanDocument) -> Leaves {
    let workshop = or(one_line(&document.workshop), words::NO_TITLE);
    let footer = [workshop.as_str(), document.dates.as_str()];
    let footer = footer.into_iter().filter(|text| !text.is_empty());
    let mut leaves = Vec::new();
    let title = match document.plans.as_slice() {
        [plan] => {
            let name = or(one_line(&plan.name), words::NO_NAME);
            leaves.push(Leaf::Title(name.clone()));
            practice(document, &mut leaves);
            leaves.extend(body(plan, 2));
            words::one_plan_title(&name)
        }
        plans => {
            let title = words::all_plans_title(&workshop);
            leaves.push(Leaf::Title(title.clone()));
            practice(document, &mut leaves);
            if plans.is_empty() {
                leaves.push(Leaf::para(PLAN.empty));
            }
            for (at, plan) in plans.iter().enumerate() {
                if at > 0 {
                    leaves.push(Leaf::NewPage);
                }
                leaves.push(Leaf::heading(2, or(one_line(&plan.name), words::NO_NAME)));
                leaves.extend(body(plan, 3));
            }
            title
        }
    };
    Leaves {
        title,
        language: document.language.clone(),
        footer: footer.collect::<Vec<_>>().join(", "),
        leaves,
    }
}

fn practice(document: &ActionPlanDocument, leaves: &mut Vec<Leaf>) {
    if document.practice {
        leaves.push(Leaf::quiet(words::PRACTICE));
    }
}

/// What follows a plan's name; its parts have headings of this level.
pub(in crate::documents) fn body(plan: &Plan, level: u8) -> Vec<Leaf> {
    let called = words::made_of(&plan.numbers);
    let mut leaves = vec![Leaf::Lead(plan.what.clone()), Leaf::quiet(called)];
    leaves.extend(why(&plan.why, level));
    if let Some(step) = plan.first_step.as_ref().filter(|step| !empty(step)) {
        leaves.push(Leaf::Boxed(first_step(step, level)));
    }
    leaves.extend(steps(&plan.steps, level));
    let success: Vec<Line> = plan
        .success
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(Line::of)
        .collect();
    if !success.is_empty() {
        leaves.push(Leaf::heading(level, PLAN.success));
        leaves.push(Leaf::list(success));
    }
    for (label, text) in [
        (PLAN.needs, &plan.needs),
        (PLAN.how_we_will_know, &plan.how_we_will_know),
        (PLAN.who_tells, &plan.who_tells),
        (PLAN.who_else, &plan.who_else),
        (PLAN.horizon, &plan.horizon),
    ] {
        if !text.trim().is_empty() {
            leaves.push(Leaf::heading(level, label));
            leaves.push(Leaf::para(text));
        }
    }
    leaves.extend(signed_up(plan));
    leaves.extend(meeting(plan, level));
    if leaves
        .iter()
        .all(|leaf| matches!(leaf, Leaf::Lead(text) if text.trim().is_empty()) || is_empty(leaf))
    {
        leaves.push(Leaf::para(PLAN.nothing_yet));
    }
    leaves
}

fn is_empty(leaf: &Leaf) -> bool {
    match leaf {
        Leaf::Para(runs) => runs.iter().all(|run| {
            let (Run::Plain(text) | Run::Strong(text) | Run::Quiet(text)) = run;
            text.trim().is_empty()
        }),
        _ => false,
    }
}

fn why(why: &Why, level: u8) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    if let Some(theme) = &why.theme {
        leaves.push(Leaf::labelled(&theme.called(), theme.name.trim()));
    }
    if let Some(cause) = why
        .cause
        .as_ref()
        .filter(|cause| !cause.words.trim().is_empty())
    {
        let label = words::cause_called(&one_line(&cause.letter));
        leaves.push(Leaf::labelled(&label, cause.words.trim()));
    }
    let told = words::told_us(why.people, why.people_asked, why.statements);
    let own_words = words::own_words(why.quotes.len());
    if !told.is_empty() || !own_words.is_empty() {
        let told = Run::Strong(told);
        leaves.push(Leaf::Para(vec![told, Run::Plain(format!(" {own_words}"))]));
    }
    leaves.extend(why.quotes.iter().map(Leaf::quote));
    if !leaves.is_empty() {
        leaves.insert(0, Leaf::heading(level, PLAN.why));
    }
    leaves
}

fn empty(step: &Step) -> bool {
    [&step.what, &step.cannot, &step.people, &step.by]
        .into_iter()
        .all(|text| text.trim().is_empty())
        && !step.done
}

fn first_step(step: &Step, level: u8) -> Vec<Leaf> {
    vec![
        Leaf::heading(level, PLAN.first_step),
        Leaf::Lead(step.told()),
        Leaf::para(&step.people),
        Leaf::strong(step.due()),
    ]
}

fn steps(steps: &[Step], level: u8) -> Vec<Leaf> {
    let rows: Vec<Vec<String>> = steps
        .iter()
        .filter(|step| !empty(step))
        .map(|step| vec![step.told(), step.people.clone(), step.by_when()])
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        Leaf::heading(level, PLAN.what_next),
        Leaf::Table(Table {
            caption: shared::STEPS.to_owned(),
            head: [PLAN.then, PLAN.who, PLAN.by_when]
                .map(str::to_owned)
                .to_vec(),
            rows,
            widths: vec![5, 3, 3],
        }),
    ]
}

fn signed_up(plan: &Plan) -> Option<Leaf> {
    let names = plan.signed_up.iter().map(|name| one_line(name));
    let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    let label = Run::Strong(words::signed_up(people_named(&names)));
    let list = Run::Plain(format!(" {}.", words::and_list(&names)));
    (!names.is_empty()).then(|| Leaf::Para(vec![label, list]))
}

fn meeting(plan: &Plan, level: u8) -> Vec<Leaf> {
    let (when, place) = (one_line(&plan.next_meeting.when), &plan.next_meeting.place);
    if when.is_empty() && place.trim().is_empty() {
        return Vec::new();
    }
    vec![
        Leaf::heading(level, words::next_meeting(&when).join(" ")),
        Leaf::para(words::capital(place)),
        Leaf::para(words::COME_ALONG),
    ]
}
