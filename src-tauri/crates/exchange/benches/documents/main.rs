//! `./dev bench documents`: how long the report and the cards take for 300 and for 1,000 statements, and beside the
//! report, in the same run, what other programs take to make a PDF of it where we make it for them too: LibreOffice
//! from Word, Chromium from HTML.

mod rivals;
mod room;

use chrono::Utc;
use heard_core::protocol::Document;
use heard_exchange::documents::{DocumentKind, Format, Making, Options, Wanted};
use std::error::Error;
use std::process::ExitCode;
use std::time::{Duration, Instant};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Times that each document is made, after once that does not count.
const TURNS: usize = 5;

fn main() -> ExitCode {
    match bench() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The benchmark stopped: {error}");
            ExitCode::FAILURE
        }
    }
}

fn bench() -> Result<()> {
    let folder = tempfile::tempdir()?;
    for statements in [300, 1_000] {
        let path = folder.path().join(format!("{statements}.heard"));
        let document = room::with_statements(&path, statements)?;
        println!("{statements} statements");
        for kind in DocumentKind::ALL {
            let told = *kind == DocumentKind::Report || kind.traits().cards;
            if told {
                measure(&document, *kind, folder.path())?;
            }
        }
    }
    Ok(())
}

/// Makes one document several times, in turns with the rivals.
fn measure(document: &Document, kind: DocumentKind, folder: &std::path::Path) -> Result<()> {
    let made = make(document, kind, Format::Pdf)?;
    let pages = made.pages.unwrap_or_default();
    let rivals = if kind == DocumentKind::Report {
        rivals::ready(document, kind, folder)?
    } else {
        Vec::new()
    };
    let mut ours = Vec::new();
    let mut theirs: Vec<Vec<Duration>> = rivals.iter().map(|_| Vec::new()).collect();
    for _ in 0..TURNS {
        let started = Instant::now();
        make(document, kind, Format::Pdf)?;
        ours.push(started.elapsed());
        for (rival, times) in rivals.iter().zip(&mut theirs) {
            times.push(rival.run()?);
        }
    }
    let took = median(&ours);
    println!(
        "  {}: {pages} pages, {:.0} kB, {took:.2} s ({:.1} ms a page)",
        kind.slug(),
        made.bytes.len() as f64 / 1_000.0,
        took * 1_000.0 / pages.max(1) as f64
    );
    for (rival, times) in rivals.iter().zip(&theirs) {
        let other = median(times);
        println!(
            "    {:.1} × faster than {} ({other:.2} s); {}",
            other / took,
            rival.name,
            rival.aim
        );
    }
    Ok(())
}

/// Makes a document once, as if for the first time: the typesetter remembers nothing of the last.
fn make(
    document: &Document,
    kind: DocumentKind,
    format: Format,
) -> Result<heard_exchange::documents::Made> {
    let making = Making {
        document,
        revision: 1,
        now: Utc::now(),
        numbers: &heard_core::Numbers::new(),
        keeping: None,
    };
    let options = Options::default();
    typst::comemo::evict(0);
    Ok(making.make(&Wanted {
        kind,
        format,
        options,
    })?)
}

/// The median, in seconds.
fn median(times: &[Duration]) -> f64 {
    let mut times = times.to_vec();
    times.sort_unstable();
    let middle = times.get(times.len() / 2);
    middle.map_or(f64::NAN, Duration::as_secs_f64)
}
