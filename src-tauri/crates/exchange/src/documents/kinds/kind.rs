//! Every document that can be made, and what is known of it without any workshop: one table.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::forms::{Format, Paper};

/// When a document is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Shelf {
    /// To print before and during the days.
    Print,
    /// To give people.
    Give,
    /// To keep and analyse.
    Keep,
}

/// Who may come to see a document; it decides whose words may stand in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The people in the room: statements that may be shown there.
    Room,
    /// Anybody: statements that may be quoted.
    Anybody,
    /// The team: everything.
    Team,
}

/// What is known of a kind of document without any workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Traits {
    /// Which document.
    pub kind: DocumentKind,
    /// When it is for.
    pub shelf: Shelf,
    /// Whose words may stand in it.
    pub audience: Audience,
    /// Whether the words of statements may stand in it; themes, plans and counts may stand in all of them.
    pub statements: bool,
    /// What it comes as, the usual one first.
    pub formats: &'static [Format],
    /// Papers it can be set on, the usual one first; none where it has no pages.
    pub papers: &'static [Paper],
    /// Whether one plan of it can be had alone.
    pub one_plan: bool,
    /// Whether it is made of cards that have an order.
    pub cards: bool,
    /// Whether each participant gets it after the days.
    pub for_participants: bool,
}

/// The usual papers for what people read.
const TO_READ: &[Paper] = &[Paper::A4, Paper::UsLetter];
/// The papers for what hangs over cards.
const HEADINGS: &[Paper] = &[Paper::A4, Paper::A5, Paper::UsLetter];
/// The papers for what a table writes on together.
const BIG: &[Paper] = &[Paper::A3, Paper::A4, Paper::UsLetter];
/// The papers for what hangs on a wall or a door.
const POSTERS: &[Paper] = &[Paper::A4, Paper::A3, Paper::UsLetter];
/// As pages, and as a text to change, to send and to copy from.
const STORIES: &[Format] = &[Format::Pdf, Format::Docx, Format::Html, Format::Md];

/// What people are given, where a row of the table says nothing else. Each row brings its own kind.
const GIVE: Traits = Traits {
    kind: DocumentKind::ActionPlan,
    shelf: Shelf::Give,
    audience: Audience::Anybody,
    statements: false,
    formats: &[Format::Pdf],
    papers: TO_READ,
    one_plan: false,
    cards: false,
    for_participants: false,
};
/// What is printed before and during the days, for the room.
const PRINT: Traits = Traits {
    shelf: Shelf::Print,
    audience: Audience::Room,
    ..GIVE
};
/// What is kept and has no pages.
const KEEP: Traits = Traits {
    shelf: Shelf::Keep,
    papers: &[],
    ..GIVE
};

/// A row a document: what it is, its name, its word in file names and on the command line, and its [`Traits`].
macro_rules! documents {
    ($($(#[$about:meta])+ $name:ident $word:literal { $($traits:tt)+ })+) => {
        /// A document that people get, keep or print.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "kebab-case")]
        pub enum DocumentKind {
            $($(#[$about])+ $name,)+
        }

        impl DocumentKind {
            /// Every document, in the order in which a workshop needs them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// What is known of it without any workshop.
            pub fn traits(self) -> Traits {
                match self {
                    $(Self::$name => Traits { kind: self, $($traits)+ },)+
                }
            }

            /// The word for it in file names and on the command line: "action-plan".
            pub fn slug(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }
        }
    };
}

documents! {
    /// Every statement that may be shown in the room, to cut out.
    StatementCards "statement-cards" { statements: true, cards: true, ..PRINT }
    /// A sheet for each theme, to hang over its cards.
    ThemeHeadings "theme-headings" { papers: HEADINGS, ..PRINT }
    /// The cards of each kind, to hear and to tick.
    HearSheet "hear-sheet" { statements: true, ..PRINT }
    /// A theme, and room to ask three times why.
    WhySheet "why-sheet" { papers: BIG, ..PRINT }
    /// A theme, and a column for each side to say what success looks like.
    SuccessSheet "success-sheet" { papers: BIG, ..PRINT }
    /// A sheet for each way of thinking, with its prompt.
    IdeaSheets "idea-sheets" { papers: BIG, ..PRINT }
    /// The empty grid with its four ways and corners.
    GridSheet "grid-sheet" { papers: BIG, ..PRINT }
    /// What is voted on, with places for dots.
    VoteSheets "vote-sheets" { papers: POSTERS, ..PRINT }
    /// A sheet for each action, and one for who wants to hear more.
    SignUpSheets "sign-up-sheets" { ..PRINT }
    /// The days, for the door.
    Agenda "agenda" { papers: POSTERS, ..PRINT }
    /// How the room works together, as a poster.
    WaysOfWorking "ways-of-working" { papers: POSTERS, ..PRINT }
    /// A red, a yellow and a green card for each chair.
    RoomCards "room-cards" { ..PRINT }
    /// One page a plan, and all together.
    ActionPlan "action-plan" { statements: true, formats: STORIES, one_plan: true, for_participants: true, ..GIVE }
    /// The Easy Read draft of the action plans.
    EasyRead "easy-read" { one_plan: true, for_participants: true, ..GIVE }
    /// The story of the workshop.
    Report "report" { statements: true, formats: STORIES, ..GIVE }
    /// Each plan's steps with how they go, and room to write.
    ProgressSheet "progress-sheet" { formats: &[Format::Pdf, Format::Docx, Format::Html], one_plan: true, ..GIVE }
    /// What changed because people said it, and what could not be done and why.
    TogetherWeDid "together-we-did" {
        formats: &[Format::Pdf, Format::Docx, Format::Html, Format::Txt],
        papers: POSTERS,
        for_participants: true,
        ..GIVE
    }
    /// The invitation to the review meeting.
    Invitation "invitation" { ..GIVE }
    /// Thanks to everybody who said something or came.
    ThankYou "thank-you" { ..GIVE }
    /// Steps and meetings, for anybody's calendar.
    Calendar "calendar" { formats: &[Format::Ics], papers: &[], one_plan: true, for_participants: true, ..GIVE }
    /// Who signed up and how to reach them, for the facilitator.
    SignUpList "sign-up-list" { audience: Audience::Team, papers: TO_READ, ..KEEP }
    /// What is kept of people, where, how it is protected, for how long, and who took what out.
    DataPage "data-page" {
        audience: Audience::Team,
        formats: &[Format::Pdf, Format::Docx, Format::Html],
        papers: TO_READ,
        ..KEEP
    }
    /// What the room found, as tables to sort, filter and count.
    Workbook "workbook" { statements: true, formats: &[Format::Xlsx, Format::Csv], ..KEEP }
    /// The team's own complete file.
    Data "data" { statements: true, audience: Audience::Team, formats: &[Format::Json], ..KEEP }
}

impl DocumentKind {
    /// The papers on which it can be had in a format; none where that has no paper of its own.
    pub fn papers_as(self, format: Format) -> Vec<Paper> {
        let mut papers = self.traits().papers.to_vec();
        papers.retain(|paper| match format {
            Format::Pdf => true,
            // Whoever opens these prints them at a desk.
            Format::Docx | Format::Html => TO_READ.contains(paper),
            _ => false,
        });
        papers
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_document_is_in_the_set_once_and_its_word_is_the_one_that_travels() {
        for kind in DocumentKind::ALL {
            let again = DocumentKind::ALL.iter().filter(|other| *other == kind);
            assert_eq!(again.count(), 1, "{kind:?}");
            let travels = serde_json::to_value(kind).unwrap();
            assert_eq!(travels, kind.slug());
            for format in kind.traits().formats {
                assert_eq!(serde_json::to_value(format).unwrap(), format.word());
            }
        }
    }
}
