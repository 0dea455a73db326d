//! The words in headers that give a column away. All as `plain` writes them; `*` ends a stem.

use super::mapping::KindNames;
use heard_core::protocol::Kind;

/// Phrases that settle a kind by themselves.
pub(super) const STRONG: [(Kind, &[&str]); 3] = [
    (
        Kind::NotWorking,
        &[
            "not working",
            "isnt working",
            "arent working",
            "not work*",
            "doesnt work*",
            "does not work*",
            "dont work*",
            "do not work*",
            "not going well",
            "not going so well",
            "not go well",
            "not go so well",
            "didnt go well",
            "less well",
            "not so good",
            "not good",
            "not so well",
            "wrong",
            "do better",
            "be better",
            "done better",
            "even better",
            "improv*",
        ],
    ),
    (
        Kind::Important,
        &["important", "future", "matters", "matter", "matters most"],
    ),
    (
        Kind::Working,
        &[
            "working",
            "works",
            "worked",
            "work well",
            "going well",
            "goes well",
            "went well",
            "go well",
        ],
    ),
];

/// Phrases that hint at a kind where nothing stronger stands.
pub(super) const WEAK: [(Kind, &[&str]); 3] = [
    (
        Kind::NotWorking,
        &[
            "better",
            "bad",
            "badly",
            "worse",
            "worst",
            "problem*",
            "difficult*",
            "hard",
            "harder",
            "change*",
            "challeng*",
            "barrier*",
            "frustrat*",
            "dislike*",
            "dont like",
            "do not like",
            "didnt like",
            "dont you like",
            "do you not like",
            "did you not like",
            "didnt you like",
            "not like",
            "like least",
            "least",
            "struggl*",
            "concern*",
            "unhelpful",
            "not helpful",
            "missing",
            "in the way",
            "annoy*",
            "worr*",
            "fail*",
            "negative",
            "complain*",
            "stops you",
            "stop you",
        ],
    ),
    (
        Kind::Important,
        &[
            "hope*",
            "dream*",
            "wish*",
            "want*",
            "would like",
            "would you like",
            "like to see",
            "next year",
            "years time",
            "ahead",
            "goal*",
            "aspir*",
            "need",
            "needs",
        ],
    ),
    (
        Kind::Working,
        &[
            "good",
            "like",
            "likes",
            "liked",
            "best",
            "enjoy*",
            "help*",
            "well",
            "great",
            "happy",
            "proud",
            "strength*",
            "positive",
            "love*",
            "praise",
            "pleased",
            "like most",
            "like best",
        ],
    ),
];

pub(super) const NAME: &[&str] = &[
    "name",
    "names",
    "surname",
    "forename",
    "firstname",
    "lastname",
    "fullname",
    "username",
    "nickname",
];

pub(super) const CONTACT: &[&str] = &[
    "email*",
    "e mail",
    "mail",
    "phone*",
    "telephone*",
    "mobile",
    "contact details",
    "contact number",
    "contact you",
    "ip address",
    "home address",
    "your address",
    "postal address",
    "postcode*",
    "post code",
];

pub(super) const PRIVATE: &[&str] = &[
    "age",
    "how old",
    "gender",
    "sex",
    "ethnic*",
    "religio*",
    "sexual*",
    "disab*",
    "date of birth",
    "dob",
    "birthday",
    "nationality",
    "marital",
    "pronouns",
    "nhs number",
];

/// Questions that ask who somebody is, whatever else stands in them.
pub(super) const GROUP_STRONG: &[&str] = &[
    "describes you",
    "describe you",
    "describes yourself",
    "describe yourself",
    "who are you",
    "are you a",
    "are you an",
    "which are you",
    "your role",
    "i am a",
    "i am an",
];

/// Words that hint at a group where no kind is asked for.
pub(super) const GROUP: &[&str] = &[
    "i am",
    "group",
    "role",
    "perspective",
    "capacity",
    "your connection",
    "are you",
];

pub(super) const MAY_QUOTE: &[&str] = &[
    "quot*",
    "may quote",
    "mayquote",
    "publish*",
    "in a report",
    "in our report",
];

pub(super) const MAY_SHOW: &[&str] = &[
    "may show",
    "mayshow",
    "show",
    "shown",
    "display*",
    "read out",
    "read aloud",
    "share",
    "shared",
];

pub(super) const CONSENT: &[&str] = &[
    "consent*",
    "permission",
    "agree",
    "happy for",
    "ok for",
    "okay for",
    "do you mind",
    "may we",
    "can we",
];

/// Headers that are a person's number, whole.
pub(super) const PERSON: &[&str] = &[
    "id",
    "response id",
    "responseid",
    "respondent id",
    "respondentid",
    "response number",
    "response no",
    "submission id",
    "entry id",
    "record id",
    "unique id",
    "uniqueid",
    "row id",
    "token",
    "reference",
    "reference number",
    "ref",
    "ref no",
    "your reference",
    "questionnaire number",
    "questionnaire no",
];

/// Headers that may be a person's number or something else: the answers decide.
pub(super) const MAYBE_PERSON: &[&str] = &[
    "person",
    "person id",
    "person code",
    "person number",
    "participant",
    "participant id",
    "participant number",
    "participant code",
    "respondent",
    "response",
    "number",
    "no",
    "code",
    "who",
];

pub(super) const STARTED: &[&str] = &[
    "start time",
    "start date",
    "start date utc",
    "started",
    "started at",
    "timestamp",
    "time stamp",
    "date created",
    "created",
    "created at",
    "time",
    "date",
    "date and time",
];

pub(super) const COMPLETED: &[&str] = &[
    "completion time",
    "end time",
    "end date",
    "completed",
    "completed at",
    "submit date",
    "submit date utc",
    "submitted",
    "submitted at",
    "date submitted",
    "submission date",
    "date modified",
    "finish time",
    "time submitted",
];

/// Columns that forms add themselves.
pub(super) const FORM: &[&str] = &[
    "collector id",
    "collector",
    "last modified time",
    "total points",
    "quiz feedback",
    "grade posted time",
    "language",
    "user language",
    "browser",
    "device",
    "network id",
    "duration",
    "duration in seconds",
    "progress",
    "status",
    "finished",
    "recorded date",
    "distribution channel",
    "location latitude",
    "location longitude",
    "tags",
    "stage date",
    "response type",
    "referer",
    "score",
    "url",
    "external data reference",
    "external reference",
];

/// How the form's own columns begin: 'Custom Data 1', 'Points - What is working?'.
pub(super) const FORM_STARTS: &[&str] = &["custom data", "points ", "feedback "];

pub(super) const KIND_HEADERS: &[&str] = &[
    "kind",
    "type",
    "category",
    "statement type",
    "statement kind",
    "question",
    "kind of statement",
];

pub(super) const WORDS_HEADERS: &[&str] = &[
    "statement",
    "statements",
    "words",
    "comment",
    "comments",
    "answer",
    "answers",
    "text",
    "response",
    "what they said",
    "what people said",
    "what was said",
    "said",
    "quote",
    "in their own words",
];

/// What people write in a kind column.
const KIND_WORDS: [(Kind, &[&str]); 3] = [
    (
        Kind::NotWorking,
        &[
            "not working",
            "whats not working",
            "what is not working",
            "not",
            "bad",
            "negative",
            "isnt working",
        ],
    ),
    (
        Kind::Important,
        &[
            "important",
            "important for the future",
            "important for future",
            "future",
            "whats important",
            "what is important",
            "what is important for the future",
            "important to me",
        ],
    ),
    (
        Kind::Working,
        &[
            "working",
            "whats working",
            "what is working",
            "works",
            "good",
            "positive",
            "working well",
        ],
    ),
];

/// Whether any phrase stands in a plain header, as whole words.
pub(super) fn any(header: &str, phrases: &[&str]) -> bool {
    let padded = format!(" {header} ");
    phrases.iter().any(|phrase| find(&padded, phrase).is_some())
}

/// Where a phrase stands in a plain header with a space on both sides: first byte and one past.
pub(super) fn find(padded: &str, phrase: &str) -> Option<(usize, usize)> {
    let wanted = match phrase.strip_suffix('*') {
        Some(stem) => format!(" {stem}"),
        None => format!(" {phrase} "),
    };
    padded.find(&wanted).map(|at| (at, at + wanted.len()))
}

/// The kind that a cell of a kind column names; the workshop's own names come first.
pub(super) fn kind_in_cell(cell: &str, names: &KindNames) -> Option<Kind> {
    use super::clean::plain;
    let cell = plain(cell);
    let own = names
        .each()
        .into_iter()
        .find(|(_, name)| !cell.is_empty() && plain(name) == cell);
    let usual = || {
        KIND_WORDS
            .into_iter()
            .find(|(_, words)| words.contains(&cell.as_str()))
            .map(|(k, _)| k)
    };
    own.map(|(kind, _)| kind).or_else(usual)
}
