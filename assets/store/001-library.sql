-- Version 1 of the library. A script that was ever shipped is never edited: the next change is the next number.
-- Times of a recording are nanoseconds since its start; wall-clock instants are nanoseconds
-- since 1970-01-01T00:00Z; local dates are ISO 8601 text.

CREATE TABLE recording (
  key           INTEGER PRIMARY KEY,
  digest        TEXT    NOT NULL UNIQUE CHECK (length(digest) = 64),  -- SHA-256 of the file
  location      TEXT    NOT NULL,
  subject_code  TEXT    NOT NULL,
  format        TEXT    NOT NULL,
  start         TEXT,                                                 -- NULL when the header's is unusable
  duration_ns   INTEGER NOT NULL,
  labels        TEXT    NOT NULL,                                     -- JSON array of the signal labels
  finding_count INTEGER NOT NULL
) STRICT;

CREATE INDEX recording_by_subject ON recording (subject_code, start);

CREATE TABLE scorer (
  key  INTEGER PRIMARY KEY,
  id   TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('PERSON', 'PROGRAM', 'IMPORT')),
  UNIQUE (name, kind)
) STRICT;

CREATE TABLE scoring (
  key            INTEGER PRIMARY KEY,
  id             TEXT    NOT NULL UNIQUE,
  recording      INTEGER NOT NULL REFERENCES recording,
  scorer         INTEGER NOT NULL REFERENCES scorer,
  name           TEXT    NOT NULL,
  modified_ns    INTEGER NOT NULL,
  grid_origin_ns INTEGER NOT NULL,
  epoch_ns       INTEGER NOT NULL CHECK (epoch_ns > 0),
  stages         TEXT    NOT NULL CHECK (stages NOT GLOB '*[^?W123R]*'),  -- one character an epoch
  event_count    INTEGER NOT NULL,
  revision       INTEGER NOT NULL                                         -- of the last change, 0 for none
) STRICT;

CREATE INDEX scoring_by_recording ON scoring (recording);

CREATE TABLE event (
  scoring  INTEGER NOT NULL REFERENCES scoring,
  id       BLOB    NOT NULL CHECK (length(id) = 16),                  -- UUID, most significant byte first
  type     TEXT    NOT NULL,
  start_ns INTEGER NOT NULL,
  end_ns   INTEGER NOT NULL CHECK (end_ns >= start_ns),
  channel  TEXT    NOT NULL,
  comment  TEXT    NOT NULL,
  PRIMARY KEY (scoring, id)
) STRICT, WITHOUT ROWID;

-- What a scoring held before its first change; no row when it was empty. With the log it gives the state again.
CREATE TABLE scoring_initial (
  scoring INTEGER PRIMARY KEY REFERENCES scoring,
  content TEXT NOT NULL                                               -- JSON
) STRICT;

CREATE TABLE score_log (
  scoring  INTEGER NOT NULL REFERENCES scoring,
  revision INTEGER NOT NULL CHECK (revision > 0),
  kind     TEXT    NOT NULL CHECK (kind IN ('DO', 'UNDO', 'REDO')),
  at_ns    INTEGER NOT NULL,
  change   TEXT    NOT NULL,                                          -- JSON
  PRIMARY KEY (scoring, revision)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER score_log_keeps_its_rows BEFORE DELETE ON score_log
BEGIN SELECT RAISE(ABORT, 'the log is never rewritten'); END;

CREATE TRIGGER score_log_keeps_its_words BEFORE UPDATE ON score_log
BEGIN SELECT RAISE(ABORT, 'the log is never rewritten'); END;

CREATE TABLE view_state (
  scoring       INTEGER PRIMARY KEY REFERENCES scoring,
  page_start_ns INTEGER NOT NULL,
  page_ns       INTEGER NOT NULL,
  epoch         INTEGER NOT NULL,
  montage       TEXT    NOT NULL
) STRICT;
