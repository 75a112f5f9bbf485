-- The second half of version 4: the log with hashes takes the place of the one without.

DROP TABLE score_log;
ALTER TABLE score_log_4 RENAME TO score_log;

CREATE TRIGGER score_log_keeps_its_rows BEFORE DELETE ON score_log
BEGIN SELECT RAISE(ABORT, 'the log is never rewritten'); END;

CREATE TRIGGER score_log_keeps_its_words BEFORE UPDATE ON score_log
BEGIN SELECT RAISE(ABORT, 'the log is never rewritten'); END;
