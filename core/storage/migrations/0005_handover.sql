-- 0005: confidentiality undertakings of accounts, custodians per data class, handover.

CREATE TABLE undertaking ( -- domain A17: an account works only after it
  id BLOB PRIMARY KEY, user_id BLOB NOT NULL REFERENCES user, text_version INTEGER NOT NULL, way TEXT NOT NULL, -- screen, paper
  signed_on TEXT NOT NULL, recorded_at TEXT NOT NULL, recorded_by BLOB NOT NULL, withdrawn_at TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX undertaking_user ON undertaking(user_id);
CREATE TABLE custodian ( -- 专人管理: who keeps what, with history
  id BLOB PRIMARY KEY, station_id BLOB NOT NULL REFERENCES station, data_class TEXT NOT NULL, -- reports, cases, station, training
  person_id BLOB NOT NULL REFERENCES person, since TEXT NOT NULL, until TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX custodian_station ON custodian(station_id, data_class);
INSERT INTO custodian (id, station_id, data_class, person_id, since) -- the keeper of the printed reports so far
  SELECT id, id, 'reports', custodian_id, coalesce(custodian_since, founded_on, '2000-01-01') FROM station WHERE custodian_id IS NOT NULL;
-- Accounts that end by a handover: the first unlocking after the last day takes the key slot away and gives the successor's account its role.
CREATE TABLE account_end (
  user_id BLOB PRIMARY KEY REFERENCES user, last_day TEXT NOT NULL, handover_id BLOB REFERENCES handover, next_user_id BLOB REFERENCES user,
  next_role TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

CREATE TABLE handover (
  id BLOB PRIMARY KEY, station_id BLOB NOT NULL REFERENCES station, number TEXT NOT NULL, post TEXT NOT NULL, -- role code
  from_person BLOB NOT NULL REFERENCES person, to_person BLOB NOT NULL REFERENCES person, witness_person BLOB REFERENCES person,
  effective_on TEXT NOT NULL, state TEXT NOT NULL, scope TEXT NOT NULL DEFAULT '[]', difference TEXT NOT NULL DEFAULT '',
  started_at TEXT NOT NULL, started_by BLOB NOT NULL, finished_at TEXT, cancel_reason TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;
CREATE INDEX handover_station ON handover(station_id, state);
CREATE TABLE handover_item (
  id BLOB PRIMARY KEY, handover_id BLOB NOT NULL REFERENCES handover, position INTEGER NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL DEFAULT '', name TEXT NOT NULL,
  counted INTEGER, -- by the program; NULL = typed by hand
  stated INTEGER, carrier TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT 'open', note TEXT NOT NULL DEFAULT '', entity TEXT NOT NULL DEFAULT '', entity_id BLOB,
  due_on TEXT, successor_id BLOB REFERENCES person) STRICT, WITHOUT ROWID;
CREATE INDEX handover_item_handover ON handover_item(handover_id, position);
CREATE TABLE handover_step (
  handover_id BLOB NOT NULL REFERENCES handover, step TEXT NOT NULL, at TEXT NOT NULL, actor_id BLOB NOT NULL, detail TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY (handover_id, step)) STRICT, WITHOUT ROWID;
