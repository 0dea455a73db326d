//! The short forms of the claims, for `./dev test`. `./dev soak` runs the long ones.

// Calls are traced by strace.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::process::Command;

fn holds(claim: &str) {
    let run = Command::new(env!("CARGO_BIN_EXE_soak"))
        .args(["quick", claim])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    println!("{said}{}", String::from_utf8_lossy(&run.stderr));
    match run.status.code() {
        Some(0) => {}
        // What could not be run here says so, and does not count as passed.
        other => panic!("{claim}: {other:?}\n{said}"),
    }
}

macro_rules! claims {
    ($($test:ident $claim:literal)+) => {$(
        #[test]
        fn $test() {
            holds($claim);
        }
    )+};
}

claims! {
    killed_at_random_moments "random-kill"
    killed_at_every_call "every-call"
    power_cuts "power-cut"
    calls_that_fail "failing-calls"
    a_full_disk "full-disk"
    damaged_files "damaged-file"
    backups_by_themselves "backups"
    two_programs_on_one_file "races"
    undo_and_redo "undo"
    words_behind_a_passphrase "canary"
    somebody_who_goes "erased"
    bytes_made_to_hurt "hostile-input"
}
