//! A workshop's own words for what to say. What nobody changed comes from Heard's own catalogue.

use crate::edit::{Edit, MOST_TEXT, optional_text};
use crate::protocol::{Error, ProcessStep, Prompt, PromptField, PromptLength};
use crate::words::fields;

fn find(edit: &Edit<'_>, step: ProcessStep, length: PromptLength) -> Option<Prompt> {
    let mut rows = edit.document().prompts.iter();
    let found = rows.find(|prompt| prompt.step == step && prompt.length == length);
    found.cloned()
}

/// Changes one field of a step's prompt for this workshop; none goes back to Heard's own words.
pub(crate) fn edit_prompt(
    edit: &mut Edit<'_>,
    step: ProcessStep,
    length: PromptLength,
    change: PromptField,
) -> Result<(), Error> {
    let mut prompt = match find(edit, step, length) {
        Some(prompt) => prompt,
        None => unchanged(edit, step, length),
    };
    let words = |value: Option<String>| {
        let words = value.map(|value| optional_text(&value, fields::PROMPT, MOST_TEXT));
        words.transpose()
    };
    match change {
        PromptField::WhatFor(value) => prompt.what_for = words(value)?,
        PromptField::Say(value) => prompt.say = words(value)?,
        PromptField::OnWall(value) => prompt.on_wall = words(value)?,
        PromptField::Materials(value) => prompt.materials = words(value)?,
        PromptField::Minutes(value) => prompt.minutes = words(value)?,
        PromptField::GoesWrong(value) => prompt.goes_wrong = words(value)?,
        PromptField::Leads(value) => prompt.leads = words(value)?,
    }
    edit.put(prompt);
    Ok(())
}

/// Goes back to Heard's own words for a step's prompt.
pub(crate) fn reset_prompt(edit: &mut Edit<'_>, step: ProcessStep, length: PromptLength) {
    if let Some(prompt) = find(edit, step, length) {
        edit.remove::<Prompt>(prompt.id);
    }
}

fn unchanged(edit: &mut Edit<'_>, step: ProcessStep, length: PromptLength) -> Prompt {
    Prompt {
        id: edit.mint(),
        step,
        length,
        what_for: None,
        say: None,
        on_wall: None,
        materials: None,
        minutes: None,
        goes_wrong: None,
        leads: None,
    }
}
