-- In front of a room: the wall's pauses and timer, a day that knows where it is, a workshop's own
-- prompts, how hearing goes on, and how a round is voted.

ALTER TABLE wall ADD COLUMN pause TEXT;
ALTER TABLE wall ADD COLUMN timer TEXT;

ALTER TABLE agenda_item ADD COLUMN started INTEGER;
ALTER TABLE agenda_item ADD COLUMN extra INTEGER NOT NULL DEFAULT 0;
ALTER TABLE agenda_item ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0;

ALTER TABLE settings ADD COLUMN prompt_length TEXT NOT NULL DEFAULT 'learning';
ALTER TABLE settings ADD COLUMN hear_seed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE settings ADD COLUMN reader TEXT NOT NULL DEFAULT '';

ALTER TABLE vote_round ADD COLUMN voted_by TEXT NOT NULL DEFAULT 'dots';

-- Only what a workshop says in its own words; the rest comes from Heard.
CREATE TABLE prompt (
    id TEXT PRIMARY KEY NOT NULL,
    step TEXT NOT NULL,
    length TEXT NOT NULL,
    what_for TEXT,
    say TEXT,
    on_wall TEXT,
    materials TEXT,
    minutes TEXT,
    goes_wrong TEXT,
    leads TEXT,
    UNIQUE (step, length)
) STRICT;
