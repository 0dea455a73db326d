//! Which verb runs for which command: one exhaustive match.

use crate::edit::Edit;
use crate::protocol::{Command, Error};
use crate::{statements, themes, wall, workshop};

/// Runs one command on the document. Undo and redo are the history's own.
pub(crate) fn run(edit: &mut Edit<'_>, command: Command) -> Result<(), Error> {
    use Command::*;
    match command {
        EditWorkshop { change } => workshop::edit(edit, change),
        EditSettings { change } => workshop::edit_settings(edit, change),
        GoToStage { stage } => workshop::go_to(edit, stage),
        TickStage { stage, done } => workshop::tick(edit, stage, done),

        ImportStatements { people } => statements::import(edit, people),
        AddStatement {
            kind,
            words,
            person,
            pointed,
        } => statements::add(edit, kind, &words, person, pointed),
        CorrectStatement {
            statement,
            words,
            why: _,
            pointed,
        } => statements::correct(edit, statement, &words, pointed),
        RemoveStatement { statement } => statements::remove(edit, statement),
        MoveStatements {
            statements,
            destination,
        } => statements::move_to(edit, &statements, destination),
        AlsoIn {
            statement,
            theme,
            also,
        } => statements::also_in(edit, statement, theme, also),
        HearStatement { statement, heard } => statements::hear(edit, statement, heard),
        SetTable { statements, table } => statements::set_table(edit, &statements, table),
        HidePart { statement, part } => statements::hide_part(edit, statement, part),
        ShowPart { statement, part } => statements::show_part(edit, statement, part),
        ChoosePointed {
            statement,
            part,
            choice,
        } => statements::choose_pointed(edit, statement, part, choice),

        AddTheme {
            kind,
            name,
            statements,
        } => themes::add(edit, kind, &name, &statements),
        RenameTheme { theme, name } => themes::rename(edit, theme, &name),
        NameSoThat { theme, so_that } => themes::name_so_that(edit, theme, &so_that),
        MoveTheme { theme, after } => themes::move_after(edit, theme, after),
        MergeThemes { theme, into } => themes::merge(edit, theme, into),
        RemoveTheme { theme } => themes::remove(edit, theme),
        TakeForward { theme, taken } => themes::take_forward(edit, theme, taken),

        ShowOnWall { show } => wall::show(edit, show),
        TurnPage { page } => wall::turn_page(edit, page),
        HoldWall { hold } => wall::hold(edit, hold),
        BlankWall { blank } => wall::blank(edit, blank),
        SetScheme { scheme } => wall::set_scheme(edit, scheme),
        SetWallSize { size } => wall::set_size(edit, size),

        Undo {} | Redo {} => Err(Error::Internal("the history runs this".to_owned())),
        _ => Err(Error::Internal("not built".to_owned())),
    }
}
