//! Which verb runs for which command: one exhaustive match.

use crate::edit::Edit;
use crate::protocol::{Command, Error};
use crate::room::NewItem;
use crate::updates::Told;
use crate::votes::{Counted, Dots};
use crate::{
    actions, causes, grid, ideas, people, room, statements, successes, themes, updates, votes,
    wall, workshop,
};

/// Runs one command on the document. Undo and redo are the history's own.
pub(crate) fn run(edit: &mut Edit<'_>, command: Command) -> Result<(), Error> {
    use Command::*;
    match command {
        EditWorkshop { change } => workshop::edit(edit, change),
        EditSettings { change } => workshop::edit_settings(edit, change),
        GoToStage { stage } => workshop::go_to(edit, stage),
        TickStage { stage, done } => workshop::tick(edit, stage, done),

        AddInvited {
            group,
            wanted,
            coming,
        } => room::add_invited(edit, &group, wanted, coming),
        EditInvited { invited, change } => room::edit_invited(edit, invited, change),
        RemoveInvited { invited } => room::remove_invited(edit, invited),
        AddFacilitator { name, role, leads } => room::add_facilitator(edit, &name, role, &leads),
        EditFacilitator {
            facilitator,
            change,
        } => room::edit_facilitator(edit, facilitator, change),
        RemoveFacilitator { facilitator } => room::remove_facilitator(edit, facilitator),
        AddAgendaItem {
            day,
            start,
            minutes,
            title,
            stage,
            leads,
        } => {
            let new = NewItem {
                day,
                start,
                minutes,
                title,
                stage,
                leads,
            };
            room::add_agenda_item(edit, new)
        }
        EditAgendaItem { item, change } => room::edit_agenda_item(edit, item, change),
        RemoveAgendaItem { item } => room::remove_agenda_item(edit, item),
        StartAgendaItem { item, minute } => room::start_agenda_item(edit, item, minute),
        GiveMoreTime { item, minutes } => room::give_more_time(edit, item, minutes),
        SkipAgendaItem { item, skipped } => room::skip_agenda_item(edit, item, skipped),
        MoveToDay { item, day } => room::move_to_day(edit, item, day),
        EditPrompt {
            step,
            length,
            change,
        } => room::edit_prompt(edit, step, length, change),
        ResetPrompt { step, length } => {
            room::reset_prompt(edit, step, length);
            Ok(())
        }
        AddRoomNote { kind, text } => room::add_note(edit, kind, &text),
        EditRoomNote { note, text } => room::edit_note(edit, note, &text),
        MoveRoomNote { note, after } => room::move_note(edit, note, after),
        RemoveRoomNote { note } => room::remove_note(edit, note),
        AddWarmUpCard { text } => room::add_warm_up_card(edit, &text),
        EditWarmUpCard { card, change } => room::edit_warm_up_card(edit, card, change),
        RemoveWarmUpCard { card } => room::remove_warm_up_card(edit, card),

        AddPerson {
            reference,
            group,
            may_show,
            may_quote,
        } => people::add(edit, &reference, group, may_show, may_quote),
        EditPerson { person, change } => people::edit(edit, person, change),
        WithdrawPerson { person, withdrawn } => people::withdraw(edit, person, withdrawn),

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
        ShareOut { tables } => statements::share_out(edit, &tables),
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

        AddRound {
            on,
            items,
            repeats,
            dots_per_person,
            most_per_item,
            people,
            voted_by,
        } => {
            let dots = Dots {
                per_person: dots_per_person,
                most_per_item,
                people,
                voted_by,
            };
            votes::add(edit, on, items, repeats, dots)
        }
        EditRound {
            round,
            items,
            dots_per_person,
            most_per_item,
            people,
            voted_by,
        } => {
            let dots = Dots {
                per_person: dots_per_person,
                most_per_item,
                people,
                voted_by,
            };
            votes::edit(edit, round, items, dots)
        }
        CountVotes {
            round,
            item,
            source,
            n,
            even_if_too_many,
        } => votes::count(edit, round, Counted { item, source, n }, even_if_too_many),
        CloseRound { round } => votes::close(edit, round),
        ReopenRound { round } => votes::reopen(edit, round),
        RevealPlaces { round, places } => votes::reveal(edit, round, places),
        SettleTie { round, how } => votes::settle_tie(edit, round, how),
        RemoveRound { round } => votes::remove(edit, round),

        AddCause {
            theme,
            parent,
            text,
            after,
        } => causes::add(edit, theme, parent, &text, after),
        EditCause { cause, text } => causes::edit(edit, cause, &text),
        MoveCause {
            cause,
            parent,
            after,
        } => causes::move_to(edit, cause, parent, after),
        RingCause {
            cause,
            matters_most,
        } => causes::ring(edit, cause, matters_most),
        RemoveCause { cause } => causes::remove(edit, cause),

        AddSuccess {
            theme,
            perspective,
            text,
        } => successes::add(edit, theme, perspective, &text),
        EditSuccess { success, text } => successes::edit(edit, success, &text),
        RemoveSuccess { success } => successes::remove(edit, success),
        AddInPlace {
            theme,
            text,
            run_by,
            how_well,
        } => successes::add_in_place(edit, theme, &text, &run_by, how_well),
        EditInPlace { in_place, change } => successes::edit_in_place(edit, in_place, change),
        RemoveInPlace { in_place } => successes::remove_in_place(edit, in_place),

        AddIdea {
            theme,
            lens,
            text,
            cause,
        } => ideas::add(edit, theme, lens, &text, cause),
        EditIdea { idea, change } => ideas::edit_field(edit, idea, change),
        JoinIdeas { idea, with } => ideas::join(edit, idea, with),
        PartIdeas { idea } => ideas::part(edit, idea),
        ChooseIdea { idea, chosen } => ideas::choose(edit, idea, chosen),
        RemoveIdea { idea } => ideas::remove(edit, idea),
        PlaceIdea {
            idea,
            effort,
            difference,
        } => grid::place(edit, idea, effort, difference),
        AgreePlacement { idea, agreed } => grid::agree(edit, idea, agreed),
        TakeOffGrid { idea } => grid::take_off(edit, idea),

        AddPlan { idea, name } => actions::add(edit, idea, &name),
        EditPlan { plan, change } => actions::edit_field(edit, plan, change),
        MovePlan { plan, after } => actions::move_after(edit, plan, after),
        RemovePlan { plan } => actions::remove(edit, plan),
        AddStep {
            plan,
            what,
            people,
            by,
        } => actions::add_step(edit, plan, &what, &people, by),
        EditStep { step, change } => actions::edit_step(edit, step, change),
        SetStepStatus {
            step,
            status,
            reason,
        } => actions::set_status(edit, step, status, &reason),
        MoveStep { step, after } => actions::move_step(edit, step, after),
        RemoveStep { step } => actions::remove_step(edit, step),
        AddSignUp {
            plan,
            name,
            contact,
        } => actions::add_sign_up(edit, plan, &name, &contact),
        EditSignUp {
            sign_up,
            name,
            contact,
        } => actions::edit_sign_up(edit, sign_up, &name, &contact),
        RemoveSignUp { sign_up } => actions::remove_sign_up(edit, sign_up),

        AddWantsToHear { name, reach } => updates::add_wants(edit, &name, &reach),
        EditWantsToHear {
            wants_to_hear,
            name,
            reach,
        } => updates::edit_wants(edit, wants_to_hear, &name, &reach),
        Tell {
            wants_to_hear,
            told_on,
            told_by,
        } => updates::tell(edit, wants_to_hear, told_on, &told_by),
        RemoveWantsToHear { wants_to_hear } => updates::remove_wants(edit, wants_to_hear),
        AddUpdate {
            plan,
            theme,
            on,
            we_did,
            could_not,
            why,
        } => {
            let told = Told {
                on,
                we_did: &we_did,
                could_not: &could_not,
                why: &why,
            };
            updates::add(edit, plan, theme, &told)
        }
        EditUpdate {
            update,
            on,
            we_did,
            could_not,
            why,
        } => {
            let told = Told {
                on,
                we_did: &we_did,
                could_not: &could_not,
                why: &why,
            };
            updates::edit_update(edit, update, &told)
        }
        RemoveUpdate { update } => updates::remove(edit, update),

        ShowOnWall { show } => wall::show(edit, show),
        TurnPage { page } => wall::turn_page(edit, page),
        HoldWall { hold } => wall::hold(edit, hold),
        BlankWall { blank } => wall::blank(edit, blank),
        PauseWall { pause } => wall::pause(edit, pause),
        StartTimer {
            label,
            icon,
            minutes,
        } => wall::start_timer(edit, &label, icon, minutes),
        AddToTimer { minutes } => wall::add_to_timer(edit, minutes),
        StopTimer {} => wall::stop_timer(edit),
        SetScheme { scheme } => wall::set_scheme(edit, scheme),
        SetWallSize { size } => wall::set_size(edit, size),

        Undo {} | Redo {} => Err(Error::Internal("the history runs this".to_owned())),
    }
}
