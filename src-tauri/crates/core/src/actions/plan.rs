//! Plans themselves: one begins with its idea and the theme's success.

use super::{WHAT, get};
use crate::edit::{Edit, MOST_NAME, MOST_TEXT, optional_text, rank_after, rank_last, text};
use crate::ideas;
use crate::protocol::{
    ActionPlan, Error, Idea, IdeaId, PlanField, PlanId, Refusal, SignUp, Step, ThemeId,
};
use crate::words::fields;
use crate::words::in_use;

/// Most characters of a name that is taken from the idea's words.
const SHORT: usize = 60;

/// Adds a plan for an idea, which counts as chosen from then on. Its name is the one given, else the
/// idea's words made short; success begins with the theme's lines.
pub(crate) fn add(edit: &mut Edit<'_>, idea: IdeaId, name: &str) -> Result<(), Error> {
    let idea = ideas::get_leading(edit, idea)?;
    let given = optional_text(name, fields::PLAN_NAME, MOST_NAME)?;
    let name = if given.is_empty() {
        shortened(&idea.text)
    } else {
        given
    };
    let plans = edit.document().plans.iter();
    let rank = rank_last(plans.map(|plan| plan.rank.as_str()))?;
    edit.call_it(&name);
    let plan = ActionPlan {
        id: edit.mint(),
        idea: idea.id,
        name,
        what: String::new(),
        success: success_of(edit, idea.theme),
        needs: String::new(),
        who_else: String::new(),
        how_we_know: String::new(),
        who_tells: String::new(),
        horizon: None,
        next_meeting: String::new(),
        rank,
    };
    edit.put(plan);
    edit.put(Idea {
        chosen: true,
        ..idea
    });
    Ok(())
}

/// The first line's words up to about sixty characters, cut between words.
fn shortened(words: &str) -> String {
    let line = words.lines().next().unwrap_or_default().trim_end();
    if line.chars().count() <= SHORT {
        return line.trim_end_matches('.').to_owned();
    }
    let cut: String = line.chars().take(SHORT).collect();
    let whole = cut.rsplit_once(char::is_whitespace);
    let whole = whole.map_or(cut.as_str(), |(words, _)| words);
    let whole = whole.trim_end_matches(|c: char| c.is_whitespace() || c.is_ascii_punctuation());
    format!("{whole}…")
}

/// The theme's success lines, perspective by perspective, as many as one field holds.
fn success_of(edit: &Edit<'_>, theme: ThemeId) -> String {
    let lines = edit.document().successes.iter();
    let mut lines: Vec<_> = lines.filter(|line| line.theme == theme).collect();
    lines.sort_by_key(|line| (line.perspective, line.number));
    let mut joined = String::new();
    for line in lines {
        let length = joined.chars().count() + line.text.chars().count() + 1;
        if length > MOST_TEXT as usize {
            break;
        }
        if !joined.is_empty() {
            joined.push('\n');
        }
        joined.push_str(&line.text);
    }
    joined
}

/// Changes one field of a plan.
pub(crate) fn edit_field(edit: &mut Edit<'_>, id: PlanId, change: PlanField) -> Result<(), Error> {
    use PlanField::*;
    let mut plan = get(edit, id)?;
    let long = |value: &str, field: &str| optional_text(value, field, MOST_TEXT);
    match change {
        Name(value) => plan.name = text(&value, fields::PLAN_NAME, MOST_NAME)?,
        What(value) => plan.what = long(&value, fields::WHAT_WE_WILL_DO)?,
        Success(value) => plan.success = long(&value, fields::WHAT_SUCCESS_LOOKS_LIKE)?,
        Needs(value) => plan.needs = long(&value, fields::WHAT_IT_NEEDS)?,
        WhoElse(value) => plan.who_else = long(&value, fields::WHO_ELSE_HELPS)?,
        HowWeKnow(value) => plan.how_we_know = long(&value, fields::HOW_WE_WILL_KNOW)?,
        WhoTells(value) => plan.who_tells = long(&value, fields::WHO_WILL_TELL_PEOPLE)?,
        Horizon(value) => plan.horizon = value,
        NextMeeting(value) => plan.next_meeting = long(&value, fields::NEXT_MEETING)?,
    }
    edit.call_it(&plan.name);
    edit.put(plan);
    Ok(())
}

/// Moves a plan after another; none for the first place.
pub(crate) fn move_after(
    edit: &mut Edit<'_>,
    id: PlanId,
    after: Option<PlanId>,
) -> Result<(), Error> {
    let plan = get(edit, id)?;
    let plans = edit.document().plans.iter();
    let others = plans.filter(|row| row.id != id);
    let rank = rank_after(others.map(|row| (row.id, row.rank.clone())), after, WHAT)?;
    edit.call_it(&plan.name);
    edit.put(ActionPlan { rank, ..plan });
    Ok(())
}

/// Removes a plan with its steps and sign-ups. Refused while an update is about it: what people were
/// told stays true.
pub(crate) fn remove(edit: &mut Edit<'_>, id: PlanId) -> Result<(), Error> {
    let plan = get(edit, id)?;
    let document = edit.document();
    if let Some(update) = document.updates.iter().find(|row| row.plan == Some(id)) {
        let by = in_use::update(update.on);
        return Err(Refusal::InUse { by }.into());
    }
    let steps = document.steps.iter().filter(|row| row.plan == id);
    let steps: Vec<_> = steps.map(|row| row.id).collect();
    let sign_ups = document.sign_ups.iter().filter(|row| row.plan == id);
    let sign_ups: Vec<_> = sign_ups.map(|row| row.id).collect();
    steps.into_iter().for_each(|row| edit.remove::<Step>(row));
    sign_ups
        .into_iter()
        .for_each(|row| edit.remove::<SignUp>(row));
    edit.call_it(&plan.name);
    edit.remove::<ActionPlan>(id);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_idea_is_a_name_as_it_is() {
        assert_eq!(
            shortened("A pencil date over every bed."),
            "A pencil date over every bed"
        );
    }

    #[test]
    fn a_long_idea_is_cut_between_words() {
        let idea = "Warm welcome: a neighbour with a key puts the heating on, and the milk in";
        assert_eq!(
            shortened(idea),
            "Warm welcome: a neighbour with a key puts the heating on…"
        );
    }

    #[test]
    fn an_idea_without_any_space_is_cut_all_the_same() {
        assert_eq!(shortened(&"é".repeat(80)), format!("{}…", "é".repeat(60)));
    }
}
