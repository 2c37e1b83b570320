-- 0011: what a station does and how it is supervised (三(二)2, 三(三), 四(一); domain S12-S15, S24, S25, S61, N06): activities, visits with
-- findings, self-checks, honours, portfolios that were built.

CREATE TABLE activity (
  id BLOB PRIMARY KEY, station_id BLOB NOT NULL REFERENCES station, on_date TEXT NOT NULL, ends_on TEXT, -- several days: the last one
  title TEXT NOT NULL, kind TEXT NOT NULL,           -- dictionary activity_kinds
  strand TEXT NOT NULL DEFAULT '',                   -- 职责(2): tips, class, training
  goals TEXT NOT NULL DEFAULT '[]', majors TEXT NOT NULL DEFAULT '[]', nature TEXT NOT NULL DEFAULT '', -- developmental, remedial
  peer INTEGER NOT NULL DEFAULT 0, participants INTEGER NOT NULL DEFAULT 0, place TEXT NOT NULL DEFAULT '', in_charge TEXT NOT NULL DEFAULT '',
  school_wide INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '', cancelled TEXT NOT NULL DEFAULT '', -- why it did not take place
  made_by BLOB NOT NULL, made_at TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;
CREATE INDEX activity_station ON activity(station_id, on_date);

CREATE TABLE visit (
  id BLOB PRIMARY KEY, station_id BLOB NOT NULL REFERENCES station, project_id BLOB REFERENCES project, planned_on TEXT NOT NULL, held_on TEXT,
  purpose TEXT NOT NULL DEFAULT '', visitors TEXT NOT NULL DEFAULT '', summary TEXT NOT NULL DEFAULT '', state TEXT NOT NULL, -- planned, held, cancelled
  reason TEXT NOT NULL DEFAULT '', made_by BLOB NOT NULL, made_at TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;
CREATE INDEX visit_station ON visit(station_id, planned_on);
CREATE TABLE finding (
  id BLOB PRIMARY KEY, visit_id BLOB NOT NULL REFERENCES visit, number INTEGER NOT NULL, text TEXT NOT NULL, due_on TEXT NOT NULL,
  state TEXT NOT NULL, -- open, answered, closed
  answer TEXT NOT NULL DEFAULT '', answered_at TEXT, closed_at TEXT, closing TEXT NOT NULL DEFAULT '', UNIQUE (visit_id, number)) STRICT, WITHOUT ROWID;
CREATE INDEX finding_state ON finding(state, due_on);
CREATE TABLE finding_step ( -- the history of a finding: who did what, a moved day with both days (A23)
  finding_id BLOB NOT NULL REFERENCES finding, number INTEGER NOT NULL, event TEXT NOT NULL, -- recorded, moved, answered, returned, closed, reopened
  at TEXT NOT NULL, actor_id BLOB NOT NULL, text TEXT NOT NULL DEFAULT '', old_due TEXT, new_due TEXT, PRIMARY KEY (finding_id, number)) STRICT, WITHOUT ROWID;

CREATE TABLE self_check ( -- one per station and year; results as they were on the day it was stored
  id BLOB PRIMARY KEY, station_id BLOB NOT NULL REFERENCES station, year INTEGER NOT NULL, dictionary INTEGER NOT NULL, results TEXT NOT NULL,
  score REAL NOT NULL, full REAL NOT NULL, made_at TEXT NOT NULL, made_by BLOB NOT NULL, UNIQUE (station_id, year)) STRICT, WITHOUT ROWID;
CREATE TABLE self_check_mark ( -- what no data can show, said by the head
  station_id BLOB NOT NULL REFERENCES station, year INTEGER NOT NULL, item TEXT NOT NULL, met INTEGER NOT NULL, note TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL, actor_id BLOB NOT NULL, PRIMARY KEY (station_id, year, item)) STRICT, WITHOUT ROWID;

CREATE TABLE honour (
  id BLOB PRIMARY KEY, year INTEGER NOT NULL, kind TEXT NOT NULL, -- dictionary honours
  station_id BLOB NOT NULL REFERENCES station, project_id BLOB REFERENCES project, person_id BLOB REFERENCES person, deeds TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL, -- nominated, awarded, declined, withdrawn
  reason TEXT NOT NULL DEFAULT '', number TEXT NOT NULL DEFAULT '', -- of the certificate
  nominated_by BLOB NOT NULL, nominated_at TEXT NOT NULL, decided_by BLOB, decided_at TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX honour_year ON honour(year, kind);
CREATE UNIQUE INDEX honour_number ON honour(number) WHERE number <> '';
CREATE TABLE honour_quota (year INTEGER NOT NULL, kind TEXT NOT NULL, places INTEGER NOT NULL, at TEXT NOT NULL, actor_id BLOB NOT NULL, PRIMARY KEY (year, kind)) STRICT, WITHOUT ROWID;

CREATE TABLE portfolio ( -- which portfolios were built, so that a file can be told from another one
  id BLOB PRIMARY KEY, station_id BLOB NOT NULL REFERENCES station, year INTEGER NOT NULL, pages INTEGER NOT NULL, hash BLOB NOT NULL, -- SHA-256 of the manifest
  made_at TEXT NOT NULL, made_by BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX portfolio_station ON portfolio(station_id, year);
