-- Version 5: several programs at once.

-- Who has a scoring open to edit it. A row holds until its instant and is renewed meanwhile; rows of programs that died stay
-- until then, or until a program opens the library that no other has open.
CREATE TABLE lease (
  scoring  INTEGER PRIMARY KEY REFERENCES scoring,
  holder   TEXT    NOT NULL,                                          -- UUID of a running program
  computer TEXT    NOT NULL,                                          -- what it is called in its network
  until_ns INTEGER NOT NULL
) STRICT;

-- Grows with every commit that another program should show.
ALTER TABLE library ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
