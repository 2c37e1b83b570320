-- 0001: workspace, people and network, calendar, case ledger, weekly report.
-- Ids are UUIDv7 in 16-byte blobs; dates 'YYYY-MM-DD'; times local ISO 8601 with ms; enums are text codes.

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Dictionaries are data: versioned, with the date from which a version counts. body is JSON.
CREATE TABLE dictionary (
  kind TEXT NOT NULL, version INTEGER NOT NULL, effective_on TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (kind, version)) STRICT, WITHOUT ROWID;

CREATE TABLE school (id BLOB PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE college (id BLOB PRIMARY KEY, school_id BLOB NOT NULL REFERENCES school, name TEXT NOT NULL UNIQUE, code TEXT NOT NULL DEFAULT '',
  closed_on TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE station (id BLOB PRIMARY KEY, college_id BLOB NOT NULL REFERENCES college, name TEXT NOT NULL, founded_on TEXT,
  contact TEXT NOT NULL DEFAULT '', custodian_id BLOB REFERENCES person DEFERRABLE INITIALLY DEFERRED, custodian_since TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX station_college ON station(college_id);

CREATE TABLE class (id BLOB PRIMARY KEY, college_id BLOB NOT NULL REFERENCES college, name TEXT NOT NULL, grade INTEGER, major TEXT NOT NULL DEFAULT '',
  starts_on TEXT, graduates_on TEXT, closed_on TEXT, UNIQUE (college_id, name)) STRICT, WITHOUT ROWID;
CREATE TABLE dorm (id BLOB PRIMARY KEY, college_id BLOB NOT NULL REFERENCES college, building TEXT NOT NULL, room TEXT NOT NULL, closed_on TEXT,
  UNIQUE (college_id, building, room)) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id BLOB PRIMARY KEY, kind TEXT NOT NULL, -- student, staff, external
  number TEXT, name TEXT NOT NULL, gender TEXT NOT NULL DEFAULT '', born_on TEXT, phone TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '',
  college_id BLOB REFERENCES college, class_id BLOB REFERENCES class, dorm_id BLOB REFERENCES dorm,
  status TEXT NOT NULL DEFAULT 'active', -- active, suspended, withdrawn, graduated, left
  enrolled_on TEXT, graduates_on TEXT, title TEXT NOT NULL DEFAULT '', guardian TEXT NOT NULL DEFAULT '', guardian_phone TEXT NOT NULL DEFAULT '',
  ethnicity TEXT NOT NULL DEFAULT '', native_place TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  custom TEXT NOT NULL DEFAULT '{}', -- columns of imported files that have no field, by header
  changed_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX person_number ON person(kind, number) WHERE number IS NOT NULL;
CREATE INDEX person_class ON person(class_id);
CREATE INDEX person_dorm ON person(dorm_id);
-- covers the counts by class and dorm and the building of the search index, which must not walk ten years of graduates
CREATE INDEX person_place ON person(status, kind, class_id, dorm_id, name, number, college_id);

-- Who holds which office of the four-level network, with history. Open end = in office.
CREATE TABLE post (
  id BLOB PRIMARY KEY, role TEXT NOT NULL, -- head, deputy, counsellor, class_teacher, class_committee, dorm_reporter, department, secretary, parttime, expert
  person_id BLOB NOT NULL REFERENCES person, station_id BLOB REFERENCES station, class_id BLOB REFERENCES class, dorm_id BLOB REFERENCES dorm,
  starts_on TEXT NOT NULL, ends_on TEXT, end_reason TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
CREATE INDEX post_person ON post(person_id);
CREATE INDEX post_class ON post(class_id, role, ends_on, starts_on);
CREATE INDEX post_dorm ON post(dorm_id, role, ends_on, starts_on);
CREATE INDEX post_station ON post(station_id, role);

CREATE TABLE user (
  id BLOB PRIMARY KEY, login TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL, role TEXT NOT NULL, -- security/role.h codes
  person_id BLOB REFERENCES person, station_id BLOB REFERENCES station, -- scope of a station's user; NULL for school-level roles
  seal_public BLOB NOT NULL, sign_public BLOB NOT NULL, -- X25519, Ed25519
  state TEXT NOT NULL DEFAULT 'active', -- active, disabled
  must_change INTEGER NOT NULL DEFAULT 0, -- somebody else gave the passphrase
  passphrase_changed_on TEXT, created_at TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE term (id BLOB PRIMARY KEY, year INTEGER NOT NULL, number INTEGER NOT NULL, -- 2026,1 = 2026-2027学年第1学期
  starts_on TEXT NOT NULL, ends_on TEXT NOT NULL, UNIQUE (year, number)) STRICT, WITHOUT ROWID;
CREATE TABLE week (id BLOB PRIMARY KEY, term_id BLOB NOT NULL REFERENCES term, number INTEGER NOT NULL, name TEXT NOT NULL DEFAULT '',
  starts_on TEXT NOT NULL, ends_on TEXT NOT NULL, iso_year INTEGER NOT NULL, iso_week INTEGER NOT NULL,
  reporting INTEGER NOT NULL DEFAULT 1, -- 0: a holiday week, no report due
  opens_at TEXT, closes_at TEXT, -- own window; NULL = from the settings
  UNIQUE (term_id, number)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX week_start ON week(starts_on);
CREATE INDEX week_iso ON week(iso_year, iso_week);
CREATE TABLE special_window (id BLOB PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE case_file (
  id BLOB PRIMARY KEY, station_id BLOB NOT NULL REFERENCES station, code TEXT NOT NULL UNIQUE, student_id BLOB NOT NULL REFERENCES person,
  state TEXT NOT NULL, level INTEGER NOT NULL, -- current; history in case_event
  kind TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '', dictionary_version INTEGER NOT NULL,
  criteria TEXT NOT NULL DEFAULT '[]', -- codes ticked at entry (domain F6)
  opened_on TEXT NOT NULL, closed_on TEXT, responsible_id BLOB REFERENCES person,
  summary TEXT NOT NULL DEFAULT '', -- content: sealed field
  last_follow_up_on TEXT, next_follow_up_on TEXT, observe_until TEXT, version INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;
CREATE INDEX case_station ON case_file(station_id, state);
CREATE INDEX case_student ON case_file(student_id);
CREATE INDEX case_responsible ON case_file(responsible_id);
CREATE INDEX case_due ON case_file(next_follow_up_on) WHERE closed_on IS NULL;
CREATE TABLE case_event (
  id BLOB PRIMARY KEY, case_id BLOB NOT NULL REFERENCES case_file, event TEXT NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL,
  from_level INTEGER, to_level INTEGER, on_date TEXT NOT NULL, at TEXT NOT NULL, actor_id BLOB NOT NULL,
  reason TEXT NOT NULL DEFAULT '', -- sealed
  detail TEXT NOT NULL DEFAULT '{}') STRICT, WITHOUT ROWID;
CREATE INDEX case_event_case ON case_event(case_id, at);
CREATE INDEX case_event_date ON case_event(on_date);
CREATE TABLE follow_up (
  id BLOB PRIMARY KEY, case_id BLOB NOT NULL REFERENCES case_file, on_date TEXT NOT NULL, kind TEXT NOT NULL, -- talk, phone, parent, visit, meeting, other
  text TEXT NOT NULL DEFAULT '', measures TEXT NOT NULL DEFAULT '', parent_contacted INTEGER NOT NULL DEFAULT 0,
  at TEXT NOT NULL, actor_id BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_case ON follow_up(case_id, on_date);
CREATE TABLE case_grant (case_id BLOB NOT NULL REFERENCES case_file, user_id BLOB NOT NULL REFERENCES user, granted_by BLOB NOT NULL, at TEXT NOT NULL,
  expires_on TEXT, revoked_at TEXT, PRIMARY KEY (case_id, user_id, at)) STRICT, WITHOUT ROWID;
CREATE TABLE code_counter (station_id BLOB NOT NULL, prefix TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL,
  PRIMARY KEY (station_id, prefix, year)) STRICT, WITHOUT ROWID;

CREATE TABLE class_report (
  class_id BLOB NOT NULL REFERENCES class, week_id BLOB NOT NULL REFERENCES week, kind TEXT NOT NULL, -- none, situation
  text TEXT NOT NULL DEFAULT '', headcount INTEGER NOT NULL DEFAULT 0, -- students meant, no names
  filed_at TEXT NOT NULL, filed_by BLOB NOT NULL, late INTEGER NOT NULL DEFAULT 0, version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (week_id, class_id)) STRICT, WITHOUT ROWID;
CREATE INDEX class_report_class ON class_report(class_id);
CREATE TABLE class_report_history ( -- what a changed class report said before
  class_id BLOB NOT NULL, week_id BLOB NOT NULL, version INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, headcount INTEGER NOT NULL,
  filed_at TEXT NOT NULL, filed_by BLOB NOT NULL, late INTEGER NOT NULL, PRIMARY KEY (week_id, class_id, version)) STRICT, WITHOUT ROWID;

CREATE TABLE weekly_report (
  id BLOB PRIMARY KEY, station_id BLOB NOT NULL REFERENCES station, week_id BLOB NOT NULL REFERENCES week,
  revision INTEGER NOT NULL DEFAULT 0, -- 0 the report, 1.. its corrections
  kind TEXT NOT NULL, -- normal, zero
  late INTEGER NOT NULL DEFAULT 0, early INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL,
  receipt TEXT UNIQUE, corrects_id BLOB REFERENCES weekly_report, correction_reason TEXT NOT NULL DEFAULT '',
  summary TEXT NOT NULL DEFAULT '', events TEXT NOT NULL DEFAULT '', support TEXT NOT NULL DEFAULT '', special TEXT NOT NULL DEFAULT '',
  prepared_by BLOB NOT NULL, prepared_at TEXT NOT NULL, submitted_by BLOB, submitted_at TEXT, reviewed_by BLOB, reviewed_at TEXT, review_note TEXT NOT NULL DEFAULT '',
  signed_by BLOB, signed_at TEXT, sign_note TEXT NOT NULL DEFAULT '', classes_due INTEGER NOT NULL DEFAULT 0, classes_filed INTEGER NOT NULL DEFAULT 0,
  missing_classes TEXT NOT NULL DEFAULT '', -- names, one a line, frozen when handed in
  confirmed_names TEXT NOT NULL DEFAULT '[]', -- JSON: field, case, person ids whose name stays in the text knowingly
  frozen_hash TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (station_id, week_id, revision)) STRICT, WITHOUT ROWID;
CREATE INDEX weekly_report_week ON weekly_report(week_id);
CREATE TABLE report_count (
  report_id BLOB NOT NULL REFERENCES weekly_report, level INTEGER NOT NULL, before INTEGER NOT NULL, added INTEGER NOT NULL, moved_in INTEGER NOT NULL,
  moved_out INTEGER NOT NULL, released INTEGER NOT NULL, now INTEGER NOT NULL, PRIMARY KEY (report_id, level)) STRICT, WITHOUT ROWID;
CREATE TABLE report_line (
  report_id BLOB NOT NULL REFERENCES weekly_report, case_id BLOB NOT NULL REFERENCES case_file, position INTEGER NOT NULL, level INTEGER NOT NULL, change TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT '', situation TEXT NOT NULL DEFAULT '', measures TEXT NOT NULL DEFAULT '', parent TEXT NOT NULL DEFAULT '', -- '', 'no', or the date
  referred INTEGER NOT NULL DEFAULT 0, plan TEXT NOT NULL DEFAULT '', responsible_id BLOB, carried_from BLOB, -- week whose text was carried forward
  names_confirmed INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (report_id, case_id)) STRICT, WITHOUT ROWID;
CREATE TABLE report_event (
  report_id BLOB NOT NULL REFERENCES weekly_report, seq INTEGER NOT NULL, event TEXT NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL,
  at TEXT NOT NULL, actor_id BLOB NOT NULL, reason TEXT NOT NULL DEFAULT '', PRIMARY KEY (report_id, seq)) STRICT, WITHOUT ROWID;

CREATE TABLE import_batch (id BLOB PRIMARY KEY, kind TEXT NOT NULL, file_name TEXT NOT NULL, file_hash TEXT NOT NULL, at TEXT NOT NULL, actor_id BLOB NOT NULL,
  added INTEGER NOT NULL, changed INTEGER NOT NULL, rejected INTEGER NOT NULL, undone_at TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE import_change (batch_id BLOB NOT NULL REFERENCES import_batch, seq INTEGER NOT NULL, entity TEXT NOT NULL, entity_id BLOB NOT NULL,
  before TEXT, after TEXT, PRIMARY KEY (batch_id, seq)) STRICT, WITHOUT ROWID; -- before NULL: created by the import
CREATE TABLE header_synonym (kind TEXT NOT NULL, header TEXT NOT NULL, field TEXT NOT NULL, PRIMARY KEY (kind, header)) STRICT, WITHOUT ROWID;

CREATE TABLE draft (user_id BLOB NOT NULL, form TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, saved_at TEXT NOT NULL,
  PRIMARY KEY (user_id, form, subject)) STRICT, WITHOUT ROWID;

-- Append-only; hash covers the entry and the hash before it (security/audit.h).
CREATE TABLE audit (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, actor_id BLOB, action TEXT NOT NULL, outcome TEXT NOT NULL, -- done, refused
  entity TEXT NOT NULL, entity_id BLOB, detail TEXT NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
