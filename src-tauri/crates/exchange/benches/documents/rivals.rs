//! Other programs that make a PDF of our report, from formats that we make for them.

use super::{Result, make};
use heard_core::protocol::Document;
use heard_exchange::documents::DocumentKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A program, and the file of ours that it turns into a PDF.
pub struct Rival {
    /// What it is called in a sentence.
    pub name: &'static str,
    /// How much faster we aim to be.
    pub aim: &'static str,
    program: &'static str,
    file: PathBuf,
    folder: PathBuf,
}

/// Those that can be tried here: the report is made in their format, and the program is on this computer.
pub fn ready(document: &Document, kind: DocumentKind, folder: &Path) -> Result<Vec<Rival>> {
    let known = [
        (
            "docx",
            "LibreOffice, from our Word report",
            "aim ≥ 10",
            "soffice",
        ),
        (
            "html",
            "headless Chromium, from our HTML report",
            "aim ≥ 3",
            "chromium",
        ),
    ];
    let mut rivals = Vec::new();
    for (ending, name, aim, program) in known {
        let mut formats = kind.traits().formats.iter();
        let Some(format) = formats.find(|format| format.ending() == ending) else {
            continue;
        };
        if Command::new(program)
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_err()
        {
            println!("  ({program} is not here: not measured beside it)");
            continue;
        }
        let file = folder.join(format!("report.{ending}"));
        std::fs::write(&file, make(document, kind, *format)?.bytes)?;
        let rival = Rival {
            name,
            aim,
            program,
            file,
            folder: folder.to_owned(),
        };
        // The first time a program writes its own settings; that does not count.
        rival.run()?;
        rivals.push(rival);
    }
    Ok(rivals)
}

impl Rival {
    /// Lets it make a PDF, and says how long that took.
    pub fn run(&self) -> Result<Duration> {
        let mut command = Command::new(self.program);
        if self.program == "soffice" {
            let profile = format!(
                "-env:UserInstallation=file://{}",
                self.folder.join("office").display()
            );
            command
                .arg(profile)
                .args(["--headless", "--convert-to", "pdf", "--outdir"]);
            command.arg(self.folder.join("pdf")).arg(&self.file);
        } else {
            let target = format!(
                "--print-to-pdf={}",
                self.folder.join("printed.pdf").display()
            );
            command.args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
            ]);
            command.args([
                "--disable-background-networking",
                "--disable-sync",
                "--no-pdf-header-footer",
            ]);
            command.arg(target).arg(&self.file);
        }
        let started = Instant::now();
        let status = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()?;
        let took = started.elapsed();
        if !status.success() {
            return Err(format!("{} could not make a PDF", self.program).into());
        }
        Ok(took)
    }
}
