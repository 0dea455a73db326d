//! How a Word file looks: styles, lists, fonts, footer, settings. The sizes and colours are those of the pages.

use super::page::{Page, larger};
use super::xml::{MAIN, OFFICE, Xml};
use crate::documents::cleaning::one_line;
use crate::documents::kinds::Options;
use crate::documents::leaves::leaf::{Leaves, language};
use crate::documents::words::leaves as words;

const INK: &str = "1B2830";
const INK_2: &str = "3D474C";
const RULE: &str = "8E8069";
const CREAM: &str = "F8F2E4";
/// The typeface of the pages. Where a computer lacks it, Word takes the one that [`fonts`] names beside it.
const FONT: &str = "Atkinson Hyperlegible Next";
/// 'Normal' and 'Title' are known to every reader by these names.
const NORMAL: &str = "Normal";

/// A style of paragraphs: id, name, size and line height in points, weight, colour, space above and below in
/// twentieths of a point.
struct Style {
    id: &'static str,
    name: &'static str,
    size: u32,
    bold: bool,
    colour: &'static str,
    above: u32,
    below: u32,
    /// 1 to 4 for headings.
    outline: Option<u32>,
}

const fn style(id: &'static str, name: &'static str, size: u32) -> Style {
    Style {
        id,
        name,
        size,
        bold: false,
        colour: INK,
        above: 0,
        below: 120,
        outline: None,
    }
}

const fn heading(id: &'static str, name: &'static str, size: u32, level: u32) -> Style {
    Style {
        bold: true,
        above: if level == 1 { 0 } else { 340 },
        below: 120,
        outline: Some(level),
        ..style(id, name, size)
    }
}

const STYLES: &[Style] = &[
    heading("Heading1", "heading 1", 30, 1),
    heading("Heading2", "heading 2", 22, 2),
    heading("Heading3", "heading 3", 16, 3),
    heading("Heading4", "heading 4", 14, 4),
    style("BodyText", "Body Text", 14),
    style("Lead", "Lead", 16),
    style("Quote", "Quote", 14),
    style("ListParagraph", "List Paragraph", 14),
    Style {
        colour: INK_2,
        ..style("Caption", "caption", 14)
    },
    Style {
        below: 60,
        above: 60,
        ..style("TableText", "Table Text", 14)
    },
    Style {
        colour: INK_2,
        below: 60,
        above: 60,
        ..style("TableHead", "Table Head", 14)
    },
    style("Picture", "Picture", 14),
    Style {
        below: 0,
        ..style("Gap", "Gap", 6)
    },
    Style {
        colour: INK_2,
        below: 0,
        ..style("Footer", "footer", 12)
    },
];

/// `word/styles.xml`.
pub(super) fn styles(leaves: &Leaves, options: &Options) -> String {
    let mut xml = Xml::new();
    xml.open("w:styles", &[("xmlns:w", MAIN)]);
    defaults(&mut xml, leaves, options);
    xml.within(
        "w:style",
        &[
            ("w:type", "paragraph"),
            ("w:default", "1"),
            ("w:styleId", NORMAL),
        ],
        |xml| {
            xml.val("w:name", NORMAL);
            xml.empty("w:qFormat", &[]);
        },
    );
    for style in STYLES {
        paragraph_style(&mut xml, style, options);
    }
    for (id, name) in [
        ("Strong", "Strong"),
        ("Quiet", "Quiet"),
        ("HiddenWords", "Hidden Words"),
    ] {
        let with = [("w:type", "character"), ("w:styleId", id)];
        xml.within("w:style", &with, |xml| {
            xml.val("w:name", name);
            xml.empty("w:qFormat", &[]);
            xml.within("w:rPr", &[], |xml| match id {
                "Strong" => {
                    xml.empty("w:b", &[]);
                    xml.empty("w:bCs", &[]);
                }
                "Quiet" => xml.val("w:color", INK_2),
                _ => {
                    xml.val("w:color", INK_2);
                    let line = [
                        ("w:val", "single"),
                        ("w:sz", "6"),
                        ("w:space", "0"),
                        ("w:color", RULE),
                    ];
                    xml.empty("w:bdr", &line);
                }
            });
        });
    }
    table_style(&mut xml);
    xml.close("w:styles");
    xml.done()
}

fn defaults(xml: &mut Xml, leaves: &Leaves, options: &Options) {
    let tag = language(&leaves.language);
    let body = (2 * larger(14, options)).to_string();
    // Lines on cream stand half as far apart again.
    let line = if options.cream { "360" } else { "320" };
    xml.within("w:docDefaults", &[], |xml| {
        xml.within("w:rPrDefault", &[], |xml| {
            xml.within("w:rPr", &[], |xml| {
                let fonts = [("w:ascii", FONT), ("w:hAnsi", FONT), ("w:cs", "Arial")];
                xml.empty("w:rFonts", &fonts);
                xml.val("w:color", INK);
                xml.val("w:sz", &body);
                xml.val("w:szCs", &body);
                let tags = [
                    ("w:val", &*tag),
                    ("w:eastAsia", "zh-CN"),
                    ("w:bidi", "ar-SA"),
                ];
                xml.empty("w:lang", &tags);
            });
        });
        xml.within("w:pPrDefault", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                let spacing = [("w:after", "120"), ("w:line", line), ("w:lineRule", "auto")];
                xml.empty("w:spacing", &spacing);
            });
        });
    });
}

fn paragraph_style(xml: &mut Xml, style: &Style, options: &Options) {
    let with = [("w:type", "paragraph"), ("w:styleId", style.id)];
    xml.within("w:style", &with, |xml| {
        xml.val("w:name", style.name);
        xml.val("w:basedOn", NORMAL);
        if style.outline.is_some() {
            xml.val("w:next", "BodyText");
        }
        xml.empty("w:qFormat", &[]);
        xml.within("w:pPr", &[], |xml| paragraph_looks(xml, style));
        xml.within("w:rPr", &[], |xml| {
            if style.bold {
                xml.empty("w:b", &[]);
                xml.empty("w:bCs", &[]);
            }
            xml.val("w:color", style.colour);
            let size = if style.id == "Gap" {
                style.size
            } else {
                larger(style.size, options)
            };
            let half_points = (2 * size).to_string();
            xml.val("w:sz", &half_points);
            xml.val("w:szCs", &half_points);
        });
    });
}

/// In the order that the schema wants.
fn paragraph_looks(xml: &mut Xml, style: &Style) {
    // The head of a table stays with its first row.
    if style.outline.is_some() || matches!(style.id, "Caption" | "TableHead") {
        xml.empty("w:keepNext", &[]);
        xml.empty("w:keepLines", &[]);
    }
    if style.id == "Quote" {
        xml.empty("w:keepLines", &[]);
    }
    if style.outline == Some(1) {
        xml.within("w:pBdr", &[], |xml| {
            let line = [
                ("w:val", "single"),
                ("w:sz", "18"),
                ("w:space", "6"),
                ("w:color", INK),
            ];
            xml.empty("w:bottom", &line);
        });
    }
    let (above, below) = (style.above.to_string(), style.below.to_string());
    let mut spacing = vec![("w:before", above.as_str()), ("w:after", below.as_str())];
    if style.outline.is_some() || style.id == "Gap" {
        spacing.extend([("w:line", "264"), ("w:lineRule", "auto")]);
    }
    xml.empty("w:spacing", &spacing);
    if let Some(level) = style.outline {
        xml.val("w:outlineLvl", &(level - 1).to_string());
    }
}

fn table_style(xml: &mut Xml) {
    let with = [("w:type", "table"), ("w:styleId", "TableOfHeard")];
    xml.within("w:style", &with, |xml| {
        xml.val("w:name", "Table of Heard");
        xml.empty("w:qFormat", &[]);
        xml.within("w:tblPr", &[], |xml| {
            xml.within("w:tblBorders", &[], |xml| {
                for side in ["w:bottom", "w:insideH"] {
                    let line = [
                        ("w:val", "single"),
                        ("w:sz", "6"),
                        ("w:space", "0"),
                        ("w:color", RULE),
                    ];
                    xml.empty(side, &line);
                }
            });
            xml.within("w:tblCellMar", &[], |xml| {
                for (side, width) in [("w:left", "0"), ("w:right", "227")] {
                    xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
                }
            });
        });
    });
}

/// `word/settings.xml`.
pub(super) fn settings(leaves: &Leaves, options: &Options) -> String {
    let mut xml = Xml::new();
    xml.open("w:settings", &[("xmlns:w", MAIN)]);
    if options.cream {
        xml.empty("w:displayBackgroundShape", &[]);
    }
    xml.val("w:defaultTabStop", "720");
    xml.within("w:compat", &[], |xml| {
        let mode = [
            ("w:name", "compatibilityMode"),
            ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15"),
        ];
        xml.empty("w:compatSetting", &mode);
    });
    xml.val("w:themeFontLang", &language(&leaves.language));
    xml.close("w:settings");
    xml.done()
}

/// The page's own colour, which the body's first element says; printed where the reader is set to.
pub(super) fn background(options: &Options) -> Option<&'static str> {
    options.cream.then_some(CREAM)
}

/// `word/numbering.xml`: list 1 has dots, each other one counts from 1.
pub(super) fn numbering(ordered_lists: usize) -> String {
    let mut xml = Xml::new();
    xml.open("w:numbering", &[("xmlns:w", MAIN)]);
    for (id, ordered) in [("0", false), ("1", true)] {
        xml.within("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
            xml.val("w:multiLevelType", "hybridMultilevel");
            for level in 0..9 {
                list_level(xml, level, ordered);
            }
        });
    }
    xml.within("w:num", &[("w:numId", "1")], |xml| {
        xml.val("w:abstractNumId", "0")
    });
    for list in 0..ordered_lists {
        xml.within("w:num", &[("w:numId", &(list + 2).to_string())], |xml| {
            xml.val("w:abstractNumId", "1");
            xml.within("w:lvlOverride", &[("w:ilvl", "0")], |xml| {
                xml.val("w:startOverride", "1");
            });
        });
    }
    xml.close("w:numbering");
    xml.done()
}

fn list_level(xml: &mut Xml, level: u32, ordered: bool) {
    xml.within("w:lvl", &[("w:ilvl", &level.to_string())], |xml| {
        xml.val("w:start", "1");
        xml.val("w:numFmt", if ordered { "decimal" } else { "bullet" });
        let mark = if ordered {
            format!("%{}.", level + 1)
        } else {
            "•".to_owned()
        };
        xml.val("w:lvlText", &mark);
        xml.val("w:lvlJc", "left");
        xml.within("w:pPr", &[], |xml| {
            let left = (454 * (level + 1)).to_string();
            xml.empty("w:ind", &[("w:left", &left), ("w:hanging", "454")]);
        });
    });
}

/// `word/fontTable.xml`: what to take where the typeface is not installed.
pub(super) fn fonts() -> String {
    let mut xml = Xml::new();
    xml.open("w:fonts", &[("xmlns:w", MAIN)]);
    xml.within("w:font", &[("w:name", FONT)], |xml| {
        xml.val("w:altName", "Arial");
        xml.val("w:charset", "00");
        xml.val("w:family", "swiss");
        xml.val("w:pitch", "variable");
    });
    xml.close("w:fonts");
    xml.done()
}

/// `word/footer1.xml`: the workshop on the left, "Page 6 of 24" on the right.
pub(super) fn footer(leaves: &Leaves, page: &Page) -> String {
    let mut xml = Xml::new();
    xml.open("w:ftr", &[("xmlns:w", MAIN), ("xmlns:r", OFFICE)]);
    xml.open("w:p", &[]);
    xml.within("w:pPr", &[], |xml| {
        xml.val("w:pStyle", "Footer");
        xml.within("w:pBdr", &[], |xml| {
            let line = [
                ("w:val", "single"),
                ("w:sz", "6"),
                ("w:space", "6"),
                ("w:color", RULE),
            ];
            xml.empty("w:top", &line);
        });
        xml.within("w:tabs", &[], |xml| {
            let right = page.room().to_string();
            xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &right)]);
        });
    });
    let say = |xml: &mut Xml, text: &str| {
        xml.within("w:r", &[], |xml| {
            xml.text("w:t", &[("xml:space", "preserve")], text);
        });
    };
    say(&mut xml, &one_line(&leaves.footer));
    xml.within("w:r", &[], |xml| xml.empty("w:tab", &[]));
    say(&mut xml, words::PAGE);
    field(&mut xml, "PAGE");
    say(&mut xml, words::OF);
    field(&mut xml, "NUMPAGES");
    xml.close("w:p");
    xml.close("w:ftr");
    xml.done()
}

/// A number that the reader works out.
fn field(xml: &mut Xml, instruction: &str) {
    xml.within("w:fldSimple", &[("w:instr", instruction)], |xml| {
        xml.within("w:r", &[], |xml| {
            xml.text("w:t", &[], "1");
        });
    });
}
