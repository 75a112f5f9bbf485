-- Version 3: problems that a scorer looked at and left as they are.

CREATE TABLE dismissal (
  scoring  INTEGER NOT NULL REFERENCES scoring,
  rule     TEXT    NOT NULL,
  start_ns INTEGER NOT NULL,
  end_ns   INTEGER NOT NULL CHECK (end_ns >= start_ns),
  facts    TEXT    NOT NULL,                                          -- what the rule found; holds for just these
  PRIMARY KEY (scoring, rule, start_ns, end_ns, facts)
) STRICT, WITHOUT ROWID;
