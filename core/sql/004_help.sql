-- What staff said of a call for help beyond "I am going": who that was, and when they asked for more
-- hands or somebody called an ambulance. taken_staff is the id of who was signed in, or empty.
ALTER TABLE help_alert ADD COLUMN taken_staff TEXT NOT NULL DEFAULT '';
ALTER TABLE help_alert ADD COLUMN more_asked BIGINT;
ALTER TABLE help_alert ADD COLUMN ambulance_called BIGINT;
