//! The fonts a document may use: ours inside the app, and the machine's for scripts that ours lack.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock, OnceLock};

use fontdb::{Database, Source};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo, is_default_ignorable};
use typst::utils::LazyHash;

const ATKINSON: &str = "Atkinson Hyperlegible Next";

static OUR_FILES: [&[u8]; 6] = [
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_500Medium.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_800ExtraBold.ttf"),
    include_bytes!("../../assets/fonts/NotoEmoji_400Regular_subset.otf"),
];

/// One font: in memory, or in a file that is read when a page first needs it.
enum Place {
    Ours(Font),
    Machine {
        file: PathBuf,
        face: u32,
        font: OnceLock<Option<Font>>,
    },
}

/// A set of fonts and what each of them can draw.
pub(super) struct Fonts {
    pub book: LazyHash<FontBook>,
    places: Vec<Place>,
}

static OURS: LazyLock<Arc<Fonts>> = LazyLock::new(|| Arc::new(Fonts::new(our_fonts(), Vec::new())));
static ALL: LazyLock<Arc<Fonts>> =
    LazyLock::new(|| Arc::new(Fonts::new(our_fonts(), machine_fonts())));

impl Fonts {
    /// Our own fonts only: the same pages on every machine.
    pub fn ours() -> Arc<Self> {
        Arc::clone(&OURS)
    }

    /// Our own fonts, then those of the machine. Looks through the machine's fonts the first time.
    pub fn with_the_machines() -> Arc<Self> {
        Arc::clone(&ALL)
    }

    fn new(ours: Vec<Font>, machine: Vec<(FontInfo, PathBuf, u32)>) -> Self {
        let mut book = FontBook::from_fonts(&ours);
        let mut places: Vec<Place> = ours.into_iter().map(Place::Ours).collect();
        for (info, file, face) in machine {
            book.push(info);
            places.push(Place::Machine {
                file,
                face,
                font: OnceLock::new(),
            });
        }
        Self {
            book: LazyHash::new(book),
            places,
        }
    }

    /// The font at `index` of the book; `None` when its file has gone or is broken.
    pub fn font(&self, index: usize) -> Option<Font> {
        match self.places.get(index)? {
            Place::Ours(font) => Some(font.clone()),
            Place::Machine { file, face, font } => font
                .get_or_init(|| Font::new(Bytes::new(std::fs::read(file).ok()?), *face))
                .clone(),
        }
    }

    /// Whether one font has every visible part of `cluster`. Two fonts cannot share a character and its accent.
    pub fn can_draw(&self, cluster: &str) -> bool {
        // Nearly all that is typed; our body font has them all, and looking each of them up takes long.
        let plain = matches!(cluster.as_bytes(), [b'!'..=b'~']);
        plain || self.infos().any(|info| draws(info, cluster)) || is_emoji_sequence(self, cluster)
    }

    /// Whether the body font alone draws `cluster`, as one plain character.
    pub fn can_draw_plainly(&self, cluster: &str) -> bool {
        let mut chars = cluster.chars();
        let single =
            chars.next().is_some_and(|c| !is_default_ignorable(c)) && chars.next().is_none();
        single
            && self
                .infos()
                .filter(|info| info.family == ATKINSON)
                .all(|info| draws(info, cluster))
    }

    /// Whether the body font has every visible part of `cluster` by itself: then no other font is ever asked.
    pub fn is_plain(&self, cluster: &str) -> bool {
        let mut body = self.infos().filter(|info| info.family == ATKINSON);
        body.all(|info| draws(info, cluster))
    }

    fn infos(&self) -> impl Iterator<Item = &FontInfo> {
        (0..self.places.len()).filter_map(|index| self.book.info(index))
    }
}

fn draws(info: &FontInfo, cluster: &str) -> bool {
    cluster
        .chars()
        .filter(|c| !is_default_ignorable(*c))
        .all(|c| info.coverage.contains(u32::from(c)))
}

/// Joined emoji come apart into their members where the font has no picture for the whole.
fn is_emoji_sequence(fonts: &Fonts, cluster: &str) -> bool {
    cluster.contains('\u{200D}')
        && cluster
            .split('\u{200D}')
            .all(|member| fonts.infos().any(|info| draws(info, member)))
}

fn our_fonts() -> Vec<Font> {
    OUR_FILES
        .iter()
        .flat_map(|data| Font::iter(Bytes::new(*data)))
        .collect()
}

/// The machine's fonts, but for those that cannot help: last resorts draw boxes, colour emoji do not copy.
fn machine_fonts() -> Vec<(FontInfo, PathBuf, u32)> {
    let mut database = Database::new();
    database.load_system_fonts();
    let faces = database.faces().filter_map(|face| {
        let file = match &face.source {
            Source::File(file) | Source::SharedFile(file, _) => file.clone(),
            Source::Binary(_) => return None,
        };
        let info = database.with_face_data(face.id, FontInfo::new)??;
        let family = info.family.to_lowercase();
        let helps = !family.contains("emoji")
            && !family.contains("last resort")
            && family != ATKINSON.to_lowercase();
        helps.then_some((info, file, face.index))
    });
    faces.collect()
}
