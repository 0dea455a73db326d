//! The projection: exactly what the room may see, from the document and the chosen scene.
//!
//! Whatever is not here can never reach a wall. Hidden words become blocks, statements that may not be
//! shown are left out and counted, votes that are not revealed are not there.

mod days;
mod ideas;
mod room;
mod statements;
mod understand;

use crate::protocol::{Document, Picture, Scene, Scheme, Settings, WallView, Workshop};

/// What the wall shows now.
pub(crate) fn view(document: &Document) -> WallView {
    let wall = document.wall.single();
    let blank = wall.is_none_or(|wall| wall.blank);
    let scene = wall.map_or(Scene::Blank, |wall| wall.held.unwrap_or(wall.scene));
    let page = wall.map_or(0, |wall| wall.page);
    let pause = wall.and_then(|wall| wall.pause);
    match pause {
        Some(pause) if !blank => around(document, 0, Picture::Pause { pause }),
        _ if blank => view_of(document, Scene::Blank, page),
        _ => view_of(document, scene, page),
    }
}

/// What the wall would show of a scene.
pub(crate) fn view_of(document: &Document, scene: Scene, page: u32) -> WallView {
    let picture = Seen::of(document).and_then(|seen| seen.picture(scene));
    // A scene about something that is gone is a blank wall, never an error.
    around(document, page, picture.unwrap_or(Picture::Blank {}))
}

/// A picture with all that holds for every one of them.
fn around(document: &Document, page: u32, picture: Picture) -> WallView {
    let wall = document.wall.single();
    let workshop = document.workshop.single();
    WallView {
        scheme: wall.map_or(Scheme::Light, |wall| wall.scheme),
        size: wall.map_or(100, |wall| wall.size),
        page,
        practice: workshop.is_some_and(|workshop| workshop.practice),
        picture,
    }
}

/// The document as the projection reads it.
struct Seen<'d> {
    document: &'d Document,
    settings: &'d Settings,
    workshop: &'d Workshop,
}

impl<'d> Seen<'d> {
    fn of(document: &'d Document) -> Option<Self> {
        Some(Self {
            document,
            settings: document.settings.single()?,
            workshop: document.workshop.single()?,
        })
    }

    fn picture(&self, scene: Scene) -> Option<Picture> {
        match scene {
            Scene::Blank => Some(Picture::Blank {}),
            Scene::Welcome => Some(self.welcome()),
            Scene::NowNext { day, minute } => Some(self.now_next(day, minute)),
            Scene::WaysOfWorking => Some(self.ways_of_working()),
            Scene::CanAndCannot => Some(self.can_and_cannot()),
            Scene::WarmUp => Some(self.warm_up()),
            Scene::Hear { statement } => self.hear(statement),
            Scene::Themes { kind } => Some(self.themes(kind)),
            Scene::Theme { theme } => self.one_theme(theme),
            Scene::HowToVote { round } => self.how_to_vote(round),
            Scene::VoteResult { round } => self.vote_result(round),
            Scene::WhyTree { theme } => self.why_tree(theme),
            Scene::Success { theme } => self.success(theme),
            Scene::InPlace { theme } => self.in_place(theme),
            Scene::Ideas { theme } => self.ideas(theme),
            Scene::Grid { idea } => self.grid(idea),
            Scene::Chosen => Some(self.chosen()),
            Scene::ActionPlan { plan } => self.action_plan(plan),
            Scene::Thanks => Some(self.thanks()),
            Scene::Timer { left } => self.timer(left),
            Scene::TestPattern => Some(Picture::TestPattern {}),
            Scene::TogetherWeDid { update } => self.together_we_did(update),
        }
    }
}
