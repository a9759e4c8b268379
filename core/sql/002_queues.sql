-- What keeps a line honest (who passed whom and why), hand-offs, people with a time, breaks, who
-- works here, who did what, and the counts that stay when visits are forgotten.

CREATE TABLE pass (
    visit TEXT NOT NULL,
    entry BIGINT NOT NULL,
    number BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('time', 'urgent', 'sent')),
    at BIGINT NOT NULL,
    PRIMARY KEY (visit, entry, number),
    FOREIGN KEY (visit, entry) REFERENCES queue_entry (visit, number) ON DELETE CASCADE
);

-- So far there was a count of passes by people with a time. When is not known: at arrival.
WITH RECURSIVE times (number) AS (
    SELECT 0 UNION ALL SELECT number + 1 FROM times WHERE number < 999
)
INSERT INTO pass (visit, entry, number, kind, at)
SELECT e.visit, e.number, t.number, 'time', e.asked
FROM queue_entry e JOIN times t ON t.number < e.passed;

ALTER TABLE queue_entry ADD COLUMN urgent_reason TEXT
    CHECK (urgent_reason IN ('medical', 'safety', 'with_child', 'other'));
ALTER TABLE queue_entry ADD COLUMN urgent_since BIGINT;
UPDATE queue_entry SET urgent_reason = 'other', urgent_since = asked WHERE priority = 'urgent';
ALTER TABLE queue_entry DROP COLUMN priority;
ALTER TABLE queue_entry DROP COLUMN passed;

-- The wait they were told, in minutes from that moment.
ALTER TABLE queue_entry ADD COLUMN told_at BIGINT;
ALTER TABLE queue_entry ADD COLUMN told_from BIGINT;
ALTER TABLE queue_entry ADD COLUMN told_to BIGINT;

CREATE TABLE sent (
    visit TEXT NOT NULL,
    entry BIGINT NOT NULL,
    number BIGINT NOT NULL,
    origin TEXT NOT NULL,
    at BIGINT NOT NULL,
    place_before BIGINT NOT NULL,
    PRIMARY KEY (visit, entry, number),
    FOREIGN KEY (visit, entry) REFERENCES queue_entry (visit, number) ON DELETE CASCADE
);

-- Days are written 2026-11-23.
ALTER TABLE visit ADD COLUMN carried TEXT;
ALTER TABLE visit ADD COLUMN day_over BIGINT NOT NULL DEFAULT 0;

-- The same as before, with one more kind.
CREATE TABLE note_with_all_kinds (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN (
        'feels_very_sick', 'here_for_someone', 'been_waiting', 'find_quietly', 'lost_picture',
        'left_midway')),
    visit TEXT REFERENCES visit (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    answered BIGINT
);
INSERT INTO note_with_all_kinds (id, kind, visit, at, answered)
SELECT id, kind, visit, at, answered FROM note;
DROP TABLE note;
ALTER TABLE note_with_all_kinds RENAME TO note;
CREATE INDEX note_by_visit ON note (visit);

-- People with a time. The note is for the desk only and goes when the day closes.
CREATE TABLE expected (
    id TEXT PRIMARY KEY,
    queue TEXT NOT NULL,
    at BIGINT NOT NULL,
    color TEXT,
    picture TEXT,
    note TEXT NOT NULL,
    entered BIGINT NOT NULL,
    visit TEXT,
    CHECK ((color IS NULL) = (picture IS NULL))
);

CREATE TABLE pause (
    queue TEXT PRIMARY KEY,
    since BIGINT NOT NULL,
    until BIGINT
);

-- The people who work here, not those who come. shown_as is what they want to be called.
CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    shown_as TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('peer', 'nurse', 'provider', 'front_desk')),
    pin_hash TEXT NOT NULL
);

CREATE TABLE act (
    visit TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    staff TEXT NOT NULL,
    station TEXT NOT NULL,
    kind TEXT NOT NULL,
    queue TEXT NOT NULL,
    PRIMARY KEY (visit, number)
);

CREATE TABLE day_count (
    day TEXT NOT NULL,
    what TEXT NOT NULL,
    key TEXT NOT NULL,
    minute BIGINT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (day, what, key, minute)
);

-- One row while deleted things may still have bytes in the file: set with the deletion, taken away
-- once the file has been written anew.
CREATE TABLE to_wipe (
    since BIGINT NOT NULL
);
