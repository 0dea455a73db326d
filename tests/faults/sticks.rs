//! Folders elsewhere that backups also go to, as a stick that is there now and away then.

use crate::random::Random;
use crate::told_home::Home;
use serde_json::json;
use std::path::PathBuf;

struct Stick {
    path: PathBuf,
    there: bool,
}

impl Stick {
    fn pocket(&self) -> PathBuf {
        self.path.with_extension("pocket")
    }
}

/// Two at most.
#[derive(Default)]
pub struct Sticks(Vec<Stick>);

impl Sticks {
    /// A new one is made known, or one goes away or comes back.
    pub fn something(&mut self, home: &mut Home, random: &mut Random) -> Result<(), String> {
        if self.0.len() < 2 && random.yes() {
            let path = home.root.path().join(format!("stick{}", self.0.len()));
            std::fs::create_dir(&path).unwrap();
            home.ok("addBackupFolder", json!({"path": path}))?;
            self.0.push(Stick { path, there: true });
            return Ok(());
        }
        let at = random.below(self.0.len());
        let Some(stick) = self.0.get_mut(at) else {
            return Ok(());
        };
        let (from, to) = match stick.there {
            true => (stick.path.clone(), stick.pocket()),
            false => (stick.pocket(), stick.path.clone()),
        };
        std::fs::rename(from, to).unwrap();
        stick.there = !stick.there;
        home.tick();
        Ok(())
    }

    /// All that are away come back.
    pub fn bring_back(&mut self, home: &Home) {
        for stick in self.0.iter_mut().filter(|stick| !stick.there) {
            std::fs::rename(stick.pocket(), &stick.path).unwrap();
            stick.there = true;
        }
        home.tick();
    }

    /// Where those lie that are there.
    pub fn there(&self) -> Vec<PathBuf> {
        let there = self.0.iter().filter(|stick| stick.there);
        there.map(|stick| stick.path.clone()).collect()
    }

    pub fn all_there(&self) -> bool {
        self.0.iter().all(|stick| stick.there)
    }
}
