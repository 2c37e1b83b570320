-- 0002: the station's card, rooms and their use, flagship; the vault of attachments.

-- Content lies once per hash (domain A13); references name the record that shows it.
CREATE TABLE attachment_content (hash BLOB PRIMARY KEY, bytes BLOB NOT NULL, size INTEGER NOT NULL) STRICT, WITHOUT ROWID; -- SHA-256
CREATE TABLE attachment (
  id BLOB PRIMARY KEY, entity TEXT NOT NULL, entity_id BLOB NOT NULL, -- the record it belongs to: room, certificate, training ...
  kind TEXT NOT NULL DEFAULT '', file_name TEXT NOT NULL, media_type TEXT NOT NULL, hash BLOB NOT NULL REFERENCES attachment_content,
  added_at TEXT NOT NULL, added_by BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_of ON attachment(entity, entity_id);
CREATE INDEX attachment_hash ON attachment(hash);

ALTER TABLE station ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE station ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE station ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE room (
  id BLOB PRIMARY KEY, station_id BLOB NOT NULL REFERENCES station, name TEXT NOT NULL, area REAL, -- square metres
  shared INTEGER NOT NULL DEFAULT 0, -- 兼用
  purposes TEXT NOT NULL DEFAULT '[]', -- codes: talk, individual, group, sandplay, relax
  furnishing TEXT NOT NULL DEFAULT '', soundproof INTEGER NOT NULL DEFAULT 0, closed_on TEXT, UNIQUE (station_id, name)) STRICT, WITHOUT ROWID;
CREATE TABLE room_use ( -- bookings and what was used; no overlap within a room
  id BLOB PRIMARY KEY, room_id BLOB NOT NULL REFERENCES room, starts_at TEXT NOT NULL, ends_at TEXT NOT NULL, purpose TEXT NOT NULL,
  person_id BLOB REFERENCES person, booked_by BLOB NOT NULL, booked_at TEXT NOT NULL, walk_in INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'booked', -- booked, used, cancelled
  note TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
CREATE INDEX room_use_room ON room_use(room_id, starts_at);

CREATE TABLE flagship ( -- 一院一品: one in force per station
  id BLOB PRIMARY KEY, station_id BLOB NOT NULL REFERENCES station, name TEXT NOT NULL, summary TEXT NOT NULL DEFAULT '',
  starts_on TEXT NOT NULL, ends_on TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX flagship_station ON flagship(station_id);

-- Who has read a weekly report, from the first opening on (S20: 已阅).
CREATE TABLE report_reading (
  report_id BLOB NOT NULL REFERENCES weekly_report, user_id BLOB NOT NULL REFERENCES user, read_at TEXT NOT NULL,
  PRIMARY KEY (report_id, user_id)) STRICT, WITHOUT ROWID;
