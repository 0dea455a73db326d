//! What a parser says about a wrong request, in plain words that name the field and what to do.

use crate::problem::invalid;
use crate::words::requests as words;
use heard_core::protocol::Problem;
use serde::de::DeserializeOwned;

/// Why a request is neither this nor that.
pub(crate) enum Wrong {
    /// Not one of these names.
    Unknown(Vec<String>),
    /// The name is right, and something else is not.
    Said(Problem),
}

/// Reads `{"cmd": …, "args": …}`.
pub(crate) fn from_str<T: DeserializeOwned>(cmd: &str, body: &str) -> Result<T, Wrong> {
    let mut json = serde_json::Deserializer::from_str(body);
    let read: Result<T, _> = serde_path_to_error::deserialize(&mut json);
    read.map_err(|error| {
        let path = error.path().to_string();
        let said = error.into_inner().to_string();
        let known = format!("unknown variant `{cmd}`, expected one of ");
        match said.strip_prefix(known.as_str()) {
            Some(_) if path == "cmd" => Wrong::Unknown(quoted(&said).skip(1).collect()),
            _ => Wrong::Said(invalid(sentence(cmd, &path, &said))),
        }
    })
}

/// 'There is no command …', with the nearest one that there is.
pub(crate) fn no_such_command(cmd: &str, commands: Vec<String>, jobs: Vec<String>) -> Problem {
    let known = || commands.iter().chain(&jobs);
    let near = |name: &&String| strsim::jaro_winkler(&name.to_lowercase(), &cmd.to_lowercase());
    let nearest = known()
        .max_by(|a, b| near(a).total_cmp(&near(b)))
        .filter(|name| near(name) > 0.75);
    let shown: String = cmd.chars().take(60).collect();
    invalid(words::no_such_command(&shown, nearest.map(String::as_str)))
}

fn sentence(cmd: &str, path: &str, said: &str) -> String {
    let said = without_place(said);
    let field = path.strip_prefix("args").unwrap_or(path);
    let field = field.trim_start_matches('.');
    let place = words::place(cmd, field);
    let first = quoted(said).next().unwrap_or_default();
    if said.starts_with("missing field") {
        return words::missing(cmd, &first, parent(field, &first));
    }
    if said.starts_with("unknown field") {
        let fields: Vec<String> = quoted(said).skip(1).collect();
        return words::no_such_field(cmd, &first, &fields);
    }
    if said.starts_with("unknown variant") {
        let values: Vec<String> = quoted(said).skip(1).collect();
        return words::not_one_of(&first, &place, &values);
    }
    if said.starts_with("UUID") || said.contains("a UUID") || said.contains("UUID parsing") {
        return words::not_an_id(&place);
    }
    if let Some(wrong) = said
        .strip_prefix("invalid type: ")
        .or_else(|| said.strip_prefix("invalid value: "))
    {
        let (found, expected) = wrong
            .split_once(", expected ")
            .unwrap_or((wrong, "something else"));
        return words::wrong_value(&place, words::expected(expected), &words::found(found));
    }
    let plain: String = said.chars().take(160).collect();
    words::unreadable(&place, &plain)
}

/// serde_json adds where in the text it stopped; the field says that better.
fn without_place(said: &str) -> &str {
    said.rsplit_once(" at line ")
        .map_or(said, |(before, _)| before)
}

/// The words between backticks.
fn quoted(said: &str) -> impl Iterator<Item = String> {
    said.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// Where a missing field should stand, if deeper than the args themselves.
fn parent<'a>(field: &'a str, missing: &str) -> Option<&'a str> {
    let place = field
        .strip_suffix(missing)
        .unwrap_or(field)
        .trim_end_matches('.');
    (!place.is_empty()).then_some(place)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use crate::request::read;

    fn told(body: &str) -> String {
        read(body.as_bytes()).unwrap_err().problem.message
    }

    #[test]
    fn a_missing_field_is_named() {
        assert_eq!(
            told(r#"{"id":"1","cmd":"addTheme","args":{"kind":"working","name":"I go out"}}"#),
            "The field 'statements' of addTheme is missing. Add it."
        );
    }

    #[test]
    fn a_wrong_type_is_named_with_what_it_should_be() {
        assert_eq!(
            told(r#"{"id":"1","cmd":"turnPage","args":{"page":"two"}}"#),
            "The value in 'page' of turnPage must be a whole number, 0 or more, not text. Change it."
        );
        assert_eq!(
            told(r#"{"id":"1","cmd":"turnPage","args":{"page":-1}}"#),
            "The value in 'page' of turnPage must be a whole number, 0 or more, not integer -1. Change it."
        );
    }

    #[test]
    fn an_unknown_field_is_named_with_those_that_there_are() {
        assert_eq!(
            told(r#"{"id":"1","cmd":"turnPage","args":{"page":1,"fast":true}}"#),
            "turnPage has no field 'fast'. It takes: page."
        );
        assert_eq!(
            told(r#"{"id":"1","cmd":"undo","args":{"deep":true}}"#),
            "undo takes no field 'deep'. Leave it out."
        );
    }

    #[test]
    fn an_unknown_choice_is_named_with_those_that_there_are() {
        assert_eq!(
            told(r#"{"id":"1","cmd":"goToStage","args":{"stage":"lunch"}}"#),
            "'lunch' in 'stage' of goToStage is not one of: prepare, collect, theme, understand, success, plan, implement, review. Choose one of those."
        );
    }

    #[test]
    fn an_unknown_command_is_named_with_the_nearest() {
        assert_eq!(
            told(r#"{"id":"1","cmd":"addTheem","args":{}}"#),
            "There is no command 'addTheem'. Did you mean 'addTheme'?"
        );
    }

    #[test]
    fn something_that_is_no_id_is_said_to_be_none() {
        let said = told(r#"{"id":"1","cmd":"removeTheme","args":{"theme":"the first"}}"#);
        assert_eq!(
            said,
            "The value in 'theme' of removeTheme is not an id. Use the id of something in the workshop."
        );
    }

    #[test]
    fn what_is_no_json_or_no_request_is_told_how_one_looks() {
        assert!(told("hello").starts_with("This is not JSON (line 1, column 1)."));
        assert!(told("[1]").starts_with("A request is an object"));
        assert!(told(r#"{"cmd":"undo"}"#).starts_with("This request has no id."));
        assert!(told(r#"{"id":"1"}"#).starts_with("This request has no cmd"));
        assert!(told(r#"{"id":"1","cmd":"undo","args":[]}"#).starts_with("The args of undo"));
    }

    #[test]
    fn args_may_be_absent() {
        assert!(read(br#"{"id":"1","cmd":"undo"}"#).is_ok());
        assert!(read(br#"{"id":1,"cmd":"snapshot"}"#).is_ok());
    }
}
