//! A document as a Word file (ECMA-376, WordprocessingML): real headings and lists, table heads that repeat,
//! pictures with their words, a language, page numbers, and all of it to be changed.
//!
//! Written part by part: a small part of the standard is all that our documents need, and libraries that write more
//! of it write no alternative text, no repeated table heads and no language.
//!
//! The parts that say how things look are in [`looks`]; [`body`] holds what people read.

mod body;
mod looks;
mod page;
mod picture;
mod xml;

use chrono::SecondsFormat;

use self::body::{Body, Shot};
use self::page::Page;
use self::xml::{OFFICE, Xml};
use crate::documents::archive::Archive;
use crate::documents::cleaning::{one_line, shortened};
use crate::documents::errors::DocumentError;
use crate::documents::kinds::Options;
use crate::documents::leaves::leaf::{Leaves, language};
use crate::documents::making::Making;
use crate::documents::words::HEARD;

/// The relations of a package's parts (ECMA-376 part 2).
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// Longest title of the file's own record.
const LONGEST_TITLE: usize = 120;

/// The file's bytes.
pub(in crate::documents) fn file(
    leaves: &Leaves,
    options: &Options,
    making: &Making<'_>,
) -> Result<Vec<u8>, DocumentError> {
    let page = Page::of(options);
    let body = Body::of(leaves, options, &page)?;
    let mut package = Archive::new(making.now);
    package.file("[Content_Types].xml", content_types(&body.shots))?;
    package.file("_rels/.rels", package_relations())?;
    package.file("docProps/core.xml", record(leaves, making))?;
    package.file("word/document.xml", body.document)?;
    package.file("word/_rels/document.xml.rels", relations(&body.shots))?;
    package.file("word/styles.xml", looks::styles(leaves, options))?;
    package.file("word/settings.xml", looks::settings(leaves, options))?;
    package.file("word/numbering.xml", looks::numbering(body.ordered_lists))?;
    package.file("word/fontTable.xml", looks::fonts())?;
    package.file("word/footer1.xml", looks::footer(leaves, &page))?;
    for (number, shot) in (1..).zip(&body.shots) {
        package.file(&format!("word/media/{number}.png"), &shot.png)?;
        package.file(&format!("word/media/{number}.svg"), &shot.svg)?;
    }
    package.finish()
}

/// What each part is.
fn content_types(shots: &[Shot]) -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let mut xml = Xml::new();
    xml.open(
        "Types",
        &[(
            "xmlns",
            "http://schemas.openxmlformats.org/package/2006/content-types",
        )],
    );
    let mut endings = vec![
        (
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml",
        ),
        ("xml", "application/xml"),
    ];
    if !shots.is_empty() {
        endings.extend([("png", "image/png"), ("svg", "image/svg+xml")]);
    }
    for (ending, is) in endings {
        xml.empty("Default", &[("Extension", ending), ("ContentType", is)]);
    }
    for (part, is) in [
        ("document", "document.main"),
        ("styles", "styles"),
        ("settings", "settings"),
        ("numbering", "numbering"),
        ("fontTable", "fontTable"),
        ("footer1", "footer"),
    ] {
        let (name, is) = (format!("/word/{part}.xml"), format!("{word}.{is}+xml"));
        xml.empty("Override", &[("PartName", &name), ("ContentType", &is)]);
    }
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    xml.empty(
        "Override",
        &[("PartName", "/docProps/core.xml"), ("ContentType", core)],
    );
    xml.close("Types");
    xml.done()
}

fn package_relations() -> String {
    let core =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    let document = format!("{OFFICE}/officeDocument");
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", RELATIONS)]);
    for (id, is, target) in [
        ("r1", document.as_str(), "word/document.xml"),
        ("r2", core, "docProps/core.xml"),
    ] {
        xml.empty(
            "Relationship",
            &[("Id", id), ("Type", is), ("Target", target)],
        );
    }
    xml.close("Relationships");
    xml.done()
}

fn relations(shots: &[Shot]) -> String {
    let mut xml = Xml::new();
    xml.open("Relationships", &[("xmlns", RELATIONS)]);
    let mut relate = |id: &str, is: &str, target: &str| {
        let is = format!("{OFFICE}/{is}");
        xml.empty(
            "Relationship",
            &[("Id", id), ("Type", &is), ("Target", target)],
        );
    };
    for part in ["styles", "settings", "numbering", "fontTable"] {
        relate(part, part, &format!("{part}.xml"));
    }
    relate("footer", "footer", "footer1.xml");
    for (number, _) in (1..).zip(shots) {
        for ending in ["png", "svg"] {
            let target = format!("media/{number}.{ending}");
            relate(&format!("{ending}{number}"), "image", &target);
        }
    }
    xml.close("Relationships");
    xml.done()
}

/// Title, maker, language and moment, for the file's own record.
fn record(leaves: &Leaves, making: &Making<'_>) -> String {
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            (
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            ),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.text(
        "dc:title",
        &[],
        &shortened(&one_line(&leaves.title), LONGEST_TITLE),
    );
    xml.text("dc:creator", &[], HEARD);
    xml.text("dc:language", &[], &language(&leaves.language));
    let now = making.now.to_rfc3339_opts(SecondsFormat::Secs, true);
    for name in ["dcterms:created", "dcterms:modified"] {
        xml.text(name, &[("xsi:type", "dcterms:W3CDTF")], &now);
    }
    xml.close("cp:coreProperties");
    xml.done()
}
