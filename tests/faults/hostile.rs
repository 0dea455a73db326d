//! S3: what strangers' bytes may do: nothing. Each way in takes them by the thousand, changed by lot from good ones;
//! it answers within two seconds, in little memory, and never panics.

use crate::Wanted;
use crate::claims::{Claim, NotRun, in_words};
use crate::random::Random;
use heard_tests::targets::{TARGETS, Target};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

/// Inputs of one case: all for one way in.
const INPUTS: usize = 1_000;
/// Most seconds of this thread for one input, and most memory while a case runs (RELIABILITY, S3).
const MOST_SECONDS: f64 = 2.0;
const MOST_MEMORY: u64 = 256 << 20;
/// Longest input that is made by changing another; longer seeds are given as they are.
const LONGEST: usize = 1 << 20;

struct Hostile {
    seed: u64,
    /// By way in.
    seeds: Vec<Rc<Vec<Vec<u8>>>>,
    inputs: BTreeMap<&'static str, u64>,
    slowest: f64,
    most: u64,
}

pub fn begin(wanted: &Wanted) -> Result<Box<dyn Claim>, NotRun> {
    if reset_peak().is_none() {
        return Err(NotRun(
            "this system does not tell a program's memory".to_owned(),
        ));
    }
    // A panic is told once, with the bytes that led to it.
    std::panic::set_hook(Box::new(|_| ()));
    Ok(Box::new(Hostile {
        seed: wanted.seed,
        seeds: TARGETS
            .iter()
            .map(|target| Rc::new((target.seeds)()))
            .collect(),
        inputs: BTreeMap::new(),
        slowest: 0.0,
        most: 0,
    }))
}

impl Claim for Hostile {
    fn case(&mut self, number: u64) -> Result<String, String> {
        let mut random = Random::of(self.seed, number);
        let which = number as usize % TARGETS.len();
        let target = &TARGETS[which];
        let seeds = Rc::clone(&self.seeds[which]);
        let inputs = if target.name == "data-file" {
            INPUTS / 10
        } else {
            INPUTS
        };
        reset_peak();
        let before = memory("VmRSS");
        // The first case of each way in has its good ones, and what once hurt somebody, as they are.
        let first = number < TARGETS.len() as u64;
        for seed in seeds.iter().filter(|_| first) {
            self.give(target, seed)?;
        }
        for _ in 0..inputs {
            let input = changed(&mut random, &seeds, target.pieces);
            self.give(target, &input)?;
        }
        let used = memory("VmHWM").saturating_sub(before);
        self.most = self.most.max(used);
        if used > MOST_MEMORY {
            return Err(format!("{}: {} MB", target.name, used >> 20));
        }
        Ok(format!("{}: all answered", target.name))
    }

    fn also(&self) -> Vec<(String, u64)> {
        let counted = self
            .inputs
            .iter()
            .map(|(seen, n)| (format!("inputs: {seen}"), *n));
        let measured = [
            (
                "slowest answer, in ms".to_owned(),
                (self.slowest * 1e3) as u64,
            ),
            ("most memory, in MB".to_owned(), self.most >> 20),
        ];
        counted.chain(measured).collect()
    }
}

impl Hostile {
    fn give(&mut self, target: &Target, input: &[u8]) -> Result<(), String> {
        let begun = own_seconds();
        let took = catch_unwind(AssertUnwindSafe(|| (target.take)(input)));
        let seconds = own_seconds() - begun;
        self.slowest = self.slowest.max(seconds);
        let what = || format!("{} with {}", target.name, told(input));
        match took {
            Err(panic) => Err(format!("{}: panicked: {}", what(), in_words(&*panic))),
            Ok(_) if seconds > MOST_SECONDS => Err(format!("{}: {seconds:.1} s", what())),
            Ok(seen) => {
                *self.inputs.entry(seen).or_default() += 1;
                Ok(())
            }
        }
    }
}

/// The input itself, so that a failure can be looked at; of a long one its beginning.
fn told(input: &[u8]) -> String {
    let start: String = input
        .iter()
        .take(2_000)
        .map(|byte| std::ascii::escape_default(*byte).to_string())
        .collect();
    format!("{} bytes: {start}", input.len())
}

/// A good one with one change or up to eight: a byte, a piece of the grammar, a stretch taken out, said twice, cut off,
/// or put in from another.
fn changed(random: &mut Random, seeds: &[Vec<u8>], pieces: &[&str]) -> Vec<u8> {
    let short: Vec<&Vec<u8>> = seeds.iter().filter(|seed| seed.len() <= LONGEST).collect();
    let mut input = (*random.one_of(&short)).clone();
    let changes = if random.yes() { 1 } else { 1 + random.below(8) };
    for _ in 0..changes {
        let at = random.below(input.len() + 1);
        let to = (at + 1 + random.below(40)).min(input.len());
        match random.below(8) {
            0 | 1 if at < input.len() => input[at] = random.draw() as u8,
            2 if at < input.len() => input[at] ^= 1 << random.below(8),
            3 => drop(input.drain(at.min(to)..to)),
            4 => {
                let again = input[at.min(to)..to].repeat(1 + random.below(3));
                input.splice(at..at, again);
            }
            5 if random.below(6) == 0 => input.truncate(at),
            6 => {
                let other = random.one_of(&short);
                let from = random.below(other.len());
                let stretch = other[from..(from + 1 + random.below(60)).min(other.len())].to_vec();
                input.splice(at..at, stretch);
            }
            _ => {
                let piece = random.one_of(pieces).as_bytes().to_vec();
                input.splice(at..at, piece);
            }
        }
    }
    input
}

/// Seconds that this thread has had of a processor: other work on the machine does not count.
fn own_seconds() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told
        .split(' ')
        .next()
        .and_then(|first| first.parse::<f64>().ok());
    nanoseconds.unwrap_or_default() / 1e9
}

/// Lets the peak of this program's memory begin anew; none where the system can't.
fn reset_peak() -> Option<()> {
    std::fs::write("/proc/self/clear_refs", "5").ok()
}

/// Bytes of this program's memory: `VmRSS` now, `VmHWM` at the most.
fn memory(which: &str) -> u64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told
        .lines()
        .find_map(|line| line.strip_prefix(which)?.strip_prefix(':'));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() * 1_024
}
