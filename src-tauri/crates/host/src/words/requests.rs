//! What is said of a request that can't be read, to somebody who writes one by hand.

/// A request as it should look.
const EXAMPLE: &str = r#"{"id":"1","cmd":"goToStage","args":{"stage":"theme"}}"#;

pub(crate) const BAD_ID: &str = "A request's id is a text of 1 to 200 characters. Give it one.";
pub(crate) const BAD_DRAFTS: &str = "A request's drafts are a list of places, or absent.";
pub(crate) const NOTHING_HERE: &str = "There is nothing at this address.";
pub(crate) const SEND_JSON: &str = "Send each request as JSON, with the type application/json.";
pub(crate) const TOO_SLOW: &str = "This request did not come in time. Send it again.";
pub(crate) const TOO_LARGE: &str =
    "This request is larger than 4 MB. Send it in parts, or as a file.";

pub(crate) fn not_json(line: usize, column: usize) -> String {
    format!(
        "This is not JSON (line {line}, column {column}). Send one object in one line, such as {EXAMPLE}."
    )
}

pub(crate) fn not_an_object() -> String {
    format!("A request is an object, such as {EXAMPLE}.")
}

pub(crate) fn no_id() -> String {
    format!("This request has no id. Write it as {EXAMPLE}.")
}

pub(crate) fn no_cmd() -> String {
    format!("This request has no cmd that says what to do. Write it as {EXAMPLE}.")
}

pub(crate) fn one_too_many(other: &str) -> String {
    format!("A request has id, cmd and args, and no '{other}'. Leave that out.")
}

pub(crate) fn args_not_an_object(cmd: &str) -> String {
    format!("The args of {cmd} must be an object with its fields, or absent.")
}

pub(crate) fn no_such_command(cmd: &str, nearest: Option<&str>) -> String {
    match nearest {
        Some(name) => format!("There is no command '{cmd}'. Did you mean '{name}'?"),
        None => format!("There is no command '{cmd}'. Look its name up in the protocol."),
    }
}

/// Where in a request a value stands: 'in addTheme', or 'in 'kind' of addTheme'.
pub(crate) fn place(cmd: &str, field: &str) -> String {
    if field.is_empty() || field == "." {
        format!("in {cmd}")
    } else {
        format!("in '{field}' of {cmd}")
    }
}

/// A field is missing, in the args themselves or deeper.
pub(crate) fn missing(cmd: &str, field: &str, deeper: Option<&str>) -> String {
    match deeper {
        Some(place) => format!("The field '{field}' is missing in '{place}' of {cmd}. Add it."),
        None => format!("The field '{field}' of {cmd} is missing. Add it."),
    }
}

pub(crate) fn no_such_field(cmd: &str, field: &str, fields: &[String]) -> String {
    match fields {
        [] => format!("{cmd} takes no field '{field}'. Leave it out."),
        _ => format!(
            "{cmd} has no field '{field}'. It takes: {}.",
            fields.join(", ")
        ),
    }
}

pub(crate) fn not_one_of(given: &str, place: &str, values: &[String]) -> String {
    let values = values.join(", ");
    format!("'{given}' {place} is not one of: {values}. Choose one of those.")
}

pub(crate) fn not_an_id(place: &str) -> String {
    format!("The value {place} is not an id. Use the id of something in the workshop.")
}

pub(crate) fn wrong_value(place: &str, expected: &str, found: &str) -> String {
    format!("The value {place} must be {expected}, not {found}. Change it.")
}

pub(crate) fn unreadable(place: &str, said: &str) -> String {
    format!("Something {place} can't be read: {said}. Change it.")
}

/// What a parser expected, in plain words.
pub(crate) fn expected(said: &str) -> &str {
    match said {
        "a string" | "a borrowed string" | "str" => "text",
        "a boolean" => "true or false",
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number, 0 or more",
        "i32" | "i64" => "a whole number",
        "f64" | "f32" => "a number",
        "a sequence" => "a list",
        "a formatted date string" => "a day such as 2026-10-08",
        other if other.starts_with("struct ") || other == "a map" => "an object",
        other if other.contains("UUID") => "an id",
        other if other.contains("enum") => "one of its named values",
        other => other,
    }
}

/// What a parser found; words that people typed are not repeated at length.
pub(crate) fn found(said: &str) -> String {
    match said {
        "null" | "unit" | "unit value" => "nothing (null)".to_owned(),
        "map" => "an object".to_owned(),
        "sequence" => "a list".to_owned(),
        _ if said.starts_with("string") => "text".to_owned(),
        _ => said.replace('`', ""),
    }
}
