//! What stands on the pages of the report: each sentence made, each picture drawn, nothing left for the template to
//! decide but where it goes.

mod found;
mod heard;
mod ideas;
mod marks;
mod trees;
mod votes;

use std::collections::BTreeMap;

use heard_core::protocol::Kind;
use serde::Serialize;

use self::marks::Trail;
use crate::documents::action_plan::pages as plan_pages;
use crate::documents::cleaning::{lines, one_line, or};
use crate::documents::direction::closed;
use crate::documents::footer::Footer;
use crate::documents::pictures::ring;
use crate::documents::story::{FollowUp, Heard, Story};
use crate::documents::words::{self, report as say};

/// The data of the template `report.typ`.
#[derive(Debug, Serialize)]
pub(in crate::documents) struct Pages {
    labels: BTreeMap<&'static str, &'static str>,
    footer: Footer,
    practice: &'static str,
    contents: bool,
    cover: Cover,
    asked: AskedPage,
    heard: Vec<heard::HeardPage>,
    matters: Vec<votes::VotePage>,
    ringed: bool,
    /// What a ring looks like, for the keys.
    ring: Drawn,
    why: Vec<trees::TreePage>,
    success: Vec<found::SuccessPage>,
    in_place: Vec<found::InPlacePage>,
    ideas_fact: String,
    key_chosen: &'static str,
    ideas: Vec<ideas::LensPage>,
    liked: Vec<votes::VotePage>,
    grid: Option<ideas::GridPage>,
    chosen: Vec<ideas::ChosenPage>,
    plans: Vec<plan_pages::Page>,
    last: Vec<LastPart>,
    appendix_words: Vec<&'static str>,
    appendix: Vec<heard::AppendixPage>,
}

/// A picture of ours.
#[derive(Debug, Serialize)]
struct Drawn {
    svg: String,
}

#[derive(Debug, Serialize)]
struct Cover {
    method: &'static str,
    name: String,
    story: &'static str,
    where_when: Vec<String>,
    told: String,
    bars: Vec<Bar>,
}

/// A kind as a card as long as its count.
#[derive(Debug, Serialize)]
struct Bar {
    kind: Kind,
    count: String,
    things: String,
    /// Its length as a share of the longest.
    share: f64,
}

#[derive(Debug, Serialize)]
struct AskedPage {
    title: &'static str,
    question: String,
    sentences: Vec<String>,
    groups: Vec<[String; 2]>,
    invited: Vec<String>,
}

/// A short part at the end.
#[derive(Debug, Serialize)]
struct LastPart {
    title: &'static str,
    /// Names, which may be empty, and what is said of each.
    list: Vec<(String, String)>,
    words: Vec<String>,
}

impl Pages {
    /// The pages of a story, in large print or not.
    pub fn of(story: &Story, large_print: bool) -> Self {
        let trail = Trail(story);
        let rooms = trees::Rooms::of(large_print);
        let ideas = story.ideas.iter().flat_map(|lens| &lens.ideas);
        let (all, chosen) = (
            ideas.clone().count(),
            ideas.filter(|idea| idea.chosen).count(),
        );
        let trees: Vec<_> = story
            .why
            .iter()
            .map(|tree| trail.tree(tree, &rooms))
            .collect();
        Self {
            labels: say::LABELS.iter().copied().collect(),
            footer: Footer::saying(&story.title, &story.days, story.practice),
            practice: if story.practice { words::PRACTICE } else { "" },
            contents: !story.nothing_said(),
            cover: cover(story),
            asked: asked(story),
            heard: story
                .heard
                .iter()
                .filter(|heard| !heard.themes.is_empty())
                .map(|heard| trail.heard(heard))
                .collect(),
            matters: story.matters.iter().map(|vote| trail.vote(vote)).collect(),
            ringed: trees.iter().any(trees::TreePage::ringed),
            ring: Drawn {
                svg: ring(14.0, 8.0, "key").svg,
            },
            why: trees,
            success: story.success.iter().map(found::success).collect(),
            in_place: story.in_place.iter().map(found::in_place).collect(),
            ideas_fact: say::ideas_chosen(all, chosen),
            key_chosen: if chosen > 0 { say::KEY_CHOSEN } else { "" },
            ideas: story.ideas.iter().map(ideas::lens).collect(),
            liked: story.liked.iter().map(|vote| trail.vote(vote)).collect(),
            grid: story.grid.as_ref().map(ideas::grid),
            chosen: story.chosen.iter().map(|it| trail.chosen(it)).collect(),
            plans: story.plans.iter().map(plan_pages::page).collect(),
            last: last(story),
            appendix_words: heard::appendix_words(story),
            appendix: story
                .appendix
                .iter()
                .filter(|part| !part.themes.is_empty())
                .map(heard::appendix)
                .collect(),
        }
    }
}

fn cover(story: &Story) -> Cover {
    let counts = story.heard.iter().map(|heard| heard.statements);
    let most = f64::from(counts.max().unwrap_or_default().max(1));
    let bar = |heard: &Heard| Bar {
        kind: heard.kind,
        count: heard.statements.to_string(),
        things: or(one_line(&heard.things), words::kind_called(heard.kind)),
        share: f64::from(heard.statements) / most,
    };
    let place = one_line(&story.place);
    let where_when: Vec<String> = [place, one_line(&story.days)]
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(closed)
        .collect();
    Cover {
        method: say::METHOD,
        name: or(one_line(&story.title), words::NO_TITLE),
        story: say::STORY,
        where_when,
        told: say::told_us(story.asked.all),
        bars: if story.nothing_said() {
            Vec::new()
        } else {
            story.heard.iter().map(bar).collect()
        },
    }
}

fn asked(story: &Story) -> AskedPage {
    let asked = &story.asked;
    let organisation = one_line(&asked.organisation);
    let mut sentences = vec![say::told_us(asked.all)];
    if asked.each > 0 && asked.all.statements > 0 {
        sentences.push(say::asked_each(asked.each));
    }
    if !organisation.is_empty() {
        sentences.push(say::asked_by(&organisation));
    }
    if !story.nothing_said() && story.heard.iter().all(|heard| heard.themes.is_empty()) {
        sentences.push(say::NO_THEMES.to_owned());
    }
    let group = |name: &Option<String>| {
        let name = name.as_deref().map(one_line).unwrap_or_default();
        or(name, say::OTHERS)
    };
    let groups = asked.groups.iter();
    AskedPage {
        title: say::ASKED,
        question: lines(&asked.question),
        sentences,
        groups: groups
            .map(|it| [group(&it.name), it.people.to_string()])
            .collect(),
        invited: all_lines(&asked.invited),
    }
}

/// Each text on one line, empty ones left out.
fn all_lines(texts: &[String]) -> Vec<String> {
    let lines = texts.iter().map(|text| one_line(text));
    lines.filter(|text| !text.is_empty()).collect()
}

fn last(story: &Story) -> Vec<LastPart> {
    let ways = story
        .ways_of_working
        .iter()
        .map(|text| (String::new(), lines(text)));
    let mut parts = vec![LastPart {
        title: say::WAYS,
        list: ways.filter(|(_, text)| !text.is_empty()).collect(),
        words: vec![],
    }];
    if !story.nothing_said() {
        let mut words = vec![
            say::THANKS_WORDS.to_owned(),
            say::led(&all_lines(&story.team)),
        ];
        words.retain(|words| !words.is_empty());
        parts.push(LastPart {
            title: say::THANKS,
            list: vec![],
            words,
        });
        parts.push(follow_up(&story.follow_up));
    }
    parts.push(LastPart {
        title: say::ABOUT,
        list: vec![],
        words: vec![say::METHOD_WORDS.join(" "), say::CREDIT.join(" ")],
    });
    parts.retain(|part| !part.list.is_empty() || !part.words.is_empty());
    parts
}

fn follow_up(next: &FollowUp) -> LastPart {
    let mut said = Vec::new();
    if !next.review.is_empty() {
        said.push(say::review(&next.review));
    }
    said.push(say::PROMISE.to_owned());
    let organisation = one_line(&next.organisation);
    if !organisation.is_empty() {
        said.push(say::ask(&organisation));
    }
    let plans = next.plans.iter().map(|(plan, meets, tells)| {
        let plan = or(one_line(plan), words::NO_NAME);
        (plan, say::plan_meets(&one_line(meets), &one_line(tells)))
    });
    LastPart {
        title: say::FOLLOW_UP,
        list: plans.collect(),
        words: said,
    }
}
