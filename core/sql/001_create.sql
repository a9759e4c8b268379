-- The clinic on disk, the same words for SQLite and PostgreSQL. Times are milliseconds since 1970
-- (UTC), yes and no are 1 and 0, ids are made by the stations. No name has a place in here.

CREATE TABLE visit (
    id TEXT PRIMARY KEY,
    color TEXT NOT NULL,
    picture TEXT NOT NULL,
    arrived BIGINT NOT NULL,
    locale TEXT NOT NULL,
    call_way TEXT NOT NULL CHECK (call_way IN ('on_screen', 'find_me', 'outside')),
    spot TEXT
);

CREATE TABLE visit_need (
    visit TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    need TEXT NOT NULL,
    PRIMARY KEY (visit, number)
);

CREATE TABLE queue_entry (
    visit TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    queue TEXT NOT NULL,
    asked BIGINT NOT NULL,
    place BIGINT NOT NULL,
    appointment BIGINT,
    priority TEXT NOT NULL CHECK (priority IN ('normal', 'urgent')),
    passed BIGINT NOT NULL CHECK (passed >= 0),
    PRIMARY KEY (visit, number)
);

-- A stretch of time with one status; it ends where the next one of its entry starts.
CREATE TABLE period (
    visit TEXT NOT NULL,
    entry BIGINT NOT NULL,
    number BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (
        status IN ('waiting', 'called', 'in_service', 'stepped_out', 'finished', 'left')),
    counter TEXT,
    since BIGINT NOT NULL,
    PRIMARY KEY (visit, entry, number),
    FOREIGN KEY (visit, entry) REFERENCES queue_entry (visit, number) ON DELETE CASCADE,
    -- Only a called one and one being helped have a counter.
    CHECK ((status IN ('called', 'in_service')) = (counter IS NOT NULL))
);

CREATE TABLE supply_request (
    id TEXT PRIMARY KEY,
    visit TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
    for_me BIGINT NOT NULL,
    for_others BIGINT NOT NULL,
    asked BIGINT NOT NULL,
    ready BIGINT,
    given BIGINT
);
CREATE INDEX supply_request_by_visit ON supply_request (visit);

CREATE TABLE supply_line (
    request TEXT NOT NULL REFERENCES supply_request (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    supply TEXT NOT NULL,
    count BIGINT NOT NULL CHECK (count >= 1),
    PRIMARY KEY (request, number)
);

CREATE TABLE note (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN (
        'feels_very_sick', 'here_for_someone', 'been_waiting', 'find_quietly', 'lost_picture')),
    visit TEXT REFERENCES visit (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    answered BIGINT
);
CREATE INDEX note_by_visit ON note (visit);

CREATE TABLE help_alert (
    id TEXT PRIMARY KEY,
    station TEXT NOT NULL,
    raised BIGINT NOT NULL,
    told BIGINT NOT NULL,
    taken BIGINT,
    taken_by TEXT NOT NULL,
    closed BIGINT,
    by_mistake BIGINT NOT NULL
);

-- How often each picture was dealt.
CREATE TABLE deck (
    picture TEXT PRIMARY KEY,
    dealt BIGINT NOT NULL
);

-- Commands that are done, so that one sent again cannot happen twice. Kept for a day.
CREATE TABLE applied_command (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL
);
CREATE INDEX applied_command_by_time ON applied_command (at);

-- One row that counts the writes, so that a station knows when it has to read again.
CREATE TABLE revision (
    number BIGINT NOT NULL
);
INSERT INTO revision (number) VALUES (0);
