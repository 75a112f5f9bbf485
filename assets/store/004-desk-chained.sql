-- The second half of version 4: the log with hashes, and the packed contents, take the place of those without.

DROP TABLE score_log;
ALTER TABLE score_log_4 RENAME TO score_log;
DROP TABLE scoring_initial;
ALTER TABLE scoring_initial_4 RENAME TO scoring_initial;

CREATE TRIGGER score_log_keeps_its_rows BEFORE DELETE ON score_log
BEGIN SELECT RAISE(ABORT, 'the log is never rewritten'); END;

CREATE TRIGGER score_log_keeps_its_words BEFORE UPDATE ON score_log
BEGIN SELECT RAISE(ABORT, 'the log is never rewritten'); END;
