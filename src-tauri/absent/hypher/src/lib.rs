//! What the typesetter asks of `hypher`: where a word may be parted. Nowhere.

/// A language whose words may be parted: there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {}

impl Lang {
    /// None, whatever the language.
    pub fn from_iso(_code: [u8; 2]) -> Option<Self> {
        None
    }
}

/// The syllables of a word: the word itself.
pub fn hyphenate(word: &str, _language: Lang) -> std::iter::Once<&str> {
    std::iter::once(word)
}
