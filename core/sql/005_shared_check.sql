-- The answers of a private check, by code, that a person shared with whoever sees them. They go
-- with the visit.
CREATE TABLE shared_check (
    visit TEXT NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (visit, question)
);
