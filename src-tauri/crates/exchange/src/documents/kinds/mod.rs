//! The set: every document that can be made, what it comes as, and on which paper.

mod forms;
mod wanted;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use forms::{Format, Paper};
pub use wanted::{CardOrder, Options, Wanted};

/// A document that people get, keep or print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentKind {
    /// Every statement that may be shown in the room, to cut out.
    StatementCards,
    /// A sheet for each theme, to hang over its cards.
    ThemeHeadings,
    /// The cards of each kind, to hear and to tick.
    HearSheet,
    /// A theme, and room to ask three times why.
    WhySheet,
    /// A theme, and a column for each side to say what success looks like.
    SuccessSheet,
    /// A sheet for each way of thinking, with its prompt.
    IdeaSheets,
    /// The empty grid with its four ways and corners.
    GridSheet,
    /// What is voted on, with places for dots.
    VoteSheets,
    /// A sheet for each action, and one for who wants to hear more.
    SignUpSheets,
    /// The days, for the door.
    Agenda,
    /// How the room works together, as a poster.
    WaysOfWorking,
    /// A red, a yellow and a green card for each chair.
    RoomCards,
    /// One page a plan, and all together.
    ActionPlan,
    /// The Easy Read draft of the action plans.
    EasyRead,
    /// The story of the workshop.
    Report,
    /// Each plan's steps with how they go, and room to write.
    ProgressSheet,
    /// What changed because people said it, and what could not be done and why.
    TogetherWeDid,
    /// The invitation to the review meeting.
    Invitation,
    /// Thanks to everybody who said something or came.
    ThankYou,
    /// Steps and meetings, for anybody's calendar.
    Calendar,
    /// Who signed up and how to reach them, for the facilitator.
    SignUpList,
    /// What the room found, as tables to sort, filter and count.
    Workbook,
    /// The team's own complete file.
    Data,
}

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

impl DocumentKind {
    /// Every document, in the order in which a workshop needs them.
    pub const ALL: &'static [Self] = &[
        Self::StatementCards,
        Self::ThemeHeadings,
        Self::HearSheet,
        Self::WhySheet,
        Self::SuccessSheet,
        Self::IdeaSheets,
        Self::GridSheet,
        Self::VoteSheets,
        Self::SignUpSheets,
        Self::Agenda,
        Self::WaysOfWorking,
        Self::RoomCards,
        Self::ActionPlan,
        Self::EasyRead,
        Self::Report,
        Self::ProgressSheet,
        Self::TogetherWeDid,
        Self::Invitation,
        Self::ThankYou,
        Self::Calendar,
        Self::SignUpList,
        Self::Workbook,
        Self::Data,
    ];

    /// What is known of it without any workshop.
    pub fn traits(self) -> Traits {
        let usual = Traits {
            kind: self,
            shelf: Shelf::Give,
            audience: Audience::Anybody,
            statements: false,
            formats: &[Format::Pdf],
            papers: TO_READ,
            one_plan: false,
            cards: false,
            for_participants: false,
        };
        let print = Traits {
            shelf: Shelf::Print,
            audience: Audience::Room,
            ..usual.clone()
        };
        match self {
            Self::StatementCards => Traits {
                cards: true,
                statements: true,
                ..print
            },
            Self::ThemeHeadings => Traits {
                papers: HEADINGS,
                ..print
            },
            Self::HearSheet => Traits {
                statements: true,
                ..print
            },
            Self::SignUpSheets | Self::RoomCards => print,
            Self::WhySheet | Self::SuccessSheet | Self::IdeaSheets | Self::GridSheet => Traits {
                papers: BIG,
                ..print
            },
            Self::VoteSheets | Self::Agenda | Self::WaysOfWorking => Traits {
                papers: POSTERS,
                ..print
            },
            Self::ActionPlan => Traits {
                statements: true,
                formats: &[Format::Pdf, Format::Docx, Format::Html, Format::Md],
                one_plan: true,
                for_participants: true,
                ..usual
            },
            Self::EasyRead => Traits {
                one_plan: true,
                for_participants: true,
                ..usual
            },
            Self::Report => Traits {
                statements: true,
                formats: &[Format::Pdf, Format::Docx, Format::Html, Format::Md],
                ..usual
            },
            Self::ProgressSheet => Traits {
                formats: &[Format::Pdf, Format::Docx, Format::Html],
                one_plan: true,
                ..usual
            },
            Self::TogetherWeDid => Traits {
                formats: &[Format::Pdf, Format::Docx, Format::Html, Format::Txt],
                papers: &[Paper::A4, Paper::A3, Paper::UsLetter],
                for_participants: true,
                ..usual
            },
            Self::Invitation | Self::ThankYou => usual,
            Self::Calendar => Traits {
                for_participants: true,
                formats: &[Format::Ics],
                papers: &[],
                one_plan: true,
                ..usual
            },
            Self::SignUpList => Traits {
                shelf: Shelf::Keep,
                audience: Audience::Team,
                ..usual
            },
            Self::Workbook => Traits {
                statements: true,
                shelf: Shelf::Keep,
                formats: &[Format::Xlsx, Format::Csv],
                papers: &[],
                ..usual
            },
            Self::Data => Traits {
                statements: true,
                shelf: Shelf::Keep,
                audience: Audience::Team,
                formats: &[Format::Json],
                papers: &[],
                ..usual
            },
        }
    }

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

    /// The word for it in file names and on the command line: "action-plan".
    pub fn slug(self) -> &'static str {
        match self {
            Self::StatementCards => "statement-cards",
            Self::ThemeHeadings => "theme-headings",
            Self::HearSheet => "hear-sheet",
            Self::WhySheet => "why-sheet",
            Self::SuccessSheet => "success-sheet",
            Self::IdeaSheets => "idea-sheets",
            Self::GridSheet => "grid-sheet",
            Self::VoteSheets => "vote-sheets",
            Self::SignUpSheets => "sign-up-sheets",
            Self::Agenda => "agenda",
            Self::WaysOfWorking => "ways-of-working",
            Self::RoomCards => "room-cards",
            Self::ActionPlan => "action-plan",
            Self::EasyRead => "easy-read",
            Self::Report => "report",
            Self::ProgressSheet => "progress-sheet",
            Self::TogetherWeDid => "together-we-did",
            Self::Invitation => "invitation",
            Self::ThankYou => "thank-you",
            Self::Calendar => "calendar",
            Self::SignUpList => "sign-up-list",
            Self::Workbook => "workbook",
            Self::Data => "data",
        }
    }
}
