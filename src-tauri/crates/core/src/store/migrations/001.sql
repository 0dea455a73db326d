-- The first released schema. Frozen: a later change is a further step.
-- Every record has its id as text, and lists travel as JSON; ranks are fractional indices.

CREATE TABLE workshop (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    focus_question TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    quiet_room TEXT NOT NULL DEFAULT '',
    time_zone TEXT NOT NULL DEFAULT 'Europe/London',
    day_one TEXT,
    day_two TEXT,
    review_date TEXT,
    delete_by TEXT,
    stage TEXT NOT NULL DEFAULT 'prepare',
    done TEXT NOT NULL DEFAULT '[]',
    screen_height_cm INTEGER,
    back_row_cm INTEGER,
    practice INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE settings (
    id TEXT PRIMARY KEY NOT NULL REFERENCES workshop (id),
    working TEXT NOT NULL,
    not_working TEXT NOT NULL,
    important TEXT NOT NULL,
    asked_per_person INTEGER NOT NULL,
    perspectives TEXT NOT NULL,
    lenses TEXT NOT NULL,
    dots_per_person INTEGER NOT NULL,
    most_per_item INTEGER NOT NULL,
    effort_axis TEXT NOT NULL,
    difference_axis TEXT NOT NULL,
    corners TEXT NOT NULL
) STRICT;

CREATE TABLE wall (
    id TEXT PRIMARY KEY NOT NULL REFERENCES workshop (id),
    scene TEXT NOT NULL,
    page INTEGER NOT NULL DEFAULT 0,
    held TEXT,
    blank INTEGER NOT NULL DEFAULT 1,
    scheme TEXT NOT NULL DEFAULT 'light',
    size INTEGER NOT NULL DEFAULT 100
) STRICT;

CREATE TABLE invited (
    id TEXT PRIMARY KEY NOT NULL,
    "group" TEXT NOT NULL,
    wanted INTEGER NOT NULL DEFAULT 0,
    coming INTEGER NOT NULL DEFAULT 0,
    rank TEXT NOT NULL
) STRICT;

CREATE TABLE facilitator (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    leads TEXT NOT NULL DEFAULT '',
    rank TEXT NOT NULL
) STRICT;

CREATE TABLE agenda_item (
    id TEXT PRIMARY KEY NOT NULL,
    day INTEGER NOT NULL,
    start INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    title TEXT NOT NULL,
    stage TEXT,
    leads TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE room_note (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    rank TEXT NOT NULL
) STRICT;

CREATE TABLE warm_up_card (
    id TEXT PRIMARY KEY NOT NULL,
    text TEXT NOT NULL,
    theme TEXT NOT NULL DEFAULT '',
    rank TEXT NOT NULL
) STRICT;

-- Never a name: a code, and the questionnaire's own number where it has one.
CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    code INTEGER NOT NULL UNIQUE,
    reference TEXT NOT NULL DEFAULT '',
    row_key TEXT NOT NULL DEFAULT '',
    "group" TEXT,
    may_show INTEGER NOT NULL DEFAULT 0,
    may_quote INTEGER NOT NULL DEFAULT 0,
    withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE theme (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    so_that TEXT NOT NULL DEFAULT '',
    rank TEXT NOT NULL,
    taken_forward INTEGER NOT NULL DEFAULT 0,
    UNIQUE (kind, number)
) STRICT;

CREATE TABLE statement (
    id TEXT PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    theme TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    set_aside INTEGER NOT NULL DEFAULT 0,
    rank TEXT NOT NULL,
    also_in TEXT NOT NULL DEFAULT '[]',
    heard TEXT NOT NULL DEFAULT 'notYet',
    "table" INTEGER,
    hidden TEXT NOT NULL DEFAULT '[]',
    pointed TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX statement_person ON statement (person);
CREATE INDEX statement_theme ON statement (theme);

CREATE TABLE vote_round (
    id TEXT PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL UNIQUE,
    "on" TEXT NOT NULL,
    items TEXT NOT NULL,
    repeats TEXT REFERENCES vote_round (id) DEFERRABLE INITIALLY DEFERRED,
    dots_per_person INTEGER NOT NULL,
    most_per_item INTEGER NOT NULL,
    people INTEGER NOT NULL,
    closed INTEGER NOT NULL DEFAULT 0,
    revealed INTEGER NOT NULL DEFAULT 0,
    tie TEXT
) STRICT;

-- One row for each round, item and source: no vote is counted twice.
CREATE TABLE count (
    id TEXT PRIMARY KEY NOT NULL,
    round TEXT NOT NULL REFERENCES vote_round (id) DEFERRABLE INITIALLY DEFERRED,
    item TEXT NOT NULL,
    source TEXT NOT NULL,
    n INTEGER NOT NULL CHECK (n >= 0),
    UNIQUE (round, item, source)
) STRICT;

CREATE TABLE cause (
    id TEXT PRIMARY KEY NOT NULL,
    theme TEXT NOT NULL REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    parent TEXT REFERENCES cause (id) DEFERRABLE INITIALLY DEFERRED,
    letter TEXT NOT NULL,
    text TEXT NOT NULL,
    rank TEXT NOT NULL,
    matters_most INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX cause_theme ON cause (theme);
CREATE INDEX cause_parent ON cause (parent);

CREATE TABLE success (
    id TEXT PRIMARY KEY NOT NULL,
    theme TEXT NOT NULL REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    perspective INTEGER NOT NULL,
    number INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX success_theme ON success (theme);

CREATE TABLE in_place (
    id TEXT PRIMARY KEY NOT NULL,
    theme TEXT NOT NULL REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    run_by TEXT NOT NULL DEFAULT '',
    how_well TEXT,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX in_place_theme ON in_place (theme);

CREATE TABLE idea (
    id TEXT PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL UNIQUE,
    theme TEXT NOT NULL REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    lens INTEGER NOT NULL,
    text TEXT NOT NULL,
    grain TEXT,
    cause TEXT REFERENCES cause (id) DEFERRABLE INITIALLY DEFERRED,
    joined_to TEXT REFERENCES idea (id) DEFERRABLE INITIALLY DEFERRED,
    chosen INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX idea_theme ON idea (theme);
CREATE INDEX idea_cause ON idea (cause);
CREATE INDEX idea_joined_to ON idea (joined_to);

CREATE TABLE placement (
    id TEXT PRIMARY KEY NOT NULL,
    idea TEXT NOT NULL UNIQUE REFERENCES idea (id) DEFERRABLE INITIALLY DEFERRED,
    effort REAL NOT NULL CHECK (effort BETWEEN 0 AND 100),
    difference REAL NOT NULL CHECK (difference BETWEEN 0 AND 100),
    agreed INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE action_plan (
    id TEXT PRIMARY KEY NOT NULL,
    idea TEXT NOT NULL REFERENCES idea (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    what TEXT NOT NULL DEFAULT '',
    success TEXT NOT NULL DEFAULT '',
    needs TEXT NOT NULL DEFAULT '',
    who_else TEXT NOT NULL DEFAULT '',
    how_we_know TEXT NOT NULL DEFAULT '',
    who_tells TEXT NOT NULL DEFAULT '',
    horizon TEXT,
    next_meeting TEXT NOT NULL DEFAULT '',
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX action_plan_idea ON action_plan (idea);

CREATE TABLE step (
    id TEXT PRIMARY KEY NOT NULL,
    plan TEXT NOT NULL REFERENCES action_plan (id) DEFERRABLE INITIALLY DEFERRED,
    what TEXT NOT NULL,
    people TEXT NOT NULL DEFAULT '[]',
    by TEXT,
    status TEXT NOT NULL DEFAULT 'notStarted',
    reason TEXT NOT NULL DEFAULT '',
    after TEXT REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    rank TEXT NOT NULL
) STRICT;
CREATE INDEX step_plan ON step (plan);
CREATE INDEX step_after ON step (after);

-- Contacts stand apart from statements, and each row goes alone.
CREATE TABLE sign_up (
    id TEXT PRIMARY KEY NOT NULL,
    plan TEXT NOT NULL REFERENCES action_plan (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    contact TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX sign_up_plan ON sign_up (plan);

CREATE TABLE wants_to_hear (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    reach TEXT NOT NULL DEFAULT '',
    told_on TEXT,
    told_by TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "update" (
    id TEXT PRIMARY KEY NOT NULL,
    plan TEXT REFERENCES action_plan (id) DEFERRABLE INITIALLY DEFERRED,
    theme TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    "on" TEXT NOT NULL,
    we_did TEXT NOT NULL DEFAULT '',
    could_not TEXT NOT NULL DEFAULT '',
    why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX update_plan ON "update" (plan);
CREATE INDEX update_theme ON "update" (theme);

-- The last number dealt in each sequence. Never part of undo.
CREATE TABLE sequence (
    name TEXT PRIMARY KEY NOT NULL,
    last INTEGER NOT NULL
) STRICT;

-- What was done, in order: the one record for undo, live update and history.
CREATE TABLE operation (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('step', 'never', 'undo', 'redo')),
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'past')),
    cmd TEXT NOT NULL,
    called TEXT NOT NULL DEFAULT '',
    -- How many rows it was about, as people read it in 'Undo …'.
    n INTEGER NOT NULL DEFAULT 0,
    at TEXT NOT NULL,
    session TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    -- For an undo or redo: the step that it took back or brought back.
    of INTEGER REFERENCES operation (number)
) STRICT;
CREATE INDEX operation_of ON operation (of);

CREATE TABLE change (
    operation INTEGER NOT NULL REFERENCES operation (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    record TEXT NOT NULL,
    row TEXT NOT NULL,
    change TEXT NOT NULL,
    PRIMARY KEY (operation, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_row ON change (row);

-- Replies by session and request id: the same request again gives the same reply.
CREATE TABLE request (
    session TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    reply TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (session, id)
) STRICT, WITHOUT ROWID;

-- The file's own facts: one row.
CREATE TABLE file (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    revision INTEGER NOT NULL DEFAULT 0,
    last_hand_over TEXT
) STRICT;
INSERT INTO file (one) VALUES (1);
