//! What a pack is made of, and the one way in which it is made.

use super::folder::Half;
use crate::folder::slug;
use crate::host::Host;
use crate::jobs::documents::{Now, not_made};
use heard_core::protocol::Problem;
use heard_exchange::documents::{Archive, DocumentKind, Made, Options, Pack, PackFile};
use std::path::{Path, PathBuf};

/// The documents of a pack, and the workshop as it was when the pack was begun.
pub(super) struct Work {
    of: Now,
    pack: Pack,
    files: Vec<PackFile>,
    /// What its folder or file is called.
    pub title: String,
}

/// Whoever follows a pack while it is made.
pub(super) trait Follows {
    /// Asked before each document, and with none before the pack gets its place: false where it was called off.
    fn goes_on(&mut self, next: Option<DocumentKind>) -> bool;

    /// One more document is in it.
    fn has(&mut self, name: &str, made: Made);
}

impl Work {
    /// A pack of the open workshop.
    ///
    /// # Errors
    /// `notFound` where none is open.
    pub fn of(host: &Host, pack: Pack, options: Options) -> Result<Self, Problem> {
        let of = Now::of(host)?;
        let workshop = of.document.workshop.single();
        let title = workshop.map_or("", |row| row.title.as_str());
        let making = of.making();
        let mut files = pack.files(options);
        // What there is nothing to make of yet costs nobody the others.
        files.retain(|file| making.can_make(file.wanted.kind));
        Ok(Self {
            title: format!("{}-{}", slug(title), pack.slug()),
            files,
            pack,
            of,
        })
    }

    /// How many documents.
    pub fn count(&self) -> u32 {
        u32::try_from(self.files.len()).unwrap_or(u32::MAX)
    }

    /// As the door tells of it.
    pub fn what(&self) -> String {
        format!("{} pack", self.pack.slug())
    }

    /// Makes it into a new folder in `parent`; none where it was called off.
    ///
    /// # Errors
    /// Whatever stops a document, or the disk. Nothing of it is left then.
    pub fn folder_in(
        &self,
        parent: &Path,
        who: &mut impl Follows,
    ) -> Result<Option<PathBuf>, Problem> {
        let half = Half::beside(&parent.join(&self.title))?;
        if !self.put_into(&half, who)? {
            return Ok(None);
        }
        half.finish_beside_others().map(Some)
    }

    /// Makes it into a folder that is not there yet; false where it was called off.
    pub fn put_into(&self, half: &Half, who: &mut impl Follows) -> Result<bool, Problem> {
        self.each(who, |file, made| half.put(&file.name, &made.bytes))
    }

    /// Makes it into an archive; none where it was called off.
    pub fn zip(&self, who: &mut impl Follows) -> Result<Option<Vec<u8>>, Problem> {
        let mut zip = Archive::new(self.of.making().now);
        let whole = self.each(who, |file, made| {
            let put = zip.file(&file.name, &made.bytes);
            put.map_err(|error| not_made(&error))
        })?;
        let zip = whole.then(|| zip.finish()).transpose();
        zip.map_err(|error| not_made(&error))
    }

    /// Makes each document and puts it where it goes, until somebody calls it off.
    fn each(
        &self,
        who: &mut impl Follows,
        mut put: impl FnMut(&PackFile, &Made) -> Result<(), Problem>,
    ) -> Result<bool, Problem> {
        for file in &self.files {
            if !who.goes_on(Some(file.wanted.kind)) {
                return Ok(false);
            }
            let made = self.of.making().make(&file.wanted);
            let made = made.map_err(|error| not_made(&error))?;
            put(file, &made)?;
            who.has(&file.name, made);
        }
        Ok(who.goes_on(None))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{Caller, DataFolder, Reach};
    use heard_core::protocol::ActorRole;

    /// Somebody who calls a pack off when the last of its documents is made.
    struct StopsAtTheEnd(u32);

    impl Follows for StopsAtTheEnd {
        fn goes_on(&mut self, next: Option<DocumentKind>) -> bool {
            next.is_some()
        }

        fn has(&mut self, _: &str, _: Made) {
            self.0 += 1;
        }
    }

    #[test]
    fn a_pack_that_is_called_off_after_its_last_document_does_not_come() {
        let place = tempfile::tempdir().unwrap();
        let data = DataFolder::at(place.path().join("data"));
        let host = Host::new(Some(data), chrono::Utc::now);
        let caller = Caller {
            session: "test".to_owned(),
            role: ActorRole::Desk,
            reach: Reach::Paths,
        };
        let new = br#"{"id":"1","cmd":"newWorkshop","args":{"title":"Getting home"}}"#;
        host.call(&caller, new);
        let work = Work::of(&host, Pack::Participants, Options::default()).unwrap();
        let give = place.path().join("give");
        std::fs::create_dir(&give).unwrap();
        let mut who = StopsAtTheEnd(0);
        assert_eq!(work.folder_in(&give, &mut who).unwrap(), None);
        assert_eq!(who.0, work.count());
        assert_eq!(std::fs::read_dir(&give).unwrap().count(), 0);
        assert_eq!(work.zip(&mut who).unwrap(), None);
    }
}
