-- A library as version 2 of its form left it, made by the program of that time and dumped with Python's sqlite3; texts with
-- a line break or a NUL are written as their bytes. Two recordings, four scorings (untouched, imported, edited, imported and
-- edited) with undo and redo in their logs.
PRAGMA application_id = 1332634221;
PRAGMA user_version = 2;
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
INSERT INTO scorer VALUES(1,'1ba6325b-78b8-4865-a666-c7928236a0f9','김수면','PERSON');
INSERT INTO scorer VALUES(2,'9fc7dab9-12b4-405d-9db6-37088ec28e0f','Lee','PERSON');
INSERT INTO scorer VALUES(3,'760a3f92-b3c1-4a96-b058-3a4ce12adaee','Simulator','PROGRAM');
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
INSERT INTO scoring VALUES(1,'ba0444af-7a19-4528-ba8a-ff8d80c50afe',2,2,'',1795453453244193923,0,30000000000,'????????????????????????????????????????',0,0);
INSERT INTO scoring VALUES(2,'5cfd389e-a81b-4c0d-a1f9-2e999e4ee095',1,3,'truth',1795453453278205924,399000000,30000000000,'WW321RR112WRWWW1?1R133RWR?R?331?31?23?1R',8,0);
INSERT INTO scoring VALUES(3,'e69e7dc6-76c9-49b3-9a8c-9ed999ff5bce',1,1,'1차',1795453453313992623,0,30000000000,'?????????W?????????????????????RWW3??2?W',4,14);
INSERT INTO scoring VALUES(4,'4a11860e-5c67-4c86-8f97-4d660acc3558',1,2,'',1795453453319080929,97000000,30000000000,'RRR?132W?13W122WWWW13R1R12?RWR1WWR?W?R?3',5,14);
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
INSERT INTO event VALUES(2,X'008807ADA68604CB6D2D3D3D828C1C53','apnea_obstructive',275307049308,293483838240,'','');
INSERT INTO event VALUES(2,X'342CB165AE723A308100502C988D9A16','lm_left',599081877005,630924104599,'','''; DROP TABLE event; --');
INSERT INTO event VALUES(2,X'49ED6A5FE5DD2BE95AEBD2860CFC6E9D','desat',1077905067130,1120354380942,'Flow','다시 볼 것');
INSERT INTO event VALUES(2,X'5A5500C3D425027CA72D7F0212A36A28','apnea_obstructive',36081970030,43094874505,'',CAST(X'2271756F746564222C206C696E650A627265616B' AS TEXT));
INSERT INTO event VALUES(2,X'87F6AF582BF68E0500011B0C083465CC','새_사건',1120800243506,1147321171551,'a	b"c\','');
INSERT INTO event VALUES(2,X'B1E767F48D1333E86203A553BE83BDC7','apnea_obstructive',450481193722,480254033001,'','');
INSERT INTO event VALUES(2,X'C6ACDA76F31A8DCEA427284F9370ADAE','desat',823502287254,823502287254,'C4-M1','다시 볼 것');
INSERT INTO event VALUES(2,X'DFE5C5972187626E40B19CE0AF2DEDDD','hypopnea',660139362553,716454836922,'C4-M1','''; DROP TABLE event; --');
INSERT INTO event VALUES(3,X'49FC675EBE9AA97830A193CAC26F5CE3','arousal',309328499325,342455077577,'',CAST(X'6E756C20002068657265' AS TEXT));
INSERT INTO event VALUES(3,X'5F2057A28A2B304DF3B82315E19E9E7D','desat',1186740254520,1226754450546,'산소포화도','');
INSERT INTO event VALUES(3,X'8E47E98F1138768C634563AF80E30466','lm_left',662040595093,702918556971,'a	b"c\','다시 볼 것');
INSERT INTO event VALUES(3,X'DA5E54E6CB4E6803EC36B70FF88D545D','apnea_obstructive',851454921677,896394135479,'a	b"c\',CAST(X'6E756C20002068657265' AS TEXT));
INSERT INTO event VALUES(4,X'292FAF508AD5B3642E569B66F32325B3','lm_left',190477815060,201483057916,'산소포화도','밤🌙');
INSERT INTO event VALUES(4,X'58FE5D18AB2BBA780470483746924B0F','새_사건',1121383221699,1137606891783,'a	b"c\',CAST(X'2271756F746564222C206C696E650A627265616B' AS TEXT));
INSERT INTO event VALUES(4,X'6F85C09E0C5C96AE760992B247D1DA8D','hypopnea',1022310411648,1067720697526,'Flow','');
INSERT INTO event VALUES(4,X'AC5E4661A21AD5E45DBBAE70B9EE04CA','desat',110739581241,140240575149,'a	b"c\','''; DROP TABLE event; --');
INSERT INTO event VALUES(4,X'C661FDA74208B7C7447C9FC460BCFC62','hypopnea',24122566221,24122566221,'',CAST(X'2271756F746564222C206C696E650A627265616B' AS TEXT));
CREATE TABLE scoring_initial (
  scoring INTEGER PRIMARY KEY REFERENCES scoring,
  content TEXT NOT NULL                                               -- JSON
) STRICT;
INSERT INTO scoring_initial VALUES(2,'{"v":1,"originNanos":399000000,"epochNanos":30000000000,"stages":["W","W","N3","N2","N1","R","R","N1","N1","N2","W","R","W","W","W","N1","?","N1","R","N1","N3","N3","R","W","R","?","R","?","N3","N3","N1","?","N3","N1","?","N2","N3","?","N1","R"],"events":[{"id":"5a5500c3-d425-027c-a72d-7f0212a36a28","type":"apnea_obstructive","startNanos":36081970030,"endNanos":43094874505,"channel":"","comment":"\"quoted\", line\nbreak"},{"id":"008807ad-a686-04cb-6d2d-3d3d828c1c53","type":"apnea_obstructive","startNanos":275307049308,"endNanos":293483838240,"channel":"","comment":""},{"id":"b1e767f4-8d13-33e8-6203-a553be83bdc7","type":"apnea_obstructive","startNanos":450481193722,"endNanos":480254033001,"channel":"","comment":""},{"id":"342cb165-ae72-3a30-8100-502c988d9a16","type":"lm_left","startNanos":599081877005,"endNanos":630924104599,"channel":"","comment":"''; DROP TABLE event; --"},{"id":"dfe5c597-2187-626e-40b1-9ce0af2deddd","type":"hypopnea","startNanos":660139362553,"endNanos":716454836922,"channel":"C4-M1","comment":"''; DROP TABLE event; --"},{"id":"c6acda76-f31a-8dce-a427-284f9370adae","type":"desat","startNanos":823502287254,"endNanos":823502287254,"channel":"C4-M1","comment":"다시 볼 것"},{"id":"49ed6a5f-e5dd-2be9-5aeb-d2860cfc6e9d","type":"desat","startNanos":1077905067130,"endNanos":1120354380942,"channel":"Flow","comment":"다시 볼 것"},{"id":"87f6af58-2bf6-8e05-0001-1b0c083465cc","type":"새_사건","startNanos":1120800243506,"endNanos":1147321171551,"channel":"a\tb\"c\\","comment":""}],"links":[{"cause":"b1e767f4-8d13-33e8-6203-a553be83bdc7","effect":"49ed6a5f-e5dd-2be9-5aeb-d2860cfc6e9d"},{"cause":"dfe5c597-2187-626e-40b1-9ce0af2deddd","effect":"c6acda76-f31a-8dce-a427-284f9370adae"},{"cause":"5a5500c3-d425-027c-a72d-7f0212a36a28","effect":"342cb165-ae72-3a30-8100-502c988d9a16"}]}');
INSERT INTO scoring_initial VALUES(4,'{"v":1,"originNanos":97000000,"epochNanos":30000000000,"stages":["R","R","R","?","N1","N3","N2","W","?","N1","N3","W","N1","R","N1","N2","N1","?","?","?","N3","R","N1","R","N1","N2","?","R","W","W","N2","N1","R","?","R","W","?","R","?","N3"],"events":[{"id":"c661fda7-4208-b7c7-447c-9fc460bcfc62","type":"hypopnea","startNanos":24122566221,"endNanos":24122566221,"channel":"","comment":"\"quoted\", line\nbreak"},{"id":"ac5e4661-a21a-d5e4-5dbb-ae70b9ee04ca","type":"desat","startNanos":110739581241,"endNanos":140240575149,"channel":"a\tb\"c\\","comment":"''; DROP TABLE event; --"},{"id":"80c25ab4-2c5e-4932-4eff-c4ca6acbfdbb","type":"lm_left","startNanos":162976314619,"endNanos":167238330176,"channel":"","comment":"\"quoted\", line\nbreak"},{"id":"41997edd-46c2-da4e-278d-568ca9cbe52a","type":"apnea_obstructive","startNanos":302397122295,"endNanos":346279091456,"channel":"","comment":"nul \u0000 here"},{"id":"58fe5d18-ab2b-ba78-0470-483746924b0f","type":"새_사건","startNanos":1121383221699,"endNanos":1137606891783,"channel":"a\tb\"c\\","comment":"\"quoted\", line\nbreak"}],"links":[{"cause":"80c25ab4-2c5e-4932-4eff-c4ca6acbfdbb","effect":"58fe5d18-ab2b-ba78-0470-483746924b0f"},{"cause":"c661fda7-4208-b7c7-447c-9fc460bcfc62","effect":"ac5e4661-a21a-d5e4-5dbb-ae70b9ee04ca"}]}');
CREATE TABLE score_log (
  scoring  INTEGER NOT NULL REFERENCES scoring,
  revision INTEGER NOT NULL CHECK (revision > 0),
  kind     TEXT    NOT NULL CHECK (kind IN ('DO', 'UNDO', 'REDO')),
  at_ns    INTEGER NOT NULL,
  change   TEXT    NOT NULL,                                          -- JSON
  PRIMARY KEY (scoring, revision)
) STRICT, WITHOUT ROWID;
INSERT INTO score_log VALUES(3,1,'DO',1795453453296288220,'{"v":1,"change":"compound","name":"score.several.name","parts":[{"change":"add","event":{"id":"5f2057a2-8a2b-304d-f3b8-2315e19e9e7d","type":"desat","startNanos":1186740254520,"endNanos":1226754450546,"channel":"산소포화도","comment":""}}]}');
INSERT INTO score_log VALUES(3,2,'DO',1795453453297816923,'{"v":1,"change":"add","event":{"id":"a01088aa-52aa-f354-ba54-7b28f6fcecd5","type":"새_사건","startNanos":181336018661,"endNanos":210467997794,"channel":"a\tb\"c\\","comment":"밤🌙"}}');
INSERT INTO score_log VALUES(3,3,'DO',1795453453300299264,'{"v":1,"change":"link","cause":"a01088aa-52aa-f354-ba54-7b28f6fcecd5","effect":"5f2057a2-8a2b-304d-f3b8-2315e19e9e7d"}');
INSERT INTO score_log VALUES(3,4,'DO',1795453453300374736,'{"v":1,"change":"add","event":{"id":"61ace6aa-1f10-f038-cd59-9b1941810559","type":"새_사건","startNanos":45457000721,"endNanos":84760828849,"channel":"Flow","comment":"nul \u0000 here"}}');
INSERT INTO score_log VALUES(3,5,'UNDO',1795453453301349676,'{"v":1,"change":"remove","event":{"id":"61ace6aa-1f10-f038-cd59-9b1941810559","type":"새_사건","startNanos":45457000721,"endNanos":84760828849,"channel":"Flow","comment":"nul \u0000 here"}}');
INSERT INTO score_log VALUES(3,6,'DO',1795453453302978447,'{"v":1,"change":"unlink","cause":"a01088aa-52aa-f354-ba54-7b28f6fcecd5","effect":"5f2057a2-8a2b-304d-f3b8-2315e19e9e7d"}');
INSERT INTO score_log VALUES(3,7,'DO',1795453453303070894,'{"v":1,"change":"link","cause":"5f2057a2-8a2b-304d-f3b8-2315e19e9e7d","effect":"a01088aa-52aa-f354-ba54-7b28f6fcecd5"}');
INSERT INTO score_log VALUES(3,8,'DO',1795453453303380475,'{"v":1,"change":"stages","epoch":15,"before":["?","?","?"],"after":["?","?","?"]}');
INSERT INTO score_log VALUES(3,9,'DO',1795453453303955580,'{"v":1,"change":"compound","name":"score.several.name","parts":[{"change":"stages","epoch":34,"before":["?","?","?","?"],"after":["N3","W","?","N2"]},{"change":"compound","name":"score.several.name","parts":[{"change":"unlink","cause":"5f2057a2-8a2b-304d-f3b8-2315e19e9e7d","effect":"a01088aa-52aa-f354-ba54-7b28f6fcecd5"},{"change":"add","event":{"id":"da5e54e6-cb4e-6803-ec36-b70ff88d545d","type":"apnea_obstructive","startNanos":851454921677,"endNanos":896394135479,"channel":"a\tb\"c\\","comment":"nul \u0000 here"}},{"change":"add","event":{"id":"49fc675e-be9a-a978-30a1-93cac26f5ce3","type":"arousal","startNanos":309328499325,"endNanos":342455077577,"channel":"","comment":"nul \u0000 here"}},{"change":"stages","epoch":39,"before":["?"],"after":["W"]}]},{"change":"add","event":{"id":"8e47e98f-1138-768c-6345-63af80e30466","type":"lm_left","startNanos":662040595093,"endNanos":702918556971,"channel":"a\tb\"c\\","comment":"다시 볼 것"}}]}');
INSERT INTO score_log VALUES(3,10,'UNDO',1795453453304436465,'{"v":1,"change":"compound","name":"score.several.name","parts":[{"change":"remove","event":{"id":"8e47e98f-1138-768c-6345-63af80e30466","type":"lm_left","startNanos":662040595093,"endNanos":702918556971,"channel":"a\tb\"c\\","comment":"다시 볼 것"}},{"change":"compound","name":"score.several.name","parts":[{"change":"stages","epoch":39,"before":["W"],"after":["?"]},{"change":"remove","event":{"id":"49fc675e-be9a-a978-30a1-93cac26f5ce3","type":"arousal","startNanos":309328499325,"endNanos":342455077577,"channel":"","comment":"nul \u0000 here"}},{"change":"remove","event":{"id":"da5e54e6-cb4e-6803-ec36-b70ff88d545d","type":"apnea_obstructive","startNanos":851454921677,"endNanos":896394135479,"channel":"a\tb\"c\\","comment":"nul \u0000 here"}},{"change":"link","cause":"5f2057a2-8a2b-304d-f3b8-2315e19e9e7d","effect":"a01088aa-52aa-f354-ba54-7b28f6fcecd5"}]},{"change":"stages","epoch":34,"before":["N3","W","?","N2"],"after":["?","?","?","?"]}]}');
INSERT INTO score_log VALUES(3,11,'REDO',1795453453313782621,'{"v":1,"change":"compound","name":"score.several.name","parts":[{"change":"stages","epoch":34,"before":["?","?","?","?"],"after":["N3","W","?","N2"]},{"change":"compound","name":"score.several.name","parts":[{"change":"unlink","cause":"5f2057a2-8a2b-304d-f3b8-2315e19e9e7d","effect":"a01088aa-52aa-f354-ba54-7b28f6fcecd5"},{"change":"add","event":{"id":"da5e54e6-cb4e-6803-ec36-b70ff88d545d","type":"apnea_obstructive","startNanos":851454921677,"endNanos":896394135479,"channel":"a\tb\"c\\","comment":"nul \u0000 here"}},{"change":"add","event":{"id":"49fc675e-be9a-a978-30a1-93cac26f5ce3","type":"arousal","startNanos":309328499325,"endNanos":342455077577,"channel":"","comment":"nul \u0000 here"}},{"change":"stages","epoch":39,"before":["?"],"after":["W"]}]},{"change":"add","event":{"id":"8e47e98f-1138-768c-6345-63af80e30466","type":"lm_left","startNanos":662040595093,"endNanos":702918556971,"channel":"a\tb\"c\\","comment":"다시 볼 것"}}]}');
INSERT INTO score_log VALUES(3,12,'DO',1795453453313860156,'{"v":1,"change":"stages","epoch":9,"before":["?"],"after":["W"]}');
INSERT INTO score_log VALUES(3,13,'DO',1795453453313886836,'{"v":1,"change":"stages","epoch":31,"before":["?","?","?","N3","W"],"after":["R","W","W","N3","?"]}');
INSERT INTO score_log VALUES(3,14,'DO',1795453453313992623,'{"v":1,"change":"remove","event":{"id":"a01088aa-52aa-f354-ba54-7b28f6fcecd5","type":"새_사건","startNanos":181336018661,"endNanos":210467997794,"channel":"a\tb\"c\\","comment":"밤🌙"}}');
INSERT INTO score_log VALUES(4,1,'DO',1795453453317930448,'{"v":1,"change":"stages","epoch":13,"before":["R","N1","N2","N1"],"after":["N2","N3","W","W"]}');
INSERT INTO score_log VALUES(4,2,'DO',1795453453318010567,'{"v":1,"change":"add","event":{"id":"9edcb53d-7995-67da-b80d-acb931aadd1f","type":"hypopnea","startNanos":888220518831,"endNanos":914640423791,"channel":"C4-M1","comment":"다시 볼 것"}}');
INSERT INTO score_log VALUES(4,3,'DO',1795453453318102915,'{"v":1,"change":"remove","event":{"id":"41997edd-46c2-da4e-278d-568ca9cbe52a","type":"apnea_obstructive","startNanos":302397122295,"endNanos":346279091456,"channel":"","comment":"nul \u0000 here"}}');
INSERT INTO score_log VALUES(4,4,'DO',1795453453318144647,'{"v":1,"change":"add","event":{"id":"9e2f415c-9bc4-7b60-4d1d-ba5afa349321","type":"lm_left","startNanos":511341836447,"endNanos":567105868638,"channel":"","comment":"''; DROP TABLE event; --"}}');
INSERT INTO score_log VALUES(4,5,'UNDO',1795453453318199889,'{"v":1,"change":"remove","event":{"id":"9e2f415c-9bc4-7b60-4d1d-ba5afa349321","type":"lm_left","startNanos":511341836447,"endNanos":567105868638,"channel":"","comment":"''; DROP TABLE event; --"}}');
INSERT INTO score_log VALUES(4,6,'DO',1795453453318683939,'{"v":1,"change":"compound","name":"score.several.name","parts":[{"change":"unlink","cause":"80c25ab4-2c5e-4932-4eff-c4ca6acbfdbb","effect":"58fe5d18-ab2b-ba78-0470-483746924b0f"},{"change":"remove","event":{"id":"80c25ab4-2c5e-4932-4eff-c4ca6acbfdbb","type":"lm_left","startNanos":162976314619,"endNanos":167238330176,"channel":"","comment":"\"quoted\", line\nbreak"}}]}');
INSERT INTO score_log VALUES(4,7,'DO',1795453453318815164,'{"v":1,"change":"compound","name":"score.several.name","parts":[{"change":"stages","epoch":29,"before":["W","N2","N1","R"],"after":["R","N1","N3","N2"]},{"change":"remove","event":{"id":"9edcb53d-7995-67da-b80d-acb931aadd1f","type":"hypopnea","startNanos":888220518831,"endNanos":914640423791,"channel":"C4-M1","comment":"다시 볼 것"}},{"change":"stages","epoch":14,"before":["N3"],"after":["N2"]}]}');
INSERT INTO score_log VALUES(4,8,'DO',1795453453318859770,'{"v":1,"change":"add","event":{"id":"292faf50-8ad5-b364-2e56-9b66f32325b3","type":"arousal","startNanos":926398957096,"endNanos":971594133002,"channel":"","comment":""}}');
INSERT INTO score_log VALUES(4,9,'DO',1795453453318892288,'{"v":1,"change":"add","event":{"id":"6f85c09e-0c5c-96ae-7609-92b247d1da8d","type":"hypopnea","startNanos":1022310411648,"endNanos":1067720697526,"channel":"Flow","comment":""}}');
INSERT INTO score_log VALUES(4,10,'UNDO',1795453453318927611,'{"v":1,"change":"remove","event":{"id":"6f85c09e-0c5c-96ae-7609-92b247d1da8d","type":"hypopnea","startNanos":1022310411648,"endNanos":1067720697526,"channel":"Flow","comment":""}}');
INSERT INTO score_log VALUES(4,11,'REDO',1795453453318958367,'{"v":1,"change":"add","event":{"id":"6f85c09e-0c5c-96ae-7609-92b247d1da8d","type":"hypopnea","startNanos":1022310411648,"endNanos":1067720697526,"channel":"Flow","comment":""}}');
INSERT INTO score_log VALUES(4,12,'DO',1795453453319037154,'{"v":1,"change":"replace","before":{"id":"292faf50-8ad5-b364-2e56-9b66f32325b3","type":"arousal","startNanos":926398957096,"endNanos":971594133002,"channel":"","comment":""},"after":{"id":"292faf50-8ad5-b364-2e56-9b66f32325b3","type":"lm_left","startNanos":190477815060,"endNanos":201483057916,"channel":"산소포화도","comment":"밤🌙"}}');
INSERT INTO score_log VALUES(4,13,'DO',1795453453319064354,'{"v":1,"change":"stages","epoch":31,"before":["N3","N2","?","R"],"after":["W","W","R","?"]}');
INSERT INTO score_log VALUES(4,14,'DO',1795453453319080929,'{"v":1,"change":"stages","epoch":17,"before":["?","?","?"],"after":["W","W","N1"]}');
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
INSERT INTO event_link VALUES(2,X'5A5500C3D425027CA72D7F0212A36A28',X'342CB165AE723A308100502C988D9A16');
INSERT INTO event_link VALUES(2,X'B1E767F48D1333E86203A553BE83BDC7',X'49ED6A5FE5DD2BE95AEBD2860CFC6E9D');
INSERT INTO event_link VALUES(2,X'DFE5C5972187626E40B19CE0AF2DEDDD',X'C6ACDA76F31A8DCEA427284F9370ADAE');
INSERT INTO event_link VALUES(4,X'C661FDA74208B7C7447C9FC460BCFC62',X'AC5E4661A21AD5E45DBBAE70B9EE04CA');
CREATE INDEX recording_by_subject ON recording (subject_code, start);
CREATE INDEX scoring_by_recording ON scoring (recording);
CREATE INDEX event_link_by_effect ON event_link (scoring, effect);
CREATE TRIGGER score_log_keeps_its_rows BEFORE DELETE ON score_log
BEGIN SELECT RAISE(ABORT, 'the log is never rewritten'); END;
CREATE TRIGGER score_log_keeps_its_words BEFORE UPDATE ON score_log
BEGIN SELECT RAISE(ABORT, 'the log is never rewritten'); END;
COMMIT;
