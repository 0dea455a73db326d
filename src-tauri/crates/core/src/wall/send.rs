//! What the desk sends to the wall. Never in undo.

use crate::edit::Edit;
use crate::protocol::{Error, Pause, Refusal, Scene, Scheme, Wall};

pub(super) fn wall(edit: &Edit<'_>) -> Result<Wall, Error> {
    let wall = edit.document().wall.single().cloned();
    wall.ok_or_else(|| Error::Internal("the wall's own row is missing".to_owned()))
}

/// Shows a scene from its first page, and ends a blank or a pause. While the wall is held, the scene waits,
/// and what the room is reading stays on its page; so does a scene that only tells another minute.
pub(crate) fn show(edit: &mut Edit<'_>, scene: Scene) -> Result<(), Error> {
    let wall = wall(edit)?;
    let held = wall.held.is_some();
    let stays = held || is_later(wall.scene, scene);
    edit.put(Wall {
        scene,
        page: if stays { wall.page } else { 0 },
        blank: wall.blank && held,
        pause: wall.pause.filter(|_| held),
        ..wall
    });
    Ok(())
}

/// Whether a scene only tells another minute of the one before: people go on reading its page.
fn is_later(before: Scene, scene: Scene) -> bool {
    match (before, scene) {
        (Scene::Timer { .. }, Scene::Timer { .. }) => true,
        (Scene::NowNext { day, .. }, Scene::NowNext { day: same, .. }) => day == same,
        _ => false,
    }
}

/// Turns to a page, from 0.
pub(crate) fn turn_page(edit: &mut Edit<'_>, page: u32) -> Result<(), Error> {
    let wall = wall(edit)?;
    edit.put(Wall { page, ..wall });
    Ok(())
}

/// Lets the wall go on showing what it shows, or go on to what the desk chose meanwhile.
pub(crate) fn hold(edit: &mut Edit<'_>, hold: bool) -> Result<(), Error> {
    let wall = wall(edit)?;
    let shown = wall.held.unwrap_or(wall.scene);
    let goes_on = !hold && wall.scene != shown;
    edit.put(Wall {
        held: hold.then_some(shown),
        page: if goes_on { 0 } else { wall.page },
        ..wall
    });
    Ok(())
}

/// Blanks the wall, or brings its scene back.
pub(crate) fn blank(edit: &mut Edit<'_>, blank: bool) -> Result<(), Error> {
    let wall = wall(edit)?;
    edit.put(Wall { blank, ..wall });
    Ok(())
}

/// Stops the room for a moment, or goes on. A pause brings a blank wall back, for people must see it.
pub(crate) fn pause(edit: &mut Edit<'_>, pause: Option<Pause>) -> Result<(), Error> {
    let wall = wall(edit)?;
    edit.put(Wall {
        pause,
        blank: wall.blank && pause.is_none(),
        ..wall
    });
    Ok(())
}

/// Light, or dark for a dim room.
pub(crate) fn set_scheme(edit: &mut Edit<'_>, scheme: Scheme) -> Result<(), Error> {
    let wall = wall(edit)?;
    edit.put(Wall { scheme, ..wall });
    Ok(())
}

/// The size of all words, in percent.
pub(crate) fn set_size(edit: &mut Edit<'_>, size: u32) -> Result<(), Error> {
    if ![100, 115, 130, 150, 175].contains(&size) {
        return Err(Refusal::NoSuchSize.into());
    }
    let wall = wall(edit)?;
    edit.put(Wall { size, ..wall });
    Ok(())
}
