-- 0008: the construction project (三(一), (二)1; domain F1, F2, 3.1): cycle, application, frozen versions, steps, change requests, mid-term.

CREATE TABLE project (
  id BLOB PRIMARY KEY, station_id BLOB NOT NULL REFERENCES station, title TEXT NOT NULL, number TEXT NOT NULL DEFAULT '', -- number: 立项编号
  state TEXT NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT NOT NULL, midterm_on TEXT NOT NULL, final_on TEXT NOT NULL, -- both days included
  deadline_on TEXT,                     -- of the rectification that runs
  extended_until TEXT,                  -- one extension, at most three months
  approved_amount INTEGER,              -- 分
  grade TEXT NOT NULL DEFAULT '',       -- of the acceptance: excellent, qualified, unqualified
  published_at TEXT,                    -- results visible to the station from here on
  form TEXT NOT NULL DEFAULT '{}',      -- the application being written (JSON, one key per section; core/project/application.h)
  made_at TEXT NOT NULL, made_by BLOB NOT NULL, version INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;
CREATE INDEX project_station ON project(station_id, starts_on);
CREATE UNIQUE INDEX project_number ON project(number) WHERE number <> '';

-- What was submitted stays: content, its SHA-256 and the PDF as it was printed (S06).
CREATE TABLE project_version (
  id BLOB PRIMARY KEY, project_id BLOB NOT NULL REFERENCES project, stage TEXT NOT NULL, -- application, midterm, rectification, final
  number INTEGER NOT NULL, content TEXT NOT NULL, hash BLOB NOT NULL, pdf_id BLOB REFERENCES attachment, frozen_at TEXT NOT NULL, frozen_by BLOB NOT NULL,
  UNIQUE (project_id, stage, number)) STRICT, WITHOUT ROWID;
CREATE TRIGGER project_version_no_change BEFORE UPDATE OF content, hash, stage, number ON project_version BEGIN SELECT RAISE(ABORT, 'a frozen version stays'); END;
CREATE TRIGGER project_version_no_delete BEFORE DELETE ON project_version BEGIN SELECT RAISE(ABORT, 'a frozen version stays'); END;

-- The history: every step with its reason; a reversal is a step too and names the one it takes back (A24).
CREATE TABLE project_step (
  id BLOB PRIMARY KEY, project_id BLOB NOT NULL REFERENCES project, number INTEGER NOT NULL, event TEXT NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL,
  at TEXT NOT NULL, actor_id BLOB NOT NULL, opinion TEXT NOT NULL DEFAULT '', detail TEXT NOT NULL DEFAULT '{}', reverses INTEGER, UNIQUE (project_id, number)) STRICT, WITHOUT ROWID;

CREATE TABLE project_change ( -- 重要事项变更, and the one extension
  id BLOB PRIMARY KEY, project_id BLOB NOT NULL REFERENCES project, kind TEXT NOT NULL, -- head, content, dates, extension
  what TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL DEFAULT '{}', asked_at TEXT NOT NULL, asked_by BLOB NOT NULL,
  state TEXT NOT NULL, decided_at TEXT, decided_by BLOB, answer TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID; -- asked, granted, refused, withdrawn
CREATE INDEX project_change_project ON project_change(project_id);

CREATE TABLE project_midterm ( -- exactly one per project (S08)
  id BLOB PRIMARY KEY, project_id BLOB NOT NULL UNIQUE REFERENCES project, form TEXT NOT NULL DEFAULT '{}', result TEXT NOT NULL DEFAULT '', -- pass, rectify, fail
  reasons TEXT NOT NULL DEFAULT '[]', opinion TEXT NOT NULL DEFAULT '', deadline_on TEXT, report TEXT NOT NULL DEFAULT '', recheck TEXT NOT NULL DEFAULT '',
  opened_at TEXT NOT NULL, decided_at TEXT, version INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;
