//! Writes `ui/src/protocol/protocol.ts`: every type that travels, as TypeScript.
//!
//! Usage: `bindings FOLDER`

use heard_core::protocol as core;
use heard_exchange::sheets;
use heard_host as job;
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use std::process::ExitCode;
use ts_rs::{Config, TS, TypeVisitor};

/// Collects the declaration of each type that a root type needs.
struct Collector {
    config: Config,
    seen: HashSet<TypeId>,
    declared: BTreeMap<String, String>,
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
            self.declared.insert(
                T::ident(&self.config),
                format!("{docs}export {}\n", T::decl(&self.config)),
            );
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn protocol() -> String {
    let mut collector = Collector {
        config: Config::new().with_large_int("number"),
        seen: HashSet::new(),
        declared: BTreeMap::new(),
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
    collector.root::<job::Job>();
    collector.root::<job::WorkshopOnDisk>();
    collector.root::<job::FileMade>();
    collector.root::<job::SheetRead>();
    collector.root::<job::ImportDone>();
    collector.root::<job::Correction>();
    collector.root::<job::WallAddress>();
    collector.root::<sheets::Preview>();
    let declarations: Vec<String> = collector.declared.into_values().collect();
    format!(
        "// Made by `./dev bindings` from the Rust types. Do not edit.\n\n{}",
        declarations.join("\n")
    )
}

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1).map(PathBuf::from) else {
        eprintln!("Usage: bindings FOLDER");
        return ExitCode::from(2);
    };
    let written = std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(folder.join("protocol.ts"), protocol()));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!(
                "The types could not be written to {}: {error}",
                folder.display()
            );
            ExitCode::FAILURE
        }
    }
}
