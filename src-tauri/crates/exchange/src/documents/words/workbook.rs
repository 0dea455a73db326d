//! The words of the workbook: sheets, columns, and what they mean.

/// A sheet's name and columns.
pub(in crate::documents) struct SheetWords {
    /// At most 31 characters, without : \ / ? * [ ].
    pub name: &'static str,
    pub columns: &'static [ColumnWords],
}

/// A column's head, and what stands in it.
pub(in crate::documents) struct ColumnWords {
    pub head: &'static str,
    pub says: &'static str,
}

const fn column(head: &'static str, says: &'static str) -> ColumnWords {
    ColumnWords { head, says }
}

pub(in crate::documents) const YES: &str = "yes";
pub(in crate::documents) const NO: &str = "no";
pub(in crate::documents) const NOT_FOR_QUOTING: &str = "not for quoting";
pub(in crate::documents) const FEWER_THAN_FIVE: &str = "fewer than 5";
pub(in crate::documents) const STILL_OPEN: &str = "still open";
pub(in crate::documents) const TAKE_BOTH: &str = "took both";
pub(in crate::documents) const TALK_AND_AGREE: &str = "talked and agreed";
pub(in crate::documents) const VOTE_AGAIN: &str = "voted again";
pub(in crate::documents) const WELL: &str = "well";
pub(in crate::documents) const PARTLY: &str = "partly";
pub(in crate::documents) const NOT_STARTED: &str = "not started";
pub(in crate::documents) const STARTED: &str = "started";
pub(in crate::documents) const DONE: &str = "done";
pub(in crate::documents) const STUCK: &str = "stuck";
pub(in crate::documents) const CANNOT_DO: &str = "cannot do";

pub(in crate::documents) const WORKSHOP: &str = "Workshop";
pub(in crate::documents) const DAYS: &str = "Days";
pub(in crate::documents) const QUESTION: &str = "Question";
pub(in crate::documents) const WHO_HOLDS_IT: &str = "Who holds it";
pub(in crate::documents) const PLACE: &str = "Place";
pub(in crate::documents) const PEOPLE_ASKED: &str = "People who told us";
pub(in crate::documents) const STATEMENTS_COUNTED: &str = "Statements, all counted";
pub(in crate::documents) const STATEMENTS_IN_WORDS: &str = "Statements in words here";
pub(in crate::documents) const WHAT_IT_IS: &str = "What this is";
pub(in crate::documents) const PRACTICE: &str = "Practice";
pub(in crate::documents) const PRACTICE_NOTE: &str = "The people and their words are made up.";
pub(in crate::documents) const ABOUT_NOTE: &str = "What the room found, as tables. \
    You can read words where people said yes to that. All others are counted. \
    Who took their words back is not in it. The last sheet says what each column means.";

/// "Theme 3".
pub(in crate::documents) fn theme(number: u32) -> String {
    format!("Theme {number}")
}

/// "Cause G of theme 3".
pub(in crate::documents) fn cause(letter: &str, theme: u32) -> String {
    format!("Cause {letter} of theme {theme}")
}

/// "Idea 14".
pub(in crate::documents) fn idea(number: u32) -> String {
    format!("Idea {number}")
}

const KIND: ColumnWords = column("Kind", "Working, not working, or what is important.");
const THEME: ColumnWords = column("Theme", "The number of the theme. Each kind counts from 1.");
const THEME_NAME: ColumnWords = column("Theme name", "The 'I' statement that names the theme.");
const IDEA: ColumnWords = column("Idea", "The number of the idea.");
const IDEA_WORDS: ColumnWords = column("Words", "The idea in the words of the room.");
const CAUSE: ColumnWords = column("Cause", "The letter of the cause that it is an answer to.");
const CHOSEN: ColumnWords = column("Chosen", "Whether the room chose it.");
const PLAN: ColumnWords = column("Plan", "The place of the plan in the list.");

pub(in crate::documents) const ABOUT: SheetWords = SheetWords {
    name: "About",
    columns: &[
        column("What", "What the line is about."),
        column("Answer", "What there is to know about it."),
    ],
};

pub(in crate::documents) const STATEMENTS: SheetWords = SheetWords {
    name: "Statements",
    columns: &[
        column("Card", "The number on the card."),
        KIND,
        column(
            "Words",
            "What somebody said, just as they said it. '[hidden]' is where words are hidden. \
             'Not for quoting' is where the person has not said yes.",
        ),
        column(
            "May be quoted",
            "Whether the words may be read outside the room.",
        ),
        column(
            "Theme",
            "The number of the theme that the card is in. Empty if it is in none.",
        ),
        THEME_NAME,
        column("Also in", "The numbers of more themes that the card is in."),
        column("Set aside", "Whether it did not fit in any theme."),
    ],
};

pub(in crate::documents) const THEMES: SheetWords = SheetWords {
    name: "Themes",
    columns: &[
        KIND,
        THEME,
        THEME_NAME,
        column("So that", "What the room wants to come of it."),
        column(
            "Statements",
            "How many cards are in the theme. All are counted, also those not for quoting.",
        ),
        column(
            "People",
            "How many people said so, as far as we know. We do not give a number below 5.",
        ),
        column("For quoting", "How many of the cards may be quoted."),
        column(
            "Goes on",
            "Whether the room took the theme on to the next stage.",
        ),
    ],
};

pub(in crate::documents) const VOTES: SheetWords = SheetWords {
    name: "Votes",
    columns: &[
        column("Vote", "The number of the vote."),
        column("On", "What got the votes: a theme, a cause or an idea."),
        column("Words", "The words of what got the votes."),
        column(
            "Votes",
            "How many votes it got. Empty while the vote is open, or if fewer than 5 voted.",
        ),
        column(
            "Place",
            "1 for the most votes. Two that are level share a place.",
        ),
        column("Level", "Whether another one got the same."),
        column("Then", "What the room did about those that were level."),
        column("People", "How many people could vote."),
        column("Dots each", "How many dots each of them had."),
        column(
            "Most on one",
            "How many dots one person could put on one thing.",
        ),
        column(
            "Repeats",
            "The number of the vote that this one does again.",
        ),
    ],
};

pub(in crate::documents) const CAUSES: SheetWords = SheetWords {
    name: "Causes",
    columns: &[
        THEME,
        THEME_NAME,
        column(
            "Cause",
            "The letter of the cause. Each theme begins again at A.",
        ),
        column(
            "Why of",
            "The letter of the cause that this one is the reason for.",
        ),
        column("Words", "Why it is like that, in the words of the room."),
        column("Ringed", "Whether the room said that it matters most."),
    ],
};

pub(in crate::documents) const SUCCESS: SheetWords = SheetWords {
    name: "Success",
    columns: &[
        KIND,
        THEME,
        THEME_NAME,
        column("Success", "The number of the line. Each theme begins at 1."),
        column("Seen by", "Who sees it like that."),
        column("Words", "What they see when it works."),
    ],
};

pub(in crate::documents) const IN_PLACE: SheetWords = SheetWords {
    name: "In place",
    columns: &[
        KIND,
        THEME,
        THEME_NAME,
        column("What", "What is there now."),
        column("Run by", "Who runs it, if the room knew."),
        column("Works", "How well it works, if the room said so."),
    ],
};

pub(in crate::documents) const IDEAS: SheetWords = SheetWords {
    name: "Ideas",
    columns: &[
        IDEA,
        IDEA_WORDS,
        column("Kind", "The kind of its theme."),
        column("Theme", "The number of the theme that it is for."),
        THEME_NAME,
        column("Lens", "The way of thinking that it came from."),
        CAUSE,
        column("Grain", "The words that the room underlined in it."),
        column(
            "Joined to",
            "The number of the older idea that it goes with now.",
        ),
        CHOSEN,
    ],
};

pub(in crate::documents) const GRID: SheetWords = SheetWords {
    name: "Grid",
    columns: &[
        IDEA,
        IDEA_WORDS,
        column(
            "Effort",
            "How far across it is, from 0 for a little to 100 for a lot.",
        ),
        column(
            "Difference",
            "How far up it is, from 0 for a little to 100 for a lot.",
        ),
        column("Effort in words", "The same, as a little, some or a lot."),
        column(
            "Difference in words",
            "The same, as a little, some or a lot.",
        ),
        column("Corner", "The corner of the grid that it is in."),
        column(
            "Agreed",
            "Whether the room said that it is in the right place.",
        ),
        CHOSEN,
    ],
};

pub(in crate::documents) const PLANS: SheetWords = SheetWords {
    name: "Plans",
    columns: &[
        PLAN,
        column("Name", "What the plan is called."),
        column("Idea", "The number of the idea that it makes real."),
        column("Theme", "The number of the theme that it is for."),
        THEME_NAME,
        CAUSE,
        column("What", "What we will do."),
        column("Success", "What we will see when it works."),
        column("Needs", "What it needs."),
        column("Who else", "Who else helps."),
        column("How we will know", "How we will know that it works."),
        column("Who tells", "Who will tell people, and how."),
        column("When", "Soon, in the next months, or later."),
        column("Next meeting", "When and where people meet next."),
        column("Signed up", "How many people signed up."),
        column("Names", "Who signed up. How to reach them is never here."),
    ],
};

pub(in crate::documents) const STEPS: SheetWords = SheetWords {
    name: "Steps",
    columns: &[
        PLAN,
        column("Plan name", "What the plan is called."),
        column("Step", "The place of the step in its plan."),
        column("What", "What is to be done."),
        column("Who", "Who does it."),
        column("By", "The day by which it is done."),
        column(
            "How it is going",
            "Not started, started, done, stuck, or cannot do.",
        ),
        column("Why", "Why it is stuck, or why we cannot do it."),
        column("Waits for", "The step of the same plan that comes first."),
    ],
};

pub(in crate::documents) const UPDATES: SheetWords = SheetWords {
    name: "Updates",
    columns: &[
        column("Day", "The day on which people were told."),
        column("Plan name", "The plan that it is about."),
        column("Theme", "The number of the theme that it is about."),
        THEME_NAME,
        column("Together we did", "What we did because people said it."),
        column("We could not", "What we could not do."),
        column("Why not", "Why we could not do it."),
    ],
};

pub(in crate::documents) const COLUMNS: SheetWords = SheetWords {
    name: "Columns",
    columns: &[
        column("Sheet", "The name of the sheet."),
        column("Column", "The head of the column."),
        column("What it says", "What you find in the column."),
    ],
};
