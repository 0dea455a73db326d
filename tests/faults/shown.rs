//! Promises that no soak here shows, and the tests that do. `./dev test` runs them all.

/// A promise, and where it is shown.
pub struct Shown {
    pub promise: &'static str,
    pub says: &'static str,
    /// Files, from the root of the repository, each with the names of its tests.
    pub by: &'static [(&'static str, &'static [&'static str])],
    /// How far they go, where that is less than the promise.
    pub but: &'static str,
}

pub const SHOWN: &[Shown] = &[
    Shown {
        promise: "S1",
        says: "With a passphrase, no word of a workshop stands in any byte of any file that Heard writes, also after a kill.",
        by: &[
            (
                "src-tauri/crates/core/tests/passphrase.rs",
                &["no_word_of_a_protected_workshop_is_in_any_byte_of_any_file"],
            ),
            (
                "src-tauri/crates/host/tests/passphrase.rs",
                &["no_word_of_a_protected_workshop_is_left_in_any_file_when_it_is_killed_at_work"],
            ),
            (
                "src-tauri/crates/host/tests/logs.rs",
                &[
                    "a_whole_session_through_the_pipe_leaves_no_word_in_the_notes",
                    "a_whole_session_over_the_web_leaves_no_word_in_the_notes",
                ],
            ),
        ],
        but: "They look for a few words in a short session; the soak `canary` looks for all of script W.",
    },
    Shown {
        promise: "S2",
        says: "Whoever asks to go leaves no byte in the file, its history, its drafts and its backups.",
        by: &[
            (
                "src-tauri/crates/core/tests/gone_whatever_happened.rs",
                &["of_somebody_who_goes_no_byte_is_left_and_nothing_else_changes"],
            ),
            (
                "src-tauri/crates/core/tests/gone.rs",
                &[
                    "backups_forget_them_and_going_back_never_brings_them_back",
                    "nothing_of_somebody_who_goes_stands_where_their_rows_once_were",
                    "what_the_pages_still_hold_of_somebody_goes_when_the_file_is_opened_next",
                ],
            ),
        ],
        but: "The first draws 24 histories of the core alone; the soak `erased` draws a thousand of the whole app. In the soak `backups` people go too.",
    },
    Shown {
        promise: "S4",
        says: "What looks like a script is shown as text, on every page, on the wall and in each document.",
        by: &[(
            "tests/browser/payloads.test.js",
            &[
                "on every screen and in every scene nothing runs",
                "in every document they are words",
            ],
        )],
        but: "",
    },
    Shown {
        promise: "S5",
        says: "The web host does nothing for a foreign page, host or port, nor without a session.",
        by: &[(
            "src-tauri/crates/host/tests/web_guard.rs",
            &[
                "without_a_session_nothing_is_done",
                "a_foreign_host_is_refused",
                "a_page_from_elsewhere_is_refused",
                "only_what_is_ours_in_every_way_is_done",
                "only_this_computer_can_reach_it",
            ],
        )],
        but: "",
    },
    Shown {
        promise: "S6",
        says: "The wall may ask for nothing, and hears nothing but what the room sees.",
        by: &[
            (
                "src-tauri/crates/host/tests/wall_refused.rs",
                &[
                    "every_command_and_every_job_is_refused_for_a_wall",
                    "every_command_and_every_job_is_refused_for_a_wall_on_the_web",
                    "a_wall_hears_its_view_and_nothing_else_while_the_desk_works",
                ],
            ),
            (
                "tests/window/windows.test.js",
                &["refuses the wall every request, to the host and to the system"],
            ),
        ],
        but: "",
    },
];

#[cfg(test)]
mod tests {
    use super::SHOWN;
    use crate::claims::CLAIMS;
    use std::path::Path;

    #[test]
    fn every_test_that_the_page_names_is_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        for (file, tests) in SHOWN.iter().flat_map(|shown| shown.by) {
            let text = std::fs::read_to_string(root.join(file)).unwrap();
            for test in *tests {
                let named = [
                    format!("fn {test}("),
                    format!("test('{test}'"),
                    format!("it('{test}'"),
                ];
                let found = named.iter().any(|named| text.contains(named));
                assert!(found, "{test} is not in {file}");
            }
        }
    }

    #[test]
    fn every_promise_is_on_the_page() {
        let all = "R1 R2 R3 R4 R5 R6 R7 C1 S1 S2 S3 S4 S5 S6".split(' ');
        for promise in all {
            let soaked = CLAIMS.iter().any(|plan| plan.promise == promise);
            let tested = SHOWN.iter().any(|shown| shown.promise == promise);
            assert!(soaked || tested, "{promise} is nowhere");
        }
    }
}
