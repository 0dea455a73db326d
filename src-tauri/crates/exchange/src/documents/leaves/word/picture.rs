//! A picture in a Word file (ECMA-376, DrawingML): the PNG for every reader, the SVG for those that know it.

use super::xml::{With, Xml};
use crate::documents::cleaning::one_line;
use crate::documents::leaves::leaf::Picture;

/// English Metric Units in a millimetre.
const EMU_PER_MM: f64 = 36_000.0;
/// The drawing itself, and a picture in it.
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// What a run holds that shows the picture of this number, with its words for those who cannot see it.
pub(super) fn drawn(xml: &mut Xml, picture: &Picture, number: usize) {
    let (id, name) = (number.to_string(), format!("{number}.png"));
    let alt = one_line(&picture.alt);
    let named = [("id", id.as_str()), ("name", &name), ("descr", &alt)];
    let emu = |mm: f64| format!("{:.0}", (mm * EMU_PER_MM).max(1.0));
    let (cx, cy) = (emu(picture.size_mm.0), emu(picture.size_mm.1));
    let extent = [("cx", cx.as_str()), ("cy", cy.as_str())];
    let none = [
        ("distT", "0"),
        ("distB", "0"),
        ("distL", "0"),
        ("distR", "0"),
    ];
    xml.open("w:drawing", &[]);
    xml.open("wp:inline", &none);
    xml.empty("wp:extent", &extent);
    xml.empty("wp:docPr", &named);
    xml.open("a:graphic", &[("xmlns:a", DRAWING)]);
    xml.open("a:graphicData", &[("uri", PICTURE)]);
    xml.within("pic:pic", &[("xmlns:pic", PICTURE)], |xml| {
        xml.within("pic:nvPicPr", &[], |xml| {
            xml.empty("pic:cNvPr", &named);
            xml.empty("pic:cNvPicPr", &[]);
        });
        xml.within("pic:blipFill", &[], |xml| blip(xml, number));
        xml.within("pic:spPr", &[], |xml| shape(xml, &extent));
    });
    for name in ["a:graphicData", "a:graphic", "wp:inline", "w:drawing"] {
        xml.close(name);
    }
}

/// A rectangle of this size.
fn shape(xml: &mut Xml, extent: With<'_>) {
    xml.within("a:xfrm", &[], |xml| {
        xml.empty("a:off", &[("x", "0"), ("y", "0")]);
        xml.empty("a:ext", extent);
    });
    xml.within("a:prstGeom", &[("prst", "rect")], |xml| {
        xml.empty("a:avLst", &[]);
    });
}

/// The PNG, and the SVG for readers that know it ([MS-ODRAWXML] 2.3.3.9).
fn blip(xml: &mut Xml, number: usize) {
    let (png, svg) = (format!("png{number}"), format!("svg{number}"));
    xml.within("a:blip", &[("r:embed", &png)], |xml| {
        xml.within("a:extLst", &[], |xml| {
            let svg_uri = [("uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}")];
            xml.within("a:ext", &svg_uri, |xml| {
                let space = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
                xml.empty("asvg:svgBlip", &[("xmlns:asvg", space), ("r:embed", &svg)]);
            });
        });
    });
    xml.within("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
}
