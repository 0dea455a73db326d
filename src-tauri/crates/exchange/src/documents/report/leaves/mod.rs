//! The story as leaves, for Word, HTML and Markdown: the same parts in the same order as on its pages.
//!
//! Each finding carries its trail: the cards that say so, by number, which stand in the appendix in their own words.

mod decided;
mod heard;

use crate::documents::action_plan::{self, plan::Plan};
use crate::documents::cleaning::{one_line, or};
use crate::documents::leaves::{Leaf, Leaves, Line, Picture, Run, Table};
use crate::documents::pictures;
use crate::documents::printed::Theme;
use crate::documents::story::Story;
use crate::documents::words::{self, report as say};

/// The whole story.
pub(in crate::documents) fn leaves(story: &Story) -> Leaves {
    let name = or(one_line(&story.title), words::NO_TITLE);
    let mut leaves = vec![Leaf::Title(name.clone()), Leaf::Lead(say::STORY.to_owned())];
    let held = [&story.days, &story.place].map(|text| one_line(text));
    leaves.push(quiet(&joined(&held)));
    if story.practice {
        leaves.push(quiet(words::PRACTICE));
    }
    for (title, part) in parts(story) {
        if !part.is_empty() {
            leaves.push(heading(2, title));
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
        (say::WAYS, list(story.ways_of_working.iter().cloned())),
        (say::THANKS, thanks(story)),
        (say::FOLLOW_UP, follow_up(story)),
        (say::ABOUT, about()),
        (say::APPENDIX, heard::appendix(story)),
    ]
}

fn plans(story: &Story) -> Vec<Leaf> {
    let plan = |plan: &Plan| {
        let name = or(one_line(&plan.name), words::NO_NAME);
        let mut leaves = vec![heading(3, &name)];
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
        leaves.push(para(say::review(&follow.review)));
    }
    leaves.push(para(say::PROMISE));
    if !follow.organisation.trim().is_empty() {
        leaves.push(para(say::ask(&follow.organisation)));
    }
    for (plan, meets, tells) in &follow.plans {
        let said = say::plan_meets(meets, tells);
        leaves.push(Leaf::Para(vec![
            Run::Strong(words::label(&or(one_line(plan), words::NO_NAME))),
            Run::Plain(format!(" {}", said.replace('\n', ". "))),
        ]));
    }
    leaves
}

fn thanks(story: &Story) -> Vec<Leaf> {
    if story.nothing_said() {
        return Vec::new();
    }
    let mut leaves = vec![para(say::THANKS_WORDS)];
    if !story.team.is_empty() {
        leaves.push(para(say::led(&story.team)));
    }
    leaves
}

fn about() -> Vec<Leaf> {
    let mut leaves: Vec<Leaf> = say::METHOD_WORDS.iter().map(|words| para(*words)).collect();
    leaves.push(quiet(&say::CREDIT.join(" ")));
    leaves
}

fn heading(level: u8, text: &str) -> Leaf {
    Leaf::Heading {
        level,
        text: text.to_owned(),
    }
}

fn para(text: impl Into<String>) -> Leaf {
    Leaf::Para(vec![Run::Plain(text.into())])
}

fn quiet(text: &str) -> Leaf {
    Leaf::Para(vec![Run::Quiet(text.to_owned())])
}

/// A list of these; nothing where there is none.
fn list(texts: impl Iterator<Item = String>) -> Vec<Leaf> {
    let lines: Vec<Line> = texts
        .filter(|text| !text.trim().is_empty())
        .map(Line::of)
        .collect();
    if lines.is_empty() {
        return Vec::new();
    }
    vec![Leaf::List {
        ordered: false,
        lines,
    }]
}

/// What is not empty, with commas between.
fn joined(texts: &[String]) -> String {
    let texts = texts.iter().filter(|text| !text.is_empty()).cloned();
    texts.collect::<Vec<_>>().join(", ")
}

/// "Theme 3, not working: I need someone to go with me."
fn theme_line(theme: &Theme) -> String {
    let name = or(one_line(&theme.name), say::NO_NAME);
    format!("{} {name}", words::label(&theme.called()))
}

fn picture(picture: &pictures::Picture) -> Leaf {
    Leaf::Picture(Picture {
        svg: picture.svg.clone(),
        alt: picture.alt.clone(),
        size_mm: (picture.width, picture.height),
    })
}

/// A picture's table, with widths of columns beside each other.
fn table_of(picture: &pictures::Picture, caption: &str, widths: &[u32]) -> Leaf {
    Leaf::Table(Table {
        caption: caption.to_owned(),
        head: picture.table.head.clone(),
        rows: picture.table.rows.clone(),
        widths: widths.to_vec(),
    })
}
