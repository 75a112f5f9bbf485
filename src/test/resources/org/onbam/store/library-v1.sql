-- A library as version 1 of its form left it, made by the program of that time and dumped with Python's sqlite3; texts with
-- a line break or a NUL are written as their bytes. Two recordings, four scorings (untouched, imported, edited, imported and
-- edited) with undo and redo in their logs.
PRAGMA application_id = 1332634221;
PRAGMA user_version = 1;
BEGIN;
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
INSERT INTO recording VALUES(1,'abababababababababababababababababababababababababababababababab','/data/S001.edf','S001','EDF+C','2020-11-30T22:31:07',1200000000000,'["C4-M1","산소포화도"]',1);
INSERT INTO recording VALUES(2,'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd','/data/S002.edf','S002','EDF',NULL,1200000000000,'[]',0);
CREATE TABLE scorer (
  key  INTEGER PRIMARY KEY,
  id   TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('PERSON', 'PROGRAM', 'IMPORT')),
  UNIQUE (name, kind)
) STRICT;
INSERT INTO scorer VALUES(1,'86816873-5615-498a-9fdc-c577a7f2ad22','김수면','PERSON');
INSERT INTO scorer VALUES(2,'5304f890-3f9f-4067-aa49-a252c885a004','Lee','PERSON');
INSERT INTO scorer VALUES(3,'f4927a94-2e97-4a75-a6dc-0741902ee50c','Simulator','PROGRAM');
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
INSERT INTO scoring VALUES(1,'0050afe3-38d0-448c-9ca4-0fcd9bcafe50',2,2,'',1795453449222114557,0,30000000000,'????????????????????????????????????????',0,0);
INSERT INTO scoring VALUES(2,'ddd243f4-5f65-4ccb-a75e-bf989a524a3f',1,3,'truth',1795453449249222603,271000000,30000000000,'RW1RWW31?2WR2W?13W??R13??R223R2231W3RR3R',8,0);
INSERT INTO scoring VALUES(3,'3a916244-87d1-4985-ac28-e01b7031b9cd',1,1,'1차',1795453449270414602,0,30000000000,'2?????W2232RR32RR???????2??R3??????????3',3,14);
INSERT INTO scoring VALUES(4,'f7f835b1-d7c5-420e-9641-9c1fadfb5e35',1,2,'',1795453449273030382,518000000,30000000000,'3RR?RRWW1W3WR1222W1RR?WWW32R?RWR32W1?RWR',11,14);
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
INSERT INTO event VALUES(2,X'210A3274EBCFD1AED3604654EF9A81C3','hypopnea',213731183029,230378117738,'산소포화도',CAST(X'2271756F746564222C206C696E650A627265616B' AS TEXT));
INSERT INTO event VALUES(2,X'565D0548DFDDDEFD5FDC7CAF902DCE14','desat',1127804587224,1172676104717,'산소포화도','다시 볼 것');
INSERT INTO event VALUES(2,X'801F6133DDA7348064092CF714B743A0','hypopnea',658261146045,677903405988,'C4-M1',CAST(X'6E756C20002068657265' AS TEXT));
INSERT INTO event VALUES(2,X'A97C9CBF0537F73D76B63ED194ECCF03','desat',478321076552,517446109771,'a	b"c\',CAST(X'6E756C20002068657265' AS TEXT));
INSERT INTO event VALUES(2,X'CAFB10CE0EEE9B0F15B276F35BCDBF63','apnea_obstructive',192410125386,226917696937,'Flow','');
INSERT INTO event VALUES(2,X'DC9F9604B3B27D02D286208C8145A57A','hypopnea',530344436438,581001639666,'a	b"c\','다시 볼 것');
INSERT INTO event VALUES(2,X'F6943FB26BF27E2A66D2FEEB09CC08F9','hypopnea',14841378836,53191906317,'산소포화도',CAST(X'6E756C20002068657265' AS TEXT));
INSERT INTO event VALUES(2,X'F842F5CBEE165C6E51014F8624C9B10B','새_사건',1137553479286,1152660344424,'a	b"c\','다시 볼 것');
INSERT INTO event VALUES(3,X'13E7D132EFA2C9AC1D5CB0C5EB8509A2','새_사건',186566838213,223617374365,'','');
INSERT INTO event VALUES(3,X'6A12333390FC57F64689523626F30A6E','desat',296404686929,299257878133,'C4-M1','');
INSERT INTO event VALUES(3,X'6B6F8D5E00623BE8EFC0F91FC786FB02','hypopnea',1128391525676,1159142983216,'C4-M1','');
INSERT INTO event VALUES(4,X'05DDC50025CE8E927C241441BD4C6C7E','apnea_obstructive',996562740330,1004858212735,'','다시 볼 것');
INSERT INTO event VALUES(4,X'14D1EB8E334603CFE261DFB9D65DFF2F','arousal',716350631032,743974981193,'산소포화도','''; DROP TABLE event; --');
INSERT INTO event VALUES(4,X'1E6E8318002AA1B692FC54AF6DE4B2D7','apnea_obstructive',228163358628,228163358628,'산소포화도',CAST(X'2271756F746564222C206C696E650A627265616B' AS TEXT));
INSERT INTO event VALUES(4,X'7FBE17F490A2943B81CB67B9FD77EA26','lm_left',707489384874,754249014766,'',CAST(X'2271756F746564222C206C696E650A627265616B' AS TEXT));
INSERT INTO event VALUES(4,X'86376B2F2C6F568A08FD38FBF02366D4','arousal',913812470448,970798413255,'Flow','다시 볼 것');
INSERT INTO event VALUES(4,X'8A1FE7400485D5590537BB05BDBF7318','hypopnea',524486614863,576700148341,'a	b"c\',CAST(X'6E756C20002068657265' AS TEXT));
INSERT INTO event VALUES(4,X'93988C3BD5F1287621743903D9000B45','새_사건',141250869327,141250869327,'a	b"c\',CAST(X'6E756C20002068657265' AS TEXT));
INSERT INTO event VALUES(4,X'A8FB987A5A0DCD14AA82B54833055C47','desat',528792420622,531881819124,'a	b"c\',CAST(X'6E756C20002068657265' AS TEXT));
INSERT INTO event VALUES(4,X'D5BACB244D8AC8C1E4D9958A660375A3','arousal',1177472637719,1216236276084,'','밤🌙');
INSERT INTO event VALUES(4,X'EF5E15B20EB2138B8859B1E76A5FB233','apnea_obstructive',1132799711061,1132799711061,'C4-M1','''; DROP TABLE event; --');
INSERT INTO event VALUES(4,X'F821FFBCAFF486370F8192D97F6992A1','arousal',1101631823922,1161425774996,'a	b"c\','밤🌙');
CREATE TABLE scoring_initial (
  scoring INTEGER PRIMARY KEY REFERENCES scoring,
  content TEXT NOT NULL                                               -- JSON
) STRICT;
INSERT INTO scoring_initial VALUES(2,'{"v":1,"originNanos":271000000,"epochNanos":30000000000,"stages":["R","W","N1","R","W","W","N3","N1","?","N2","W","R","N2","W","?","N1","N3","W","?","?","R","N1","N3","?","?","R","N2","N2","N3","R","N2","N2","N3","N1","W","N3","R","R","N3","R"],"events":[{"id":"f6943fb2-6bf2-7e2a-66d2-feeb09cc08f9","type":"hypopnea","startNanos":14841378836,"endNanos":53191906317,"channel":"산소포화도","comment":"nul \u0000 here"},{"id":"cafb10ce-0eee-9b0f-15b2-76f35bcdbf63","type":"apnea_obstructive","startNanos":192410125386,"endNanos":226917696937,"channel":"Flow","comment":""},{"id":"210a3274-ebcf-d1ae-d360-4654ef9a81c3","type":"hypopnea","startNanos":213731183029,"endNanos":230378117738,"channel":"산소포화도","comment":"\"quoted\", line\nbreak"},{"id":"a97c9cbf-0537-f73d-76b6-3ed194eccf03","type":"desat","startNanos":478321076552,"endNanos":517446109771,"channel":"a\tb\"c\\","comment":"nul \u0000 here"},{"id":"dc9f9604-b3b2-7d02-d286-208c8145a57a","type":"hypopnea","startNanos":530344436438,"endNanos":581001639666,"channel":"a\tb\"c\\","comment":"다시 볼 것"},{"id":"801f6133-dda7-3480-6409-2cf714b743a0","type":"hypopnea","startNanos":658261146045,"endNanos":677903405988,"channel":"C4-M1","comment":"nul \u0000 here"},{"id":"565d0548-dfdd-defd-5fdc-7caf902dce14","type":"desat","startNanos":1127804587224,"endNanos":1172676104717,"channel":"산소포화도","comment":"다시 볼 것"},{"id":"f842f5cb-ee16-5c6e-5101-4f8624c9b10b","type":"새_사건","startNanos":1137553479286,"endNanos":1152660344424,"channel":"a\tb\"c\\","comment":"다시 볼 것"}]}');
INSERT INTO scoring_initial VALUES(4,'{"v":1,"originNanos":518000000,"epochNanos":30000000000,"stages":["N3","R","R","?","R","R","R","N3","?","?","N3","W","N1","N2","N1","N2","N2","W","N1","N1","?","?","W","?","W","N2","N1","R","?","R","W","R","N3","N2","W","N1","?","R","W","W"],"events":[{"id":"93988c3b-d5f1-2876-2174-3903d9000b45","type":"apnea_obstructive","startNanos":386316827964,"endNanos":415133767281,"channel":"산소포화도","comment":"nul \u0000 here"},{"id":"8a1fe740-0485-d559-0537-bb05bdbf7318","type":"hypopnea","startNanos":524486614863,"endNanos":576700148341,"channel":"a\tb\"c\\","comment":"nul \u0000 here"},{"id":"a8fb987a-5a0d-cd14-aa82-b54833055c47","type":"desat","startNanos":528792420622,"endNanos":531881819124,"channel":"a\tb\"c\\","comment":"nul \u0000 here"},{"id":"7fbe17f4-90a2-943b-81cb-67b9fd77ea26","type":"lm_left","startNanos":707489384874,"endNanos":754249014766,"channel":"","comment":"\"quoted\", line\nbreak"},{"id":"14d1eb8e-3346-03cf-e261-dfb9d65dff2f","type":"새_사건","startNanos":1182268548289,"endNanos":1196733019024,"channel":"","comment":"''; DROP TABLE event; --"}]}');
CREATE TABLE score_log (
  scoring  INTEGER NOT NULL REFERENCES scoring,
  revision INTEGER NOT NULL CHECK (revision > 0),
  kind     TEXT    NOT NULL CHECK (kind IN ('DO', 'UNDO', 'REDO')),
  at_ns    INTEGER NOT NULL,
  change   TEXT    NOT NULL,                                          -- JSON
  PRIMARY KEY (scoring, revision)
) STRICT, WITHOUT ROWID;
INSERT INTO score_log VALUES(3,1,'DO',1795453449262773621,'{"v":1,"change":"add","event":{"id":"13e7d132-efa2-c9ac-1d5c-b0c5eb8509a2","type":"hypopnea","startNanos":808877733168,"endNanos":808877733168,"channel":"C4-M1","comment":""}}');
INSERT INTO score_log VALUES(3,2,'DO',1795453449269154889,'{"v":1,"change":"compound","name":"score.several.name","parts":[{"change":"add","event":{"id":"6a123333-90fc-57f6-4689-523626f30a6e","type":"desat","startNanos":296404686929,"endNanos":299257878133,"channel":"C4-M1","comment":""}},{"change":"stages","epoch":24,"before":["?","?","?","?","?"],"after":["N2","W","?","N2","N1"]},{"change":"compound","name":"score.several.name","parts":[{"change":"replace","before":{"id":"13e7d132-efa2-c9ac-1d5c-b0c5eb8509a2","type":"hypopnea","startNanos":808877733168,"endNanos":808877733168,"channel":"C4-M1","comment":""},"after":{"id":"13e7d132-efa2-c9ac-1d5c-b0c5eb8509a2","type":"arousal","startNanos":519586968481,"endNanos":546254413152,"channel":"Flow","comment":"nul \u0000 here"}},{"change":"replace","before":{"id":"13e7d132-efa2-c9ac-1d5c-b0c5eb8509a2","type":"arousal","startNanos":519586968481,"endNanos":546254413152,"channel":"Flow","comment":"nul \u0000 here"},"after":{"id":"13e7d132-efa2-c9ac-1d5c-b0c5eb8509a2","type":"새_사건","startNanos":186566838213,"endNanos":223617374365,"channel":"","comment":""}}]},{"change":"stages","epoch":39,"before":["?"],"after":["N1"]}]}');
INSERT INTO score_log VALUES(3,3,'DO',1795453449269198144,'{"v":1,"change":"stages","epoch":12,"before":["?","?","?","?","?"],"after":["R","N3","N2","R","R"]}');
INSERT INTO score_log VALUES(3,4,'DO',1795453449269226476,'{"v":1,"change":"add","event":{"id":"88a613d7-ae57-7a3b-cea1-64f323338bab","type":"hypopnea","startNanos":425170882060,"endNanos":427726286430,"channel":"Flow","comment":"밤🌙"}}');
INSERT INTO score_log VALUES(3,5,'UNDO',1795453449269918875,'{"v":1,"change":"remove","event":{"id":"88a613d7-ae57-7a3b-cea1-64f323338bab","type":"hypopnea","startNanos":425170882060,"endNanos":427726286430,"channel":"Flow","comment":"밤🌙"}}');
INSERT INTO score_log VALUES(3,6,'DO',1795453449269996090,'{"v":1,"change":"stages","epoch":39,"before":["N1"],"after":["N3"]}');
INSERT INTO score_log VALUES(3,7,'DO',1795453449270043160,'{"v":1,"change":"add","event":{"id":"6b6f8d5e-0062-3be8-efc0-f91fc786fb02","type":"hypopnea","startNanos":1128391525676,"endNanos":1159142983216,"channel":"C4-M1","comment":""}}');
INSERT INTO score_log VALUES(3,8,'DO',1795453449270065183,'{"v":1,"change":"stages","epoch":25,"before":["W","?","N2","N1"],"after":["?","?","R","N3"]}');
INSERT INTO score_log VALUES(3,9,'DO',1795453449270084251,'{"v":1,"change":"stages","epoch":6,"before":["?","?"],"after":["W","R"]}');
INSERT INTO score_log VALUES(3,10,'UNDO',1795453449270097441,'{"v":1,"change":"stages","epoch":6,"before":["W","R"],"after":["?","?"]}');
INSERT INTO score_log VALUES(3,11,'REDO',1795453449270359841,'{"v":1,"change":"stages","epoch":6,"before":["?","?"],"after":["W","R"]}');
INSERT INTO score_log VALUES(3,12,'DO',1795453449270385659,'{"v":1,"change":"stages","epoch":11,"before":["?","R"],"after":["N1","R"]}');
INSERT INTO score_log VALUES(3,13,'DO',1795453449270399610,'{"v":1,"change":"stages","epoch":0,"before":["?","?"],"after":["N2","?"]}');
INSERT INTO score_log VALUES(3,14,'DO',1795453449270414602,'{"v":1,"change":"stages","epoch":7,"before":["R","?","?","?","N1"],"after":["N2","N2","N3","N2","R"]}');
INSERT INTO score_log VALUES(4,1,'DO',1795453449272179456,'{"v":1,"change":"replace","before":{"id":"14d1eb8e-3346-03cf-e261-dfb9d65dff2f","type":"새_사건","startNanos":1182268548289,"endNanos":1196733019024,"channel":"","comment":"''; DROP TABLE event; --"},"after":{"id":"14d1eb8e-3346-03cf-e261-dfb9d65dff2f","type":"arousal","startNanos":716350631032,"endNanos":743974981193,"channel":"산소포화도","comment":"''; DROP TABLE event; --"}}');
INSERT INTO score_log VALUES(4,2,'DO',1795453449272217543,'{"v":1,"change":"add","event":{"id":"95a783d5-92fb-a729-99fe-cb8a851cf87e","type":"arousal","startNanos":626112930614,"endNanos":665926893728,"channel":"Flow","comment":"밤🌙"}}');
INSERT INTO score_log VALUES(4,3,'DO',1795453449272519452,'{"v":1,"change":"compound","name":"score.several.name","parts":[{"change":"compound","name":"score.several.name","parts":[{"change":"remove","event":{"id":"95a783d5-92fb-a729-99fe-cb8a851cf87e","type":"arousal","startNanos":626112930614,"endNanos":665926893728,"channel":"Flow","comment":"밤🌙"}},{"change":"replace","before":{"id":"93988c3b-d5f1-2876-2174-3903d9000b45","type":"apnea_obstructive","startNanos":386316827964,"endNanos":415133767281,"channel":"산소포화도","comment":"nul \u0000 here"},"after":{"id":"93988c3b-d5f1-2876-2174-3903d9000b45","type":"새_사건","startNanos":141250869327,"endNanos":141250869327,"channel":"a\tb\"c\\","comment":"nul \u0000 here"}},{"change":"stages","epoch":39,"before":["W"],"after":["R"]}]},{"change":"stages","epoch":6,"before":["R","N3","?","?"],"after":["W","W","N1","W"]}]}');
INSERT INTO score_log VALUES(4,4,'DO',1795453449272574284,'{"v":1,"change":"replace","before":{"id":"14d1eb8e-3346-03cf-e261-dfb9d65dff2f","type":"arousal","startNanos":716350631032,"endNanos":743974981193,"channel":"산소포화도","comment":"''; DROP TABLE event; --"},"after":{"id":"14d1eb8e-3346-03cf-e261-dfb9d65dff2f","type":"새_사건","startNanos":999195864506,"endNanos":1017659033209,"channel":"a\tb\"c\\","comment":"\"quoted\", line\nbreak"}}');
INSERT INTO score_log VALUES(4,5,'UNDO',1795453449272606151,'{"v":1,"change":"replace","before":{"id":"14d1eb8e-3346-03cf-e261-dfb9d65dff2f","type":"새_사건","startNanos":999195864506,"endNanos":1017659033209,"channel":"a\tb\"c\\","comment":"\"quoted\", line\nbreak"},"after":{"id":"14d1eb8e-3346-03cf-e261-dfb9d65dff2f","type":"arousal","startNanos":716350631032,"endNanos":743974981193,"channel":"산소포화도","comment":"''; DROP TABLE event; --"}}');
INSERT INTO score_log VALUES(4,6,'DO',1795453449272705679,'{"v":1,"change":"compound","name":"score.several.name","parts":[{"change":"stages","epoch":10,"before":["N3","W","N1","N2"],"after":["N3","W","R","W"]},{"change":"add","event":{"id":"86376b2f-2c6f-568a-08fd-38fbf02366d4","type":"arousal","startNanos":913812470448,"endNanos":970798413255,"channel":"Flow","comment":"다시 볼 것"}},{"change":"stages","epoch":18,"before":["N1","N1","?"],"after":["N1","R","R"]}]}');
INSERT INTO score_log VALUES(4,7,'DO',1795453449272721993,'{"v":1,"change":"stages","epoch":23,"before":["?","W","N2","N1"],"after":["W","W","N3","N2"]}');
INSERT INTO score_log VALUES(4,8,'DO',1795453449272849012,'{"v":1,"change":"compound","name":"score.several.name","parts":[{"change":"add","event":{"id":"d5bacb24-4d8a-c8c1-e4d9-958a660375a3","type":"arousal","startNanos":1177472637719,"endNanos":1216236276084,"channel":"","comment":"밤🌙"}},{"change":"compound","name":"score.several.name","parts":[{"change":"add","event":{"id":"f821ffbc-aff4-8637-0f81-92d97f6992a1","type":"arousal","startNanos":1101631823922,"endNanos":1161425774996,"channel":"a\tb\"c\\","comment":"밤🌙"}}]}]}');
INSERT INTO score_log VALUES(4,9,'DO',1795453449272893178,'{"v":1,"change":"add","event":{"id":"1e6e8318-002a-a1b6-92fc-54af6de4b2d7","type":"apnea_obstructive","startNanos":228163358628,"endNanos":228163358628,"channel":"산소포화도","comment":"\"quoted\", line\nbreak"}}');
INSERT INTO score_log VALUES(4,10,'UNDO',1795453449272907799,'{"v":1,"change":"remove","event":{"id":"1e6e8318-002a-a1b6-92fc-54af6de4b2d7","type":"apnea_obstructive","startNanos":228163358628,"endNanos":228163358628,"channel":"산소포화도","comment":"\"quoted\", line\nbreak"}}');
INSERT INTO score_log VALUES(4,11,'REDO',1795453449272941209,'{"v":1,"change":"add","event":{"id":"1e6e8318-002a-a1b6-92fc-54af6de4b2d7","type":"apnea_obstructive","startNanos":228163358628,"endNanos":228163358628,"channel":"산소포화도","comment":"\"quoted\", line\nbreak"}}');
INSERT INTO score_log VALUES(4,12,'DO',1795453449272956161,'{"v":1,"change":"stages","epoch":13,"before":["W","N1"],"after":["N1","N2"]}');
INSERT INTO score_log VALUES(4,13,'DO',1795453449272992846,'{"v":1,"change":"add","event":{"id":"ef5e15b2-0eb2-138b-8859-b1e76a5fb233","type":"apnea_obstructive","startNanos":1132799711061,"endNanos":1132799711061,"channel":"C4-M1","comment":"''; DROP TABLE event; --"}}');
INSERT INTO score_log VALUES(4,14,'DO',1795453449273030382,'{"v":1,"change":"add","event":{"id":"05ddc500-25ce-8e92-7c24-1441bd4c6c7e","type":"apnea_obstructive","startNanos":996562740330,"endNanos":1004858212735,"channel":"","comment":"다시 볼 것"}}');
CREATE TABLE view_state (
  scoring       INTEGER PRIMARY KEY REFERENCES scoring,
  page_start_ns INTEGER NOT NULL,
  page_ns       INTEGER NOT NULL,
  epoch         INTEGER NOT NULL,
  montage       TEXT    NOT NULL
) STRICT;
INSERT INTO view_state VALUES(3,0,30000000000,3,'');
CREATE INDEX recording_by_subject ON recording (subject_code, start);
CREATE INDEX scoring_by_recording ON scoring (recording);
CREATE TRIGGER score_log_keeps_its_rows BEFORE DELETE ON score_log
BEGIN SELECT RAISE(ABORT, 'the log is never rewritten'); END;
CREATE TRIGGER score_log_keeps_its_words BEFORE UPDATE ON score_log
BEGIN SELECT RAISE(ABORT, 'the log is never rewritten'); END;
COMMIT;
