-- A library as version 3 of its form left it, made by the program of that time and dumped with Python's sqlite3; texts with
-- a line break or a NUL are written as their bytes. Two recordings, four scorings (untouched, imported, edited, imported and
-- edited) with undo and redo in their logs.
PRAGMA application_id = 1332634221;
PRAGMA user_version = 3;
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
INSERT INTO scorer VALUES(1,'23b57fbe-1c18-42b7-987d-d1aeb09e85d4','김수면','PERSON');
INSERT INTO scorer VALUES(2,'21d6aec8-8248-4df9-bb7d-4d1374963185','Lee','PERSON');
INSERT INTO scorer VALUES(3,'4a6dba3c-aab0-457e-bbee-b6e0b6b6c462','Simulator','PROGRAM');
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
INSERT INTO scoring VALUES(1,'e193a6e9-e992-4012-8dcf-b1a43795fe2a',2,2,'',1795453457692048900,0,30000000000,'????????????????????????????????????????',0,0);
INSERT INTO scoring VALUES(2,'ae4f0df0-cc29-4ca1-8ded-e2588a5847a4',1,3,'truth',1795453457713415248,25000000,30000000000,'WR3233W2??211R2?R?RW3RW?3WW2W133R2?R2W3?',8,0);
INSERT INTO scoring VALUES(3,'242c21b3-5e14-4697-90a3-d65e2db9b16a',1,1,'1차',1795453457743907816,0,30000000000,'???????????????????????????????????R1???',1,14);
INSERT INTO scoring VALUES(4,'bea8a16a-811c-44e3-a67a-778fad025d49',1,2,'',1795453457749924803,471000000,30000000000,'R1RR321?12W32R1R?W3?221R12?1R11WW2W3R?1W',8,14);
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
INSERT INTO event VALUES(2,X'19AF914AB3A6EA72CE5A55B20D6D9ADF','apnea_obstructive',333694686168,391482569700,'C4-M1','밤🌙');
INSERT INTO event VALUES(2,X'3E6A30363F5D679C0018F288AD388E00','apnea_obstructive',250215720014,300236815810,'','');
INSERT INTO event VALUES(2,X'44E5A6BE64BF2C39A82946C4AC3EC348','arousal',398552185972,398552185972,'',CAST(X'6E756C20002068657265' AS TEXT));
INSERT INTO event VALUES(2,X'4C37F898450D607871BD486EA3155BCB','arousal',209204864072,234055512012,'a	b"c\',CAST(X'6E756C20002068657265' AS TEXT));
INSERT INTO event VALUES(2,X'662F824350249423B36BC307E1A19185','arousal',775968949006,801804471685,'C4-M1',CAST(X'2271756F746564222C206C696E650A627265616B' AS TEXT));
INSERT INTO event VALUES(2,X'689AB7811161115602E37A668C06CCCA','arousal',869236800165,881434713059,'a	b"c\','다시 볼 것');
INSERT INTO event VALUES(2,X'D8161D1ED665E9C2A3161106E3159EF7','lm_left',627821390437,652878303623,'산소포화도','다시 볼 것');
INSERT INTO event VALUES(2,X'E92574A762D5661F94202A479741C843','arousal',582571802481,582571802481,'산소포화도','밤🌙');
INSERT INTO event VALUES(3,X'F1C79294BC2200DD3282E43191651E46','hypopnea',208757635949,222288009540,'산소포화도',CAST(X'6E756C20002068657265' AS TEXT));
INSERT INTO event VALUES(4,X'0C4F40EC759D364C8563C2DE187FC463','arousal',1198444491316,1223811782794,'a	b"c\','밤🌙');
INSERT INTO event VALUES(4,X'311D9AE3989CB85E5E0996D4FEF89829','hypopnea',1105929446359,1105929446359,'','밤🌙');
INSERT INTO event VALUES(4,X'328295B123064955F2E1CF0B8F9E0BE4','hypopnea',300846792718,351403124972,'산소포화도',CAST(X'2271756F746564222C206C696E650A627265616B' AS TEXT));
INSERT INTO event VALUES(4,X'72B457F4A82855B43226F3776710B2F4','arousal',675599016804,703381625015,'','다시 볼 것');
INSERT INTO event VALUES(4,X'99FE88147D6BCF5FC2289B5471E38096','새_사건',798949583947,798949583947,'a	b"c\','다시 볼 것');
INSERT INTO event VALUES(4,X'A3CDD45D0CDDD0CB03FAAB5E67AD74F9','desat',1151995462729,1163526671414,'',CAST(X'6E756C20002068657265' AS TEXT));
INSERT INTO event VALUES(4,X'EC693A2A7CAE2CCAA341240F7AB93CA0','lm_left',1194051647908,1206677585992,'a	b"c\','');
INSERT INTO event VALUES(4,X'EEA37759D92BD426C324B5787D19351A','arousal',1066262051750,1103535219892,'산소포화도','밤🌙');
CREATE TABLE scoring_initial (
  scoring INTEGER PRIMARY KEY REFERENCES scoring,
  content TEXT NOT NULL                                               -- JSON
) STRICT;
INSERT INTO scoring_initial VALUES(2,'{"v":1,"originNanos":25000000,"epochNanos":30000000000,"stages":["W","R","N3","N2","N3","N3","W","N2","?","?","N2","N1","N1","R","N2","?","R","?","R","W","N3","R","W","?","N3","W","W","N2","W","N1","N3","N3","R","N2","?","R","N2","W","N3","?"],"events":[{"id":"4c37f898-450d-6078-71bd-486ea3155bcb","type":"arousal","startNanos":209204864072,"endNanos":234055512012,"channel":"a\tb\"c\\","comment":"nul \u0000 here"},{"id":"3e6a3036-3f5d-679c-0018-f288ad388e00","type":"apnea_obstructive","startNanos":250215720014,"endNanos":300236815810,"channel":"","comment":""},{"id":"19af914a-b3a6-ea72-ce5a-55b20d6d9adf","type":"apnea_obstructive","startNanos":333694686168,"endNanos":391482569700,"channel":"C4-M1","comment":"밤🌙"},{"id":"44e5a6be-64bf-2c39-a829-46c4ac3ec348","type":"arousal","startNanos":398552185972,"endNanos":398552185972,"channel":"","comment":"nul \u0000 here"},{"id":"e92574a7-62d5-661f-9420-2a479741c843","type":"arousal","startNanos":582571802481,"endNanos":582571802481,"channel":"산소포화도","comment":"밤🌙"},{"id":"d8161d1e-d665-e9c2-a316-1106e3159ef7","type":"lm_left","startNanos":627821390437,"endNanos":652878303623,"channel":"산소포화도","comment":"다시 볼 것"},{"id":"662f8243-5024-9423-b36b-c307e1a19185","type":"arousal","startNanos":775968949006,"endNanos":801804471685,"channel":"C4-M1","comment":"\"quoted\", line\nbreak"},{"id":"689ab781-1161-1156-02e3-7a668c06ccca","type":"arousal","startNanos":869236800165,"endNanos":881434713059,"channel":"a\tb\"c\\","comment":"다시 볼 것"}],"links":[{"cause":"44e5a6be-64bf-2c39-a829-46c4ac3ec348","effect":"d8161d1e-d665-e9c2-a316-1106e3159ef7"},{"cause":"662f8243-5024-9423-b36b-c307e1a19185","effect":"3e6a3036-3f5d-679c-0018-f288ad388e00"},{"cause":"689ab781-1161-1156-02e3-7a668c06ccca","effect":"e92574a7-62d5-661f-9420-2a479741c843"}],"dismissals":[{"rule":"tooShort","startNanos":193410067609,"endNanos":216444094505,"facts":"4116810426569941250"}]}');
INSERT INTO scoring_initial VALUES(4,'{"v":1,"originNanos":471000000,"epochNanos":30000000000,"stages":["R","N1","R","R","N3","N2","N1","?","N1","N2","W","W","N1","N1","N1","R","?","W","N3","?","N2","N2","W","N1","N3","N1","W","R","W","N1","N1","W","W","N2","W","N3","R","?","N1","W"],"events":[{"id":"328295b1-2306-4955-f2e1-cf0b8f9e0be4","type":"hypopnea","startNanos":300846792718,"endNanos":351403124972,"channel":"산소포화도","comment":"\"quoted\", line\nbreak"},{"id":"cd7610f2-ce52-9cf2-ebc5-113623b59732","type":"hypopnea","startNanos":648176215777,"endNanos":701224418486,"channel":"","comment":"다시 볼 것"},{"id":"eea37759-d92b-d426-c324-b5787d19351a","type":"arousal","startNanos":1066262051750,"endNanos":1103535219892,"channel":"산소포화도","comment":"밤🌙"},{"id":"311d9ae3-989c-b85e-5e09-96d4fef89829","type":"hypopnea","startNanos":1105929446359,"endNanos":1105929446359,"channel":"","comment":"밤🌙"},{"id":"a3cdd45d-0cdd-d0cb-03fa-ab5e67ad74f9","type":"desat","startNanos":1151995462729,"endNanos":1163526671414,"channel":"","comment":"nul \u0000 here"}],"links":[{"cause":"cd7610f2-ce52-9cf2-ebc5-113623b59732","effect":"328295b1-2306-4955-f2e1-cf0b8f9e0be4"},{"cause":"eea37759-d92b-d426-c324-b5787d19351a","effect":"a3cdd45d-0cdd-d0cb-03fa-ab5e67ad74f9"}],"dismissals":[{"rule":"tooShort","startNanos":310205835128,"endNanos":330855014121,"facts":"''; DROP TABLE event; ---4567442176501246354"}]}');
CREATE TABLE score_log (
  scoring  INTEGER NOT NULL REFERENCES scoring,
  revision INTEGER NOT NULL CHECK (revision > 0),
  kind     TEXT    NOT NULL CHECK (kind IN ('DO', 'UNDO', 'REDO')),
  at_ns    INTEGER NOT NULL,
  change   TEXT    NOT NULL,                                          -- JSON
  PRIMARY KEY (scoring, revision)
) STRICT, WITHOUT ROWID;
INSERT INTO score_log VALUES(3,1,'DO',1795453457737040205,'{"v":1,"change":"stages","epoch":35,"before":["?","?"],"after":["R","R"]}');
INSERT INTO score_log VALUES(3,2,'DO',1795453457738171267,'{"v":1,"change":"add","event":{"id":"7fd222d0-8971-ee99-67c0-282ee14685a1","type":"arousal","startNanos":79519179091,"endNanos":115529767152,"channel":"","comment":"밤🌙"}}');
INSERT INTO score_log VALUES(3,3,'DO',1795453457742546743,'{"v":1,"change":"remove","event":{"id":"7fd222d0-8971-ee99-67c0-282ee14685a1","type":"arousal","startNanos":79519179091,"endNanos":115529767152,"channel":"","comment":"밤🌙"}}');
INSERT INTO score_log VALUES(3,4,'DO',1795453457742593252,'{"v":1,"change":"stages","epoch":17,"before":["?","?","?","?","?"],"after":["N2","N2","N2","W","W"]}');
INSERT INTO score_log VALUES(3,5,'UNDO',1795453457742835482,'{"v":1,"change":"stages","epoch":17,"before":["N2","N2","N2","W","W"],"after":["?","?","?","?","?"]}');
INSERT INTO score_log VALUES(3,6,'DO',1795453457742883653,'{"v":1,"change":"add","event":{"id":"59cb8943-f1f1-53f9-efb1-ebe7fb02d06e","type":"lm_left","startNanos":831607900884,"endNanos":870755527563,"channel":"C4-M1","comment":"밤🌙"}}');
INSERT INTO score_log VALUES(3,7,'DO',1795453457742948880,'{"v":1,"change":"dismiss","rule":"of.tomorrow","startNanos":734462722212,"endNanos":783515940069,"facts":"-1528097712908818653"}');
INSERT INTO score_log VALUES(3,8,'DO',1795453457743017252,'{"v":1,"change":"remove","event":{"id":"59cb8943-f1f1-53f9-efb1-ebe7fb02d06e","type":"lm_left","startNanos":831607900884,"endNanos":870755527563,"channel":"C4-M1","comment":"밤🌙"}}');
INSERT INTO score_log VALUES(3,9,'DO',1795453457743034177,'{"v":1,"change":"stages","epoch":36,"before":["R"],"after":["N1"]}');
INSERT INTO score_log VALUES(3,10,'UNDO',1795453457743045374,'{"v":1,"change":"stages","epoch":36,"before":["N1"],"after":["R"]}');
INSERT INTO score_log VALUES(3,11,'REDO',1795453457743272221,'{"v":1,"change":"stages","epoch":36,"before":["R"],"after":["N1"]}');
INSERT INTO score_log VALUES(3,12,'DO',1795453457743302526,'{"v":1,"change":"add","event":{"id":"f1c79294-bc22-00dd-3282-e43191651e46","type":"lm_left","startNanos":1055597689774,"endNanos":1083977886097,"channel":"Flow","comment":"밤🌙"}}');
INSERT INTO score_log VALUES(3,13,'DO',1795453457743345490,'{"v":1,"change":"dismiss","rule":"of.tomorrow","startNanos":456174443320,"endNanos":503896270679,"facts":"-5334588552928548334"}');
INSERT INTO score_log VALUES(3,14,'DO',1795453457743907816,'{"v":1,"change":"replace","before":{"id":"f1c79294-bc22-00dd-3282-e43191651e46","type":"lm_left","startNanos":1055597689774,"endNanos":1083977886097,"channel":"Flow","comment":"밤🌙"},"after":{"id":"f1c79294-bc22-00dd-3282-e43191651e46","type":"hypopnea","startNanos":208757635949,"endNanos":222288009540,"channel":"산소포화도","comment":"nul \u0000 here"}}');
INSERT INTO score_log VALUES(4,1,'DO',1795453457747011601,'{"v":1,"change":"add","event":{"id":"0c4f40ec-759d-364c-8563-c2de187fc463","type":"arousal","startNanos":1198444491316,"endNanos":1223811782794,"channel":"a\tb\"c\\","comment":"밤🌙"}}');
INSERT INTO score_log VALUES(4,2,'DO',1795453457747045802,'{"v":1,"change":"stages","epoch":11,"before":["W","N1","N1"],"after":["N3","N2","R"]}');
INSERT INTO score_log VALUES(4,3,'DO',1795453457747394110,'{"v":1,"change":"compound","name":"score.several.name","parts":[{"change":"restore","rule":"tooShort","startNanos":310205835128,"endNanos":330855014121,"facts":"''; DROP TABLE event; ---4567442176501246354"},{"change":"add","event":{"id":"ec693a2a-7cae-2cca-a341-240f7ab93ca0","type":"새_사건","startNanos":1067854220308,"endNanos":1121742297699,"channel":"Flow","comment":"''; DROP TABLE event; --"}}]}');
INSERT INTO score_log VALUES(4,4,'DO',1795453457749218062,'{"v":1,"change":"stages","epoch":20,"before":["N2","N2","W"],"after":["N2","W","?"]}');
INSERT INTO score_log VALUES(4,5,'UNDO',1795453457749242037,'{"v":1,"change":"stages","epoch":20,"before":["N2","W","?"],"after":["N2","N2","W"]}');
INSERT INTO score_log VALUES(4,6,'DO',1795453457749693058,'{"v":1,"change":"compound","name":"score.change.removed.linked","parts":[{"change":"unlink","cause":"cd7610f2-ce52-9cf2-ebc5-113623b59732","effect":"328295b1-2306-4955-f2e1-cf0b8f9e0be4"},{"change":"remove","event":{"id":"cd7610f2-ce52-9cf2-ebc5-113623b59732","type":"hypopnea","startNanos":648176215777,"endNanos":701224418486,"channel":"","comment":"다시 볼 것"}}]}');
INSERT INTO score_log VALUES(4,7,'DO',1795453457749748330,'{"v":1,"change":"replace","before":{"id":"ec693a2a-7cae-2cca-a341-240f7ab93ca0","type":"새_사건","startNanos":1067854220308,"endNanos":1121742297699,"channel":"Flow","comment":"''; DROP TABLE event; --"},"after":{"id":"ec693a2a-7cae-2cca-a341-240f7ab93ca0","type":"lm_left","startNanos":1194051647908,"endNanos":1206677585992,"channel":"a\tb\"c\\","comment":""}}');
INSERT INTO score_log VALUES(4,8,'DO',1795453457749770423,'{"v":1,"change":"stages","epoch":23,"before":["N1"],"after":["R"]}');
INSERT INTO score_log VALUES(4,9,'DO',1795453457749783292,'{"v":1,"change":"stages","epoch":22,"before":["W"],"after":["N1"]}');
INSERT INTO score_log VALUES(4,10,'UNDO',1795453457749793858,'{"v":1,"change":"stages","epoch":22,"before":["N1"],"after":["W"]}');
INSERT INTO score_log VALUES(4,11,'REDO',1795453457749805916,'{"v":1,"change":"stages","epoch":22,"before":["W"],"after":["N1"]}');
INSERT INTO score_log VALUES(4,12,'DO',1795453457749832596,'{"v":1,"change":"stages","epoch":24,"before":["N3","N1","W","R","W"],"after":["N1","N2","?","N1","R"]}');
INSERT INTO score_log VALUES(4,13,'DO',1795453457749879005,'{"v":1,"change":"add","event":{"id":"72b457f4-a828-55b4-3226-f3776710b2f4","type":"arousal","startNanos":675599016804,"endNanos":703381625015,"channel":"","comment":"다시 볼 것"}}');
INSERT INTO score_log VALUES(4,14,'DO',1795453457749924803,'{"v":1,"change":"add","event":{"id":"99fe8814-7d6b-cf5f-c228-9b5471e38096","type":"새_사건","startNanos":798949583947,"endNanos":798949583947,"channel":"a\tb\"c\\","comment":"다시 볼 것"}}');
CREATE TABLE view_state (
  scoring       INTEGER PRIMARY KEY REFERENCES scoring,
  page_start_ns INTEGER NOT NULL,
  page_ns       INTEGER NOT NULL,
  epoch         INTEGER NOT NULL,
  montage       TEXT    NOT NULL
) STRICT;
INSERT INTO view_state VALUES(3,0,30000000000,3,'');
CREATE TABLE event_link (
  scoring INTEGER NOT NULL REFERENCES scoring,
  cause   BLOB    NOT NULL CHECK (length(cause) = 16),                -- the respiratory event or leg movement
  effect  BLOB    NOT NULL CHECK (length(effect) = 16),               -- the desaturation or arousal
  PRIMARY KEY (scoring, cause, effect),
  FOREIGN KEY (scoring, cause) REFERENCES event (scoring, id),
  FOREIGN KEY (scoring, effect) REFERENCES event (scoring, id)
) STRICT, WITHOUT ROWID;
INSERT INTO event_link VALUES(2,X'662F824350249423B36BC307E1A19185',X'3E6A30363F5D679C0018F288AD388E00');
INSERT INTO event_link VALUES(2,X'44E5A6BE64BF2C39A82946C4AC3EC348',X'D8161D1ED665E9C2A3161106E3159EF7');
INSERT INTO event_link VALUES(2,X'689AB7811161115602E37A668C06CCCA',X'E92574A762D5661F94202A479741C843');
INSERT INTO event_link VALUES(4,X'EEA37759D92BD426C324B5787D19351A',X'A3CDD45D0CDDD0CB03FAAB5E67AD74F9');
CREATE TABLE dismissal (
  scoring  INTEGER NOT NULL REFERENCES scoring,
  rule     TEXT    NOT NULL,
  start_ns INTEGER NOT NULL,
  end_ns   INTEGER NOT NULL CHECK (end_ns >= start_ns),
  facts    TEXT    NOT NULL,                                          -- what the rule found; holds for just these
  PRIMARY KEY (scoring, rule, start_ns, end_ns, facts)
) STRICT, WITHOUT ROWID;
INSERT INTO dismissal VALUES(2,'tooShort',193410067609,216444094505,'4116810426569941250');
INSERT INTO dismissal VALUES(3,'of.tomorrow',456174443320,503896270679,'-5334588552928548334');
INSERT INTO dismissal VALUES(3,'of.tomorrow',734462722212,783515940069,'-1528097712908818653');
CREATE INDEX recording_by_subject ON recording (subject_code, start);
CREATE INDEX scoring_by_recording ON scoring (recording);
CREATE INDEX event_link_by_effect ON event_link (scoring, effect);
CREATE TRIGGER score_log_keeps_its_rows BEFORE DELETE ON score_log
BEGIN SELECT RAISE(ABORT, 'the log is never rewritten'); END;
CREATE TRIGGER score_log_keeps_its_words BEFORE UPDATE ON score_log
BEGIN SELECT RAISE(ABORT, 'the log is never rewritten'); END;
COMMIT;
