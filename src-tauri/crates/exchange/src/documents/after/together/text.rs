//! 'Together we did' as a short text to send.

use super::pages;
use crate::documents::after::practice;
use crate::documents::cleaning::one_line;
use crate::documents::making::Making;
use crate::documents::words::after as say;

/// All of it in a few lines.
pub(in crate::documents) fn text(making: &Making<'_>) -> Vec<u8> {
    let pages = pages(making, false);
    let mut parts = vec![format!("{}\n{}", say::TOGETHER, pages.lead)];
    if !practice(making).is_empty() {
        parts.push(practice(making).to_owned());
    }
    for said in &pages.said {
        let mut part = Vec::new();
        if let Some(theme) = &said.theme {
            part.push(format!(
                "{}: {}",
                say::AFTER.you_said,
                one_line(&theme.name)
            ));
        }
        for did in &said.did {
            part.push(format!("{}: {}", say::AFTER.we_did, one_line(did)));
        }
        parts.push(part.join("\n"));
    }
    if pages.said.is_empty() {
        parts.push(say::AFTER.nothing_yet.to_owned());
    }
    for row in &pages.could_not {
        let why = one_line(&row.why);
        parts.push(say::could_not_in_text(&one_line(&row.what), &why));
    }
    if !pages.come.is_empty() {
        parts.push(format!("{}: {}.", say::AFTER.come, pages.come.join(". ")));
    }
    format!("{}\n", parts.join("\n\n")).into_bytes()
}
