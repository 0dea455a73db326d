//! Who is in the room, and what it agreed.

use super::Lots;
use heard_core::protocol::*;

pub fn room(kind: &str, document: &Document, lots: &Lots) -> Option<Command> {
    use Command::*;
    Some(match kind {
        "EditWorkshop" => EditWorkshop {
            change: lots.one_of(vec![
                WorkshopField::Title(lots.text()),
                WorkshopField::Place(lots.text()),
                WorkshopField::DayOne(lots.day()),
                WorkshopField::TimeZone("Europe/London".to_owned()),
                WorkshopField::BackRowCm(Some(lots.up_to(2_000))),
            ]),
        },
        "EditSettings" => EditSettings {
            change: lots.one_of(vec![
                SettingsField::Perspectives(vec!["One".to_owned(); lots.below(7)]),
                SettingsField::DotsPerPerson(lots.up_to(11)),
                SettingsField::MostPerItem(lots.up_to(4)),
                SettingsField::Working(lots.text()),
            ]),
        },
        "GoToStage" => GoToStage {
            stage: lots.one_of(Stage::ALL.to_vec()),
        },
        "TickStage" => TickStage {
            stage: lots.one_of(Stage::ALL.to_vec()),
            done: lots.yes(),
        },
        "AddInvited" => AddInvited {
            group: lots.text(),
            wanted: lots.up_to(30),
            coming: lots.up_to(30),
        },
        "EditInvited" => EditInvited {
            invited: lots.row(&document.invited),
            change: lots.one_of(vec![
                InvitedField::Group(lots.text()),
                InvitedField::Coming(lots.up_to(9)),
            ]),
        },
        "RemoveInvited" => RemoveInvited {
            invited: lots.row(&document.invited),
        },
        "AddFacilitator" => AddFacilitator {
            name: lots.text(),
            role: lots.one_of(vec![Role::Lead, Role::Learning]),
            leads: lots.text(),
        },
        "EditFacilitator" => EditFacilitator {
            facilitator: lots.row(&document.facilitators),
            change: FacilitatorField::Leads(lots.text()),
        },
        "RemoveFacilitator" => RemoveFacilitator {
            facilitator: lots.row(&document.facilitators),
        },
        "AddAgendaItem" => AddAgendaItem {
            day: lots.up_to(3),
            start: lots.up_to(1_500),
            minutes: lots.up_to(601),
            title: lots.text(),
            stage: None,
            leads: lots.text(),
        },
        "EditAgendaItem" => EditAgendaItem {
            item: lots.row(&document.agenda),
            change: lots.one_of(vec![
                AgendaField::Start(lots.up_to(1_500)),
                AgendaField::Notes(lots.text()),
            ]),
        },
        "RemoveAgendaItem" => RemoveAgendaItem {
            item: lots.row(&document.agenda),
        },
        "StartAgendaItem" => StartAgendaItem {
            item: lots.row(&document.agenda),
            minute: lots.up_to(1_500),
        },
        "GiveMoreTime" => GiveMoreTime {
            item: lots.row(&document.agenda),
            minutes: lots.up_to(121),
        },
        "SkipAgendaItem" => SkipAgendaItem {
            item: lots.row(&document.agenda),
            skipped: lots.yes(),
        },
        "MoveToDay" => MoveToDay {
            item: lots.row(&document.agenda),
            day: lots.up_to(3),
        },
        "EditPrompt" => EditPrompt {
            step: step(lots),
            length: PromptLength::Learning,
            change: lots.one_of(vec![
                PromptField::Say(Some(lots.text())),
                PromptField::Leads(None),
            ]),
        },
        "ResetPrompt" => ResetPrompt {
            step: step(lots),
            length: PromptLength::Learning,
        },
        "AddRoomNote" => AddRoomNote {
            kind: lots.one_of(vec![RoomNoteKind::Hopes, RoomNoteKind::WaysOfWorking]),
            text: lots.text(),
        },
        "EditRoomNote" => EditRoomNote {
            note: lots.row(&document.room_notes),
            text: lots.text(),
        },
        "MoveRoomNote" => {
            let note = lots.row(&document.room_notes);
            let kind = document.room_notes.get(note).map(|row| row.kind);
            let list = document.room_notes.iter();
            let list = list.filter(|row| Some(row.kind) == kind && row.id != note);
            MoveRoomNote {
                note,
                after: lots.some_of(list.map(|row| row.id).collect()),
            }
        }
        "RemoveRoomNote" => RemoveRoomNote {
            note: lots.row(&document.room_notes),
        },
        "AddWarmUpCard" => AddWarmUpCard { text: lots.text() },
        "EditWarmUpCard" => EditWarmUpCard {
            card: lots.row(&document.warm_up_cards),
            change: WarmUpField::Theme(lots.text()),
        },
        "RemoveWarmUpCard" => RemoveWarmUpCard {
            card: lots.row(&document.warm_up_cards),
        },
        "AddPerson" => AddPerson {
            reference: lots.text(),
            group: Some(lots.text()),
            may_show: lots.mostly(),
            may_quote: lots.yes(),
        },
        "EditPerson" => EditPerson {
            person: lots.row(&document.people),
            change: lots.one_of(vec![
                PersonField::Group(Some(lots.text())),
                PersonField::MayShow(lots.yes()),
            ]),
        },
        "WithdrawPerson" => WithdrawPerson {
            person: lots.busy_row(&document.people),
            withdrawn: lots.yes(),
        },
        _ => return None,
    })
}

fn step(lots: &Lots) -> ProcessStep {
    lots.one_of(vec![ProcessStep::Hear, ProcessStep::Grid])
}
