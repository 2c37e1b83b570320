-- 0010: the final defence (三(二)1; domain F3, S10, A22, A34): rubrics, review days, panel, declarations of interest, score sheets.

CREATE TABLE rubric ( -- never changed: an edit is the year's next version
  id BLOB PRIMARY KEY, year INTEGER NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, made_at TEXT NOT NULL, made_by BLOB NOT NULL,
  UNIQUE (year, version)) STRICT, WITHOUT ROWID;
CREATE TRIGGER rubric_no_change BEFORE UPDATE ON rubric BEGIN SELECT RAISE(ABORT, 'a rubric stays'); END;

CREATE TABLE review (
  id BLOB PRIMARY KEY, name TEXT NOT NULL UNIQUE, held_on TEXT NOT NULL, place TEXT NOT NULL DEFAULT '', year INTEGER NOT NULL, -- year: of the rubric
  rubric TEXT NOT NULL DEFAULT '', -- as it was when the review opened; '' while it is prepared
  mean TEXT NOT NULL, state TEXT NOT NULL, -- average, trimmed; draft, open
  seed INTEGER, draws INTEGER NOT NULL DEFAULT 0, drawn_at TEXT, opened_at TEXT, version INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;

CREATE TABLE review_entry (
  id BLOB PRIMARY KEY, review_id BLOB NOT NULL REFERENCES review, project_id BLOB NOT NULL REFERENCES project, round INTEGER NOT NULL, -- of the project, from 1
  lot INTEGER, self TEXT NOT NULL DEFAULT '{}', -- the station's own score, frozen with the review
  veto TEXT NOT NULL DEFAULT '', veto_reason TEXT NOT NULL DEFAULT '', -- confirmed, dismissed
  result TEXT NOT NULL DEFAULT '', -- JSON of the decision
  UNIQUE (review_id, project_id)) STRICT, WITHOUT ROWID;
CREATE INDEX review_entry_project ON review_entry(project_id);

CREATE TABLE panellist (
  id BLOB PRIMARY KEY, review_id BLOB NOT NULL REFERENCES review, user_id BLOB REFERENCES user, name TEXT NOT NULL, unit TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '', weight REAL NOT NULL DEFAULT 1, UNIQUE (review_id, name)) STRICT, WITHOUT ROWID;
CREATE INDEX panellist_user ON panellist(user_id);

CREATE TABLE interest_declaration ( -- 利益关系声明
  panellist_id BLOB NOT NULL REFERENCES panellist, project_id BLOB NOT NULL REFERENCES project, conflict INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL, by_user BLOB NOT NULL, PRIMARY KEY (panellist_id, project_id)) STRICT, WITHOUT ROWID;

CREATE TABLE score_sheet (
  id BLOB PRIMARY KEY, entry_id BLOB NOT NULL REFERENCES review_entry, panellist_id BLOB NOT NULL REFERENCES panellist, state TEXT NOT NULL, -- open, handed_in, excused
  scores TEXT NOT NULL DEFAULT '{}', -- points by item, unmet ★ items
  comment TEXT NOT NULL DEFAULT '', veto TEXT NOT NULL DEFAULT '', veto_reason TEXT NOT NULL DEFAULT '',
  typed_by BLOB, from_paper INTEGER NOT NULL DEFAULT 0, -- typed in by student affairs from a sheet filled by hand
  handed_in_at TEXT, reason TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1, UNIQUE (entry_id, panellist_id)) STRICT, WITHOUT ROWID;
CREATE INDEX score_sheet_panellist ON score_sheet(panellist_id);
-- A sheet that was handed in is frozen: its points change only after a reversal has opened it again.
CREATE TRIGGER score_sheet_frozen BEFORE UPDATE OF scores, comment, veto, veto_reason ON score_sheet WHEN OLD.state = 'handed_in' AND NEW.state = 'handed_in'
BEGIN SELECT RAISE(ABORT, 'a sheet that was handed in stays'); END;

CREATE TABLE review_step ( -- the log of a review: draws, opening, sheets handed in, reversals, decisions
  id BLOB PRIMARY KEY, review_id BLOB NOT NULL REFERENCES review, number INTEGER NOT NULL, event TEXT NOT NULL, at TEXT NOT NULL, actor_id BLOB NOT NULL,
  entry_id BLOB, panellist_id BLOB, reason TEXT NOT NULL DEFAULT '', detail TEXT NOT NULL DEFAULT '{}', UNIQUE (review_id, number)) STRICT, WITHOUT ROWID;

CREATE TABLE self_score ( -- the station beside the reviewers (A34)
  project_id BLOB PRIMARY KEY REFERENCES project, scores TEXT NOT NULL, note TEXT NOT NULL DEFAULT '', at TEXT NOT NULL, by_user BLOB NOT NULL,
  version INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;

CREATE TABLE final_report ( -- what the station hands in before the defence; frozen as a version of the project
  project_id BLOB PRIMARY KEY REFERENCES project, form TEXT NOT NULL, changed_at TEXT NOT NULL, changed_by BLOB NOT NULL, version INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;
