//! The projection: exactly what the room may see.

use crate::protocol::{Document, Picture, Scene, Scheme, WallView};

/// What the wall shows now.
pub(crate) fn view(document: &Document) -> WallView {
    let wall = document.wall.single();
    let workshop = document.workshop.single();
    let blank = wall.is_none_or(|wall| wall.blank);
    let scene = wall.map_or(Scene::Blank, |wall| wall.held.unwrap_or(wall.scene));
    let scene = if blank { Scene::Blank } else { scene };
    WallView {
        scheme: wall.map_or(Scheme::Light, |wall| wall.scheme),
        size: wall.map_or(100, |wall| wall.size),
        page: wall.map_or(0, |wall| wall.page),
        practice: workshop.is_some_and(|workshop| workshop.practice),
        picture: picture(document, scene),
    }
}

fn picture(_document: &Document, scene: Scene) -> Picture {
    match scene {
        _ => Picture::Blank {},
    }
}
