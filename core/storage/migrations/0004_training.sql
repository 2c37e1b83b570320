-- 0004: training, meetings, drills and who was there; selection and assessment of student helpers.

CREATE TABLE training (
  id BLOB PRIMARY KEY, station_id BLOB NOT NULL REFERENCES station, category TEXT NOT NULL, -- training, meeting, drill, online
  title TEXT NOT NULL, on_date TEXT NOT NULL, starts_at TEXT NOT NULL DEFAULT '', ends_at TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '',
  speaker_id BLOB REFERENCES person, speaker TEXT NOT NULL DEFAULT '', speaker_kind TEXT NOT NULL DEFAULT '', -- domain S62: teacher, class_teacher, cadre, expert, other
  hours REAL NOT NULL DEFAULT 0, audience TEXT NOT NULL DEFAULT '[]', -- role codes
  expects TEXT NOT NULL DEFAULT 'offices', -- offices: who holds an office of the audience that day; named: exactly the people listed
  note TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT 'planned', -- planned, held, cancelled
  state_reason TEXT NOT NULL DEFAULT '', made_by BLOB NOT NULL, made_at TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;
CREATE INDEX training_station ON training(station_id, on_date);
CREATE INDEX training_date ON training(on_date, state, category);
CREATE TABLE attendance (
  training_id BLOB NOT NULL REFERENCES training, person_id BLOB NOT NULL REFERENCES person, role TEXT NOT NULL DEFAULT '', -- offices for which the person is expected, codes with a space between
  expected INTEGER NOT NULL DEFAULT 1, state TEXT NOT NULL DEFAULT 'open', -- open, present, leave, absent
  reason TEXT NOT NULL DEFAULT '', method TEXT NOT NULL DEFAULT '', -- tick, paste, file
  score REAL, certificate TEXT NOT NULL DEFAULT '', certificate_until TEXT, at TEXT, actor_id BLOB,
  PRIMARY KEY (training_id, person_id)) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_person ON attendance(person_id, state, training_id, certificate, certificate_until);
CREATE TABLE drill_point ( -- timeline, review points; a review point with an owner is a task
  id BLOB PRIMARY KEY, training_id BLOB NOT NULL REFERENCES training, kind TEXT NOT NULL, -- scenario, timeline, review
  position INTEGER NOT NULL, clock TEXT NOT NULL DEFAULT '', text TEXT NOT NULL, owner_id BLOB REFERENCES person, due_on TEXT, done_on TEXT, done_note TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
CREATE INDEX drill_point_training ON drill_point(training_id);

CREATE TABLE candidacy ( -- selection: candidate, criteria, appointment
  id BLOB PRIMARY KEY, station_id BLOB NOT NULL REFERENCES station, role TEXT NOT NULL, person_id BLOB NOT NULL REFERENCES person, class_id BLOB REFERENCES class,
  dorm_id BLOB REFERENCES dorm, recommended_by TEXT NOT NULL DEFAULT '', criteria TEXT NOT NULL DEFAULT '[]', state TEXT NOT NULL, -- proposed, appointed, declined, withdrawn
  reason TEXT NOT NULL DEFAULT '', proposed_on TEXT NOT NULL, decided_on TEXT, post_id BLOB REFERENCES post) STRICT, WITHOUT ROWID;
CREATE INDEX candidacy_station ON candidacy(station_id, state);
CREATE TABLE assessment_round (
  id BLOB PRIMARY KEY, station_id BLOB NOT NULL REFERENCES station, name TEXT NOT NULL, role TEXT NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
  people_on TEXT NOT NULL, -- whose terms of office make the sheets
  template TEXT NOT NULL, -- JSON: a draft names the template's code, an opened round holds its rows
  state TEXT NOT NULL, quota REAL NOT NULL, -- draft, open, closed; share of the places that may be commended, 0..1
  places INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL DEFAULT '',
  opened_at TEXT, closed_at TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX assessment_round_station ON assessment_round(station_id);
CREATE TABLE assessment_sheet (
  id BLOB PRIMARY KEY, round_id BLOB NOT NULL REFERENCES assessment_round, person_id BLOB NOT NULL REFERENCES person, class_id BLOB REFERENCES class,
  place TEXT NOT NULL DEFAULT '', state TEXT NOT NULL, -- open, left_out
  commended INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '', conditions TEXT NOT NULL DEFAULT '[]', version INTEGER NOT NULL DEFAULT 1,
  total REAL, grade TEXT NOT NULL DEFAULT '', place_no INTEGER, -- results, fixed when the round closes
  UNIQUE (round_id, person_id)) STRICT, WITHOUT ROWID;
CREATE TABLE assessment_score (
  sheet_id BLOB NOT NULL REFERENCES assessment_sheet, item TEXT NOT NULL, side TEXT NOT NULL, -- self, station
  score REAL NOT NULL, times INTEGER NOT NULL DEFAULT 1, note TEXT NOT NULL DEFAULT '', at TEXT NOT NULL, actor_id BLOB NOT NULL,
  PRIMARY KEY (sheet_id, item, side)) STRICT, WITHOUT ROWID;
