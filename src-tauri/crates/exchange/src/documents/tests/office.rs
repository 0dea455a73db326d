//! Files opened by LibreOffice, without a window.

use std::process::Command;

/// What LibreOffice makes of a file: `to` is its filter, `ending` how the new file's name ends.
pub(super) fn converted((name, bytes): (&str, &[u8]), to: &str, ending: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, bytes).unwrap();
    // A profile of its own, so that tests can run side by side.
    let profile = format!(
        "-env:UserInstallation=file://{}/profile",
        folder.path().display()
    );
    let out = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", to, "--outdir"])
        .arg(folder.path().join("out"))
        .arg(&file)
        .output();
    let out = out.unwrap_or_else(|error| {
        panic!(
            "soffice is needed (packages libreoffice-writer-nogui, libreoffice-calc-nogui): {error}"
        )
    });
    let made = std::fs::read_dir(folder.path().join("out"));
    let made = made.unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&out.stderr)));
    let made = made.map(|entry| entry.unwrap().path());
    let mut made = made.filter(|path| path.extension().is_some_and(|own| own == ending));
    let made = made.next();
    let made =
        made.unwrap_or_else(|| panic!("nothing made: {}", String::from_utf8_lossy(&out.stderr)));
    std::fs::read(made).unwrap()
}
