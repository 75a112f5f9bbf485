-- Version 4: what is done with scorings besides editing them; logs that are chained by hash.
-- The hashes of the rows that are there already, and the one row of `library`, are filled in by the program, between this
-- script and 004-desk-chained.sql, which it ends with.

-- What there is one of.
CREATE TABLE library (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  id         TEXT    NOT NULL,                                        -- UUID
  audit_rows INTEGER NOT NULL,
  audit_head BLOB    NOT NULL CHECK (length(audit_head) = 32)         -- hash of the last row of `audit`
) STRICT;

ALTER TABLE recording ADD COLUMN signal_digest TEXT;                  -- SHA-256 of the samples alone, in hexadecimal
CREATE INDEX recording_by_signals ON recording (signal_digest);

ALTER TABLE scorer ADD COLUMN role TEXT NOT NULL DEFAULT 'SCORER' CHECK (role IN ('SCORER', 'REVIEWER', 'EXPORTER'));
UPDATE scorer SET role = 'REVIEWER' WHERE key = (SELECT min(key) FROM scorer WHERE kind = 'PERSON');

ALTER TABLE scoring ADD COLUMN status TEXT NOT NULL DEFAULT 'NEW'
  CHECK (status IN ('NEW', 'IN_PROGRESS', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'LOCKED'));
UPDATE scoring SET status = 'IN_PROGRESS' WHERE revision > 0 OR key IN (SELECT scoring FROM scoring_initial);
ALTER TABLE scoring ADD COLUMN scored_count INTEGER NOT NULL DEFAULT 0;  -- epochs with a stage
UPDATE scoring SET scored_count = length(replace(stages, '?', ''));
ALTER TABLE scoring ADD COLUMN log_head BLOB NOT NULL                 -- hash of the last row of its log, or of its beginning
  DEFAULT x'0000000000000000000000000000000000000000000000000000000000000000' CHECK (length(log_head) = 32);

CREATE TABLE score_log_4 (
  scoring  INTEGER NOT NULL REFERENCES scoring,
  revision INTEGER NOT NULL CHECK (revision > 0),
  kind     TEXT    NOT NULL CHECK (kind IN ('DO', 'UNDO', 'REDO')),
  at_ns    INTEGER NOT NULL,
  change   TEXT    NOT NULL,                                          -- JSON
  hash     BLOB    NOT NULL CHECK (length(hash) = 32),                -- SHA-256 over the hash before it and this row
  PRIMARY KEY (scoring, revision)
) STRICT, WITHOUT ROWID;

-- As before, but packed: in a library of 30,000 imported scorings it was seven tenths of the file.
CREATE TABLE scoring_initial_4 (
  scoring INTEGER PRIMARY KEY REFERENCES scoring,
  content BLOB NOT NULL                                               -- JSON in UTF-8, deflated (RFC 1950)
) STRICT;

-- Everything that is done besides edits. Names of people stand in `scorer` alone.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY CHECK (number > 0),                      -- 1, 2, 3
  at_ns  INTEGER NOT NULL,
  who    TEXT    NOT NULL,                                            -- scorer.id; empty for the program itself
  kind   TEXT    NOT NULL,
  what   TEXT    NOT NULL,                                            -- scoring.id, recording.digest, scorer.id; or a name
  detail TEXT    NOT NULL,                                            -- JSON
  hash   BLOB    NOT NULL CHECK (length(hash) = 32)                   -- SHA-256 over the hash before it and this row
) STRICT;

CREATE INDEX audit_by_what ON audit (what);

CREATE TRIGGER audit_keeps_its_rows BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is never rewritten'); END;

CREATE TRIGGER audit_keeps_its_words BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is never rewritten'); END;

CREATE TABLE status_step (
  scoring     INTEGER NOT NULL REFERENCES scoring,
  number      INTEGER NOT NULL CHECK (number > 0),                    -- 1, 2, 3 within the scoring
  from_status TEXT    NOT NULL,
  to_status   TEXT    NOT NULL,
  scorer      INTEGER NOT NULL REFERENCES scorer,                     -- who took it
  at_ns       INTEGER NOT NULL,
  revision    INTEGER NOT NULL,                                       -- of the scoring then
  comment     TEXT    NOT NULL,
  PRIMARY KEY (scoring, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE named_revision (
  scoring  INTEGER NOT NULL REFERENCES scoring,
  name     TEXT    NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  scorer   INTEGER NOT NULL REFERENCES scorer,                        -- who named it
  at_ns    INTEGER NOT NULL,
  PRIMARY KEY (scoring, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
  recording    INTEGER NOT NULL REFERENCES recording,
  scorer       INTEGER NOT NULL REFERENCES scorer,                    -- who is to score
  assigner     INTEGER NOT NULL REFERENCES scorer,
  at_ns        INTEGER NOT NULL,
  instructions TEXT    NOT NULL,
  PRIMARY KEY (recording, scorer)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  recording INTEGER NOT NULL REFERENCES recording,
  tag       TEXT    NOT NULL,
  PRIMARY KEY (recording, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_filter (
  name  TEXT NOT NULL PRIMARY KEY,
  query TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was computed of scorings; may be dropped and computed again.
CREATE TABLE figure_set (
  scoring  INTEGER PRIMARY KEY REFERENCES scoring,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE figure (
  scoring INTEGER NOT NULL REFERENCES figure_set,
  code    TEXT    NOT NULL,
  value   REAL    NOT NULL,
  PRIMARY KEY (scoring, code)
) STRICT, WITHOUT ROWID;
