//! Writing XML: names are ours, and every text and attribute is escaped here.

use crate::documents::cleaning::as_typed;

/// What an office document's parts are to each other.
pub(super) const OFFICE: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The body, its styles and lists.
pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// How each part begins.
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Attributes by name.
pub(super) type With<'a> = &'a [(&'a str, &'a str)];

/// A part that is being written.
pub(super) struct Xml(String);

impl Xml {
    pub fn new() -> Self {
        Self(HEAD.to_owned())
    }

    pub fn open(&mut self, name: &str, with: With<'_>) {
        self.begin(name, with);
        self.0.push('>');
    }

    pub fn close(&mut self, name: &str) {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    pub fn empty(&mut self, name: &str, with: With<'_>) {
        self.begin(name, with);
        self.0.push_str("/>");
    }

    /// An element with text in it.
    pub fn text(&mut self, name: &str, with: With<'_>, text: &str) {
        self.open(name, with);
        escape_into(&mut self.0, text);
        self.close(name);
    }

    /// An empty element with `w:val`.
    pub fn val(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// Elements around others.
    pub fn within(&mut self, name: &str, with: With<'_>, inside: impl FnOnce(&mut Self)) {
        self.open(name, with);
        inside(self);
        self.close(name);
    }

    pub fn done(self) -> String {
        self.0
    }

    fn begin(&mut self, name: &str, with: With<'_>) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in with {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            escape_into(&mut self.0, &as_typed(value));
            self.0.push('"');
        }
    }
}

/// The text as XML takes it. XML 1.0 forbids most control characters, and Word refuses a file with one.
fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            c if c.is_control() || u32::from(c) & 0xFFFE == 0xFFFE => {}
            c => out.push(c),
        }
    }
}
