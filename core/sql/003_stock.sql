-- The shelf: each box that came, went or was counted is a row, and their sum is what is there. Who
-- got it stands nowhere: `request` goes when the day is closed, and the rows of a day become one.
-- good_until is a day such as 2028-03-31, the last good one.

CREATE TABLE stock_movement (
    id TEXT PRIMARY KEY,
    supply TEXT NOT NULL,
    lot TEXT NOT NULL,
    good_until TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('receipt', 'issue', 'adjustment')),
    count BIGINT NOT NULL CHECK (count <> 0),
    source TEXT NOT NULL CHECK (source IN ('other', 'county', 'bought', 'gift')),
    reason TEXT NOT NULL CHECK (
        reason IN ('counted', 'past_date', 'damaged', 'missing', 'found')),
    at BIGINT NOT NULL,
    staff TEXT NOT NULL,
    request TEXT,
    CHECK (kind <> 'receipt' OR count > 0)
);

-- What people told that is only ever counted: the sums of days that are not closed yet.
CREATE TABLE tally (
    day TEXT NOT NULL,
    what TEXT NOT NULL,
    key TEXT NOT NULL,
    count BIGINT NOT NULL CHECK (count > 0),
    PRIMARY KEY (day, what, key)
);

-- How the bag comes to the person.
ALTER TABLE supply_request ADD COLUMN way TEXT NOT NULL DEFAULT 'at_desk'
    CHECK (way IN ('at_desk', 'find_me', 'pick_up'));
ALTER TABLE supply_request ADD COLUMN spot TEXT;
