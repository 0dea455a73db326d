-- Nobody loses a word: what is typed and not yet kept comes back after a crash. Never part of the
-- document, of its history or of undo.

CREATE TABLE draft (
    -- Which field, as the desk names it.
    place TEXT PRIMARY KEY NOT NULL,
    words TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- Leaving things behind: who asked to go, and who opened the door when.

-- A keyed hash of what the file knew somebody by, so that a sheet never brings them back.
CREATE TABLE asked_to_go (
    mark TEXT PRIMARY KEY NOT NULL CHECK (length(mark) = 64),
    at TEXT NOT NULL CHECK (at LIKE '20%Z')
) STRICT, WITHOUT ROWID;

-- Exports, copies, erasures and so on. Never what they held.
CREATE TABLE door (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    what TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    n INTEGER NOT NULL DEFAULT 0,
    who TEXT NOT NULL DEFAULT ''
) STRICT;

-- The key of the marks: made when somebody first asks to go.
ALTER TABLE file ADD COLUMN secret BLOB;

-- How many rows of an operation went for good: undo leaves them out.
ALTER TABLE operation ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;

-- Most operations undo nothing: they leave this index, and its page, alone.
DROP INDEX operation_of;
CREATE INDEX operation_of ON operation (of) WHERE of IS NOT NULL;
