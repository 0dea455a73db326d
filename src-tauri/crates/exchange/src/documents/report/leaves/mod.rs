//! The story as leaves, for Word, HTML and Markdown: the same parts in the same order as on its pages.
//!
//! Each finding carries its trail: the cards that say so, by number, which stand in the appendix in their own words.

mod decided;
mod heard;

use crate::documents::action_plan;
use crate::documents::cleaning::{one_line, or};
use crate::documents::leaves::{Leaf, Leaves};
use crate::documents::story::Story;
use crate::documents::story::plan::Plan;
use crate::documents::words::{self, report as say};

/// The whole story.
pub(in crate::documents) fn leaves(story: &Story) -> Leaves {
    let name = or(one_line(&story.title), words::NO_TITLE);
    let mut leaves = vec![Leaf::Title(name.clone()), Leaf::Lead(say::STORY.to_owned())];
    let held = [&story.days, &story.place].map(|text| one_line(text));
    leaves.push(Leaf::quiet(joined(&held)));
    if story.practice {
        leaves.push(Leaf::quiet(words::PRACTICE));
    }
    for (title, part) in parts(story) {
        if !part.is_empty() {
            leaves.push(Leaf::heading(2, title));
            leaves.extend(part);
        }
    }
    Leaves {
        title: say::title(&name),
        language: story.language.clone(),
        footer: joined(&[name, one_line(&story.days)]),
        leaves,
    }
}

/// The parts in the order in which they are told; those without content are left out.
fn parts(story: &Story) -> Vec<(&'static str, Vec<Leaf>)> {
    vec![
        (say::ASKED, heard::asked(story)),
        (say::HEARD, heard::heard(story)),
        (say::MATTERS, decided::votes(&story.matters)),
        (say::WHY, decided::why(story)),
        (say::SUCCESS, decided::success(story)),
        (say::IN_PLACE, decided::in_place(story)),
        (say::IDEAS, decided::ideas(story)),
        (say::LIKED, decided::votes(&story.liked)),
        (say::GRID, decided::grid(story)),
        (say::CHOSEN, decided::chosen(story)),
        (say::PLANS, plans(story)),
        (
            say::WAYS,
            Leaf::points(&story.ways_of_working).into_iter().collect(),
        ),
        (say::THANKS, thanks(story)),
        (say::FOLLOW_UP, follow_up(story)),
        (say::ABOUT, about()),
        (say::APPENDIX, heard::appendix(story)),
    ]
}

fn plans(story: &Story) -> Vec<Leaf> {
    let plan = |plan: &Plan| {
        let name = or(one_line(&plan.name), words::NO_NAME);
        let mut leaves = vec![Leaf::heading(3, &name)];
        leaves.extend(action_plan::body(plan, 4));
        leaves
    };
    story.plans.iter().flat_map(plan).collect()
}

fn follow_up(story: &Story) -> Vec<Leaf> {
    if story.nothing_said() {
        return Vec::new();
    }
    let follow = &story.follow_up;
    let mut leaves = Vec::new();
    if !follow.review.is_empty() {
        leaves.push(Leaf::para(say::review(&follow.review)));
    }
    leaves.push(Leaf::para(say::PROMISE));
    if !follow.organisation.trim().is_empty() {
        leaves.push(Leaf::para(say::ask(&follow.organisation)));
    }
    for (plan, meets, tells) in &follow.plans {
        let said = say::plan_meets(meets, tells);
        leaves.push(Leaf::labelled(
            &or(one_line(plan), words::NO_NAME),
            &said.replace('\n', ". "),
        ));
    }
    leaves
}

fn thanks(story: &Story) -> Vec<Leaf> {
    if story.nothing_said() {
        return Vec::new();
    }
    let mut leaves = vec![Leaf::para(say::THANKS_WORDS)];
    if !story.team.is_empty() {
        leaves.push(Leaf::para(say::led(&story.team)));
    }
    leaves
}

fn about() -> Vec<Leaf> {
    let mut leaves: Vec<Leaf> = say::METHOD_WORDS
        .iter()
        .map(|words| Leaf::para(*words))
        .collect();
    leaves.push(Leaf::quiet(say::CREDIT.join(" ")));
    leaves
}

/// What is not empty, with commas between.
fn joined(texts: &[String]) -> String {
    let texts = texts.iter().filter(|text| !text.is_empty()).cloned();
    texts.collect::<Vec<_>>().join(", ")
}
