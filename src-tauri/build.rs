//! Prepares the desktop app: its commands, what each window may call, and its icons.

/// The only commands a page may call. `capabilities/` says which window may call which.
const COMMANDS: &[&str] = &[
    "call",
    "attach",
    "press",
    "full_screen",
    "open_wall",
    "keep",
    "show_folder",
];

fn main() {
    // The pages are built into the app; Cargo doesn't see them change by itself.
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS)),
    )
    .unwrap_or_else(|error| {
        // Cargo shows these lines; a build script has nobody else to tell.
        println!("cargo:error=the desktop app can't be prepared: {error:#}");
        std::process::exit(1);
    });
}
