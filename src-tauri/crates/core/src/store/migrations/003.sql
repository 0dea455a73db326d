-- Nobody loses a word: what is typed and not yet kept comes back after a crash. Never part of the
-- document, of its history or of undo.

CREATE TABLE draft (
    -- Which field, as the desk names it.
    place TEXT PRIMARY KEY NOT NULL,
    words TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
