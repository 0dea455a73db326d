//! A desk's calls to a host in the test's own program.

use heard_core::protocol::ActorRole;
use heard_host::{Caller, Host, Reach};
use serde_json::{Value, json};

/// A desk.
pub fn desk(reach: Reach) -> Caller {
    Caller {
        session: "test".to_owned(),
        role: ActorRole::Desk,
        reach,
    }
}

/// What a desk is answered to a request of this id.
pub fn ask_as(host: &Host, (reach, id): (Reach, &str), cmd: &str, args: Value) -> Value {
    let request = json!({ "id": id, "cmd": cmd, "args": args }).to_string();
    serde_json::from_str(&host.call(&desk(reach), request.as_bytes())).unwrap()
}

/// What a desk on the host's own computer is answered to a new request.
pub fn ask(host: &Host, cmd: &str, args: Value) -> Value {
    let id = uuid::Uuid::new_v4().to_string();
    ask_as(host, (Reach::Paths, &id), cmd, args)
}

/// What was done.
pub fn done(cmd: &str, reply: &Value) -> Value {
    assert!(reply.get("ok").is_some(), "{cmd} was refused: {reply}");
    reply["ok"].clone()
}

/// Asks, and gives back what was done.
pub fn ok(host: &Host, cmd: &str, args: Value) -> Value {
    done(cmd, &ask(host, cmd, args))
}
