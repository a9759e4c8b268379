-- What the desk says of places, beside the imported directory: `change` is JSON, see place_edit.h.
-- What people said of them stays until somebody has looked; the day, not the hour, and nobody's name.
CREATE TABLE place_edit (
    id TEXT PRIMARY KEY,
    place TEXT NOT NULL,
    change TEXT NOT NULL,
    staff TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE TABLE place_report (
    id TEXT PRIMARY KEY,
    place TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN
        ('hours_wrong', 'phone_wrong', 'shut_for_good', 'asked_for_papers', 'not_kind', 'other')),
    day TEXT NOT NULL
);

-- People sent to a partner, or sent here. Who it is stands in `visit` while that is known: it goes
-- with the visit. The rest are a random code, days, and how far it came.
CREATE TABLE referral (
    id TEXT PRIMARY KEY,
    way TEXT NOT NULL CHECK (way IN ('outgoing', 'incoming')),
    code TEXT NOT NULL UNIQUE,
    place TEXT NOT NULL,
    partner TEXT NOT NULL,
    partner_kind TEXT NOT NULL CHECK (partner_kind IN ('treatment', 'harm_reduction', 'other')),
    agreement BIGINT NOT NULL,
    step TEXT NOT NULL CHECK (step IN
        ('offered', 'agreed', 'arranged', 'arrived', 'not_worked_out')),
    wish TEXT NOT NULL CHECK (wish IN ('none', 'call_with_me', 'go_with_me')),
    visit TEXT REFERENCES visit (id) ON DELETE SET NULL,
    asked BIGINT,
    offered TEXT NOT NULL,
    expected TEXT,
    time BIGINT,
    escort BIGINT NOT NULL,
    transit_card BIGINT NOT NULL,
    slip BIGINT NOT NULL,
    why TEXT CHECK (why IN ('no_room', 'was_closed', 'no_answer', 'asked_for_papers', 'cost',
        'too_far', 'other_plan', 'other')),
    ended TEXT,
    arrived TEXT,
    partner_told BIGINT NOT NULL,
    note TEXT NOT NULL,
    staff TEXT NOT NULL
);
