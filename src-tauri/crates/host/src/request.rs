//! One request, from its bytes to a command or a job; and its reply, back to bytes.

use crate::job::Job;
use crate::plain;
use crate::problem::invalid;
use crate::words::requests as said;
use heard_core::protocol::{Command, Problem};
use serde_json::Value;

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Ask {
    /// Changes the document.
    Command(Box<Command>),
    /// Opens, reads, previews, imports, exports.
    Job(Box<Job>),
}

/// One request that could be read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Request {
    /// As it was given: text or a whole number.
    pub re: Value,
    /// The id as text, unique within its session.
    pub id: String,
    /// The command's or job's name.
    pub cmd: String,
    /// What is asked for.
    pub ask: Ask,
    /// Drafts whose words a command keeps, by their places: they go with it.
    pub drafts: Vec<String>,
}

/// A request that could not be read, with what is known of its id.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Unreadable {
    pub re: Value,
    pub problem: Problem,
}

/// Reads `{id, cmd, args}`, with `drafts` for a command that keeps their words; absent `args` are `{}`.
pub(crate) fn read(body: &[u8]) -> Result<Request, Unreadable> {
    let nameless = |message: String| Unreadable {
        re: Value::Null,
        problem: invalid(message),
    };
    let value: Value = serde_json::from_slice(body)
        .map_err(|error| nameless(said::not_json(error.line(), error.column())))?;
    let Value::Object(mut fields) = value else {
        return Err(nameless(said::not_an_object()));
    };
    let re = fields.remove("id").unwrap_or(Value::Null);
    let id = match &re {
        Value::String(id) if !id.is_empty() && id.len() <= 200 => id.clone(),
        Value::Number(id) if id.is_u64() || id.is_i64() => id.to_string(),
        Value::Null => return Err(nameless(said::no_id())),
        _ => return Err(nameless(said::BAD_ID.to_owned())),
    };
    let unreadable = |problem: Problem| Unreadable {
        re: re.clone(),
        problem,
    };
    let cmd = match fields.remove("cmd") {
        Some(Value::String(cmd)) => cmd,
        _ => return Err(unreadable(invalid(said::no_cmd()))),
    };
    let args = match fields.remove("args") {
        None | Some(Value::Null) => Value::Object(serde_json::Map::new()),
        Some(args) => args,
    };
    let drafts = match fields.remove("drafts").map(serde_json::from_value) {
        None => Vec::new(),
        Some(Ok(places)) => places,
        Some(Err(_)) => return Err(unreadable(invalid(said::BAD_DRAFTS))),
    };
    if let Some(other) = fields.keys().next() {
        return Err(unreadable(invalid(said::one_too_many(other))));
    }
    let ask = ask(&cmd, &args).map_err(unreadable)?;
    Ok(Request {
        re,
        id,
        cmd,
        ask,
        drafts,
    })
}

fn ask(cmd: &str, args: &Value) -> Result<Ask, Problem> {
    if !args.is_object() {
        return Err(invalid(said::args_not_an_object(cmd)));
    }
    // The name comes first, so that a wrong field can be named by its path.
    let body = format!("{{\"cmd\":{},\"args\":{args}}}", Value::from(cmd));
    match plain::from_str::<Command>(cmd, &body) {
        Ok(command) => Ok(Ask::Command(Box::new(command))),
        Err(plain::Wrong::Unknown(commands)) => match plain::from_str::<Job>(cmd, &body) {
            Ok(job) => Ok(Ask::Job(Box::new(job))),
            Err(plain::Wrong::Unknown(jobs)) => Err(plain::no_such_command(cmd, commands, jobs)),
            Err(plain::Wrong::Said(problem)) => Err(problem),
        },
        Err(plain::Wrong::Said(problem)) => Err(problem),
    }
}

/// `{re, ok}` around an answer that is JSON already, or `{re, err}`.
pub(crate) fn reply(re: &Value, answer: &Result<String, Problem>) -> String {
    match answer {
        Ok(ok) => format!("{{\"re\":{re},\"ok\":{ok}}}"),
        Err(problem) => {
            let problem = serde_json::to_string(problem).unwrap_or_else(|_| "null".to_owned());
            format!("{{\"re\":{re},\"err\":{problem}}}")
        }
    }
}
