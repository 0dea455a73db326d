//! A file is whole, or it is not there.

use std::fs;
use std::io::{self, Write};

use crate::documents::files::write_with;
use crate::documents::{DocumentError, Existing, write_file};

fn names(folder: &std::path::Path) -> Vec<String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn a_new_file_is_written_and_nothing_is_left_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.pdf");
    write_file(&path, b"new", Existing::Keep).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
    assert_eq!(names(folder.path()), ["plan.pdf"]);
}

#[test]
fn a_file_that_is_there_stays_unless_replacing_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.pdf");
    fs::write(&path, b"old").unwrap();
    let refused = write_file(&path, b"new", Existing::Keep).unwrap_err();
    assert!(matches!(refused, DocumentError::AlreadyThere(_)));
    assert!(
        refused
            .to_string()
            .contains("is already there. It was left as it is.")
    );
    assert_eq!(fs::read(&path).unwrap(), b"old");
    write_file(&path, b"new", Existing::Replace).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
    assert_eq!(names(folder.path()), ["plan.pdf"]);
}

#[test]
fn half_a_document_that_a_killed_program_left_goes_with_the_next_one() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let hour_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(3_600);
    for name in [".heard-aB3.part", "minutes.part"] {
        fs::write(at(name), b"everybody's words").unwrap();
        let times = fs::FileTimes::new().set_modified(hour_ago);
        fs::File::options()
            .write(true)
            .open(at(name))
            .and_then(|file| file.set_times(times))
            .unwrap();
    }
    // Somebody may be writing this one.
    fs::write(at(".heard-new.part"), b"half").unwrap();
    write_file(&at("plan.pdf"), b"new", Existing::Keep).unwrap();
    let mut left = names(folder.path());
    left.sort();
    assert_eq!(left, [".heard-new.part", "minutes.part", "plan.pdf"]);
}

#[test]
fn a_full_disk_leaves_the_old_file_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.pdf");
    fs::write(&path, b"old").unwrap();
    let full = write_with(&path, Existing::Replace, |file| {
        file.write_all(b"half of the n")?;
        Err(io::Error::from(io::ErrorKind::StorageFull))
    })
    .unwrap_err();
    assert!(matches!(full, DocumentError::DiskFull(_)));
    assert!(full.to_string().contains("The disk is full"));
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(names(folder.path()), ["plan.pdf"]);
}

#[test]
fn a_file_that_appears_while_writing_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.pdf");
    let refused = write_with(&path, Existing::Keep, |file| {
        fs::write(&path, b"theirs")?;
        file.write_all(b"ours")
    })
    .unwrap_err();
    assert!(matches!(refused, DocumentError::AlreadyThere(_)));
    assert_eq!(fs::read(&path).unwrap(), b"theirs");
    assert_eq!(names(folder.path()), ["plan.pdf"]);
}

#[test]
fn a_folder_that_is_gone_and_a_folder_in_the_way_are_said() {
    let folder = tempfile::tempdir().unwrap();
    let gone = write_file(
        &folder.path().join("gone").join("plan.pdf"),
        b"x",
        Existing::Replace,
    )
    .unwrap_err();
    assert!(matches!(gone, DocumentError::FolderGone(_)), "{gone}");
    let in_the_way = write_file(folder.path(), b"x", Existing::Replace).unwrap_err();
    assert!(
        matches!(in_the_way, DocumentError::IsAFolder(_)),
        "{in_the_way}"
    );
}

#[test]
fn a_file_where_the_folder_should_be_and_a_folder_that_goes_while_writing_are_said() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("notes"), b"theirs").unwrap();
    let path = folder.path().join("notes").join("plan.pdf");
    let refused = write_file(&path, b"x", Existing::Keep).unwrap_err();
    assert!(matches!(refused, DocumentError::FolderGone(_)), "{refused}");
    assert_eq!(fs::read(folder.path().join("notes")).unwrap(), b"theirs");

    let going = folder.path().join("going");
    fs::create_dir(&going).unwrap();
    let gone = write_with(&going.join("plan.pdf"), Existing::Replace, |file| {
        fs::remove_dir_all(&going)?;
        file.write_all(b"new")
    })
    .unwrap_err();
    assert!(matches!(gone, DocumentError::FolderGone(_)), "{gone}");
    assert_eq!(names(folder.path()), ["notes"]);
}

#[test]
fn what_stops_a_pack_is_told_of_the_pack() {
    let half = std::path::Path::new("/give/.heard-pack-x/plan.pdf");
    let full = DocumentError::of_disk(half, &io::ErrorKind::StorageFull.into());
    let told = full.about(std::path::Path::new("/give/pack")).to_string();
    assert!(
        told.contains("The disk is full, so /give/pack was not"),
        "{told}"
    );
}

#[cfg(unix)]
#[test]
fn a_link_still_leads_to_the_file_that_was_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let (path, link) = (
        folder.path().join("plan.pdf"),
        folder.path().join("link.pdf"),
    );
    fs::write(&path, b"old").unwrap();
    std::os::unix::fs::symlink(&path, &link).unwrap();
    write_file(&link, b"new", Existing::Replace).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}
