//! Changing settings: at any time, and nothing already said is lost.

use crate::edit::{Edit, MOST_NAME, in_range, optional_text, text};
use crate::protocol::{Error, Lens, Refusal, Settings, SettingsField};
use crate::words::fields;
use crate::words::in_use;

/// Changes one setting.
pub(crate) fn edit_settings(edit: &mut Edit<'_>, change: SettingsField) -> Result<(), Error> {
    let mut settings = edit.settings()?;
    if let SettingsField::Perspectives(list) = &change {
        keep_used_perspectives(edit, list.len())?;
    }
    set(&mut settings, change)?;
    edit.put(settings);
    Ok(())
}

fn set(settings: &mut Settings, change: SettingsField) -> Result<(), Error> {
    use SettingsField::*;
    match change {
        Working(value) => settings.working = text(&value, fields::NAME, MOST_NAME)?,
        NotWorking(value) => settings.not_working = text(&value, fields::NAME, MOST_NAME)?,
        Important(value) => settings.important = text(&value, fields::NAME, MOST_NAME)?,
        AskedPerPerson(n) => settings.asked_per_person = in_range(n, fields::NUMBER_ASKED, 1, 10)?,
        Perspectives(list) => settings.perspectives = names(&list, fields::NUMBER_OF_VIEWS, 2, 5)?,
        Lenses(list) => settings.lenses = lenses(list)?,
        DotsPerPerson(n) => {
            settings.dots_per_person = in_range(n, fields::DOTS_FOR_EACH_PERSON, 1, 10)?;
            settings.most_per_item = settings.most_per_item.min(n);
        }
        MostPerItem(n) => {
            settings.most_per_item =
                in_range(n, fields::MOST_DOTS_ON_ONE, 1, settings.dots_per_person)?;
        }
        EffortAxis(value) => settings.effort_axis = text(&value, fields::NAME, MOST_NAME)?,
        DifferenceAxis(value) => settings.difference_axis = text(&value, fields::NAME, MOST_NAME)?,
        Corners(list) => settings.corners = names(&list, fields::NUMBER_OF_CORNERS, 4, 4)?,
        PromptLength(length) => settings.prompt_length = length,
        HearSeed(seed) => settings.hear_seed = seed,
        Reader(value) => {
            settings.reader = optional_text(&value, fields::WHO_READS_ALOUD, MOST_NAME)?;
        }
    }
    Ok(())
}

/// Whether every setting is such as [`edit_settings`] lets in.
pub(super) fn judge(settings: &Settings) -> Result<(), Error> {
    use SettingsField::*;
    let fields = [
        Working(settings.working.clone()),
        NotWorking(settings.not_working.clone()),
        Important(settings.important.clone()),
        AskedPerPerson(settings.asked_per_person),
        Perspectives(settings.perspectives.clone()),
        Lenses(settings.lenses.clone()),
        DotsPerPerson(settings.dots_per_person),
        MostPerItem(settings.most_per_item),
        EffortAxis(settings.effort_axis.clone()),
        DifferenceAxis(settings.difference_axis.clone()),
        Corners(settings.corners.clone()),
        Reader(settings.reader.clone()),
    ];
    let mut copy = settings.clone();
    fields
        .into_iter()
        .try_for_each(|field| set(&mut copy, field))
}

fn count(length: usize, field: &str, least: u32, most: u32) -> Result<(), Error> {
    let length = u32::try_from(length).unwrap_or(u32::MAX);
    in_range(length, field, least, most).map(drop)
}

fn names(list: &[String], field: &str, least: u32, most: u32) -> Result<Vec<String>, Error> {
    count(list.len(), field, least, most)?;
    list.iter()
        .map(|name| text(name, fields::NAME, MOST_NAME))
        .collect()
}

fn lenses(list: Vec<Lens>) -> Result<Vec<Lens>, Error> {
    count(list.len(), fields::NUMBER_OF_LENSES, 3, 3)?;
    let lens = |lens: Lens| {
        Ok(Lens {
            name: text(&lens.name, fields::NAME, MOST_NAME)?,
            prompt: text(&lens.prompt, fields::PROMPT, MOST_NAME)?,
            icon: lens.icon,
            minutes: in_range(lens.minutes, fields::MINUTES_FOR_A_WAY_TO_THINK, 1, 120)?,
        })
    };
    list.into_iter().map(lens).collect()
}

/// A perspective that success lines stand under is not taken away.
fn keep_used_perspectives(edit: &Edit<'_>, length: usize) -> Result<(), Error> {
    let mut lines = edit.document().successes.iter();
    match lines.find(|line| line.perspective as usize >= length) {
        None => Ok(()),
        Some(line) => {
            let by = in_use::success(line.number);
            Err(Refusal::InUse { by }.into())
        }
    }
}
