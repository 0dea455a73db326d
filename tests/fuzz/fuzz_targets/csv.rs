#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| heard_tests::targets::named("csv", bytes));
