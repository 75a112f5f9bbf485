-- Version 2: events that belong together, such as an apnea and its desaturation.

CREATE TABLE event_link (
  scoring INTEGER NOT NULL REFERENCES scoring,
  cause   BLOB    NOT NULL CHECK (length(cause) = 16),                -- the respiratory event or leg movement
  effect  BLOB    NOT NULL CHECK (length(effect) = 16),               -- the desaturation or arousal
  PRIMARY KEY (scoring, cause, effect),
  FOREIGN KEY (scoring, cause) REFERENCES event (scoring, id),
  FOREIGN KEY (scoring, effect) REFERENCES event (scoring, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_link_by_effect ON event_link (scoring, effect);
