//! Says when the pages, which are built into the program, were built anew.

fn main() {
    let pages = std::path::Path::new("../../../ui/dist/index.html");
    println!("cargo:rerun-if-changed=build.rs");
    let release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    // A debug build reads the pages from the disk, but must have seen their folder once.
    if release || !pages.exists() {
        println!("cargo:rerun-if-changed={}", pages.display());
    }
}
