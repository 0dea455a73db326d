//! Writes `ui/src/protocol/protocol.ts`: every type that travels, as TypeScript.
//!
//! Usage: `bindings FOLDER`

use heard_core::protocol as core;
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use ts_rs::{Config, TS, TypeVisitor};

/// Collects the declaration of each type that a root type needs.
struct Collector {
    config: Config,
    seen: HashSet<TypeId>,
    declared: BTreeMap<String, String>,
    clashes: Vec<String>,
}

impl Collector {
    fn root<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
    }
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Types without a file of their own (String, Vec, …) are written in place.
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let name = T::ident(&self.config);
            let written = T::decl(&self.config);
            let before = self.declared.get(&name);
            // Two Rust types may share a name only where they are the same on the wire.
            if before.is_some_and(|before| !before.contains(&written)) {
                self.clashes.push(name.clone());
            }
            self.declared
                .entry(name)
                .or_insert(format!("{docs}export {written}\n"));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn config() -> Config {
    Config::new().with_large_int("number")
}

/// What each request takes and answers.
const REPLIES: &str = "\
/** What each request takes and answers: `CommandReplies[\"addTheme\"][\"reply\"]`. */
export type CommandReplies = {
  [Name in Command[\"cmd\"]]: { args: Extract<Command, { cmd: Name }>[\"args\"]; reply: Outcome };
} & {
  [Name in Job[\"cmd\"]]: { args: Extract<Job, { cmd: Name }>[\"args\"]; reply: JobReplies[Name] };
};
";

fn protocol() -> Result<String, String> {
    let mut collector = Collector {
        config: config(),
        seen: HashSet::new(),
        declared: BTreeMap::new(),
        clashes: Vec::new(),
    };
    collector.root::<core::Command>();
    collector.root::<core::Outcome>();
    collector.root::<core::Snapshot>();
    collector.root::<core::DeskPush>();
    collector.root::<core::WallPush>();
    collector.root::<core::Problem>();
    collector.root::<core::Refusal>();
    collector.root::<core::RecordKind>();
    collector.root::<core::ActorRole>();
    collector.root::<core::Trail>();
    collector.root::<heard_host::Job>();
    let config = config();
    let replies = heard_host::job_replies(&config, &mut collector);
    if !collector.clashes.is_empty() {
        return Err(format!(
            "two types share a name: {}",
            collector.clashes.join(", ")
        ));
    }
    let replies: Vec<String> = replies
        .into_iter()
        .map(|(job, reply)| format!("  {job}: {reply};\n"))
        .collect();
    let declarations: Vec<String> = collector.declared.into_values().collect();
    Ok(format!(
        "// Made by `./dev bindings` from the Rust types. Do not edit.\n\n{}\n\
         /** The most tables that a room has. */\nexport const MOST_TABLES = {};\n\n\
         /** What each job answers. */\nexport interface JobReplies {{\n{}}}\n\n{REPLIES}",
        declarations.join("\n"),
        core::MOST_TABLES,
        replies.concat()
    ))
}

fn write(folder: &Path) -> Result<(), String> {
    let text = protocol()?;
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(folder.join("protocol.ts"), text))
        .map_err(|error| format!("{}: {error}", folder.display()))
}

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1).map(PathBuf::from) else {
        eprintln!("Usage: bindings FOLDER");
        return ExitCode::from(2);
    };
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("The types could not be written: {why}");
            ExitCode::FAILURE
        }
    }
}
