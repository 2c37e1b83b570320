-- 0009: the special fund of a project (三(一); domain 3.1): what was allotted and spent. Nothing is changed or deleted; a correction is a reversing entry.

CREATE TABLE fund_entry (
  id BLOB PRIMARY KEY, project_id BLOB NOT NULL REFERENCES project, number INTEGER NOT NULL, -- of the project, from 1
  kind TEXT NOT NULL,                     -- allotment, expense, reversal
  year INTEGER NOT NULL, tranche INTEGER NOT NULL DEFAULT 0, -- year of the budget; tranche of an allotment
  on_date TEXT NOT NULL, subject TEXT NOT NULL DEFAULT '',   -- 科目, as in the budget of the application
  amount INTEGER NOT NULL,                -- 分; in > 0, out < 0
  voucher TEXT NOT NULL DEFAULT '', summary TEXT NOT NULL DEFAULT '', handler TEXT NOT NULL DEFAULT '',
  approver TEXT NOT NULL DEFAULT '',      -- who signed the voucher, or approved here; empty = waits for approval
  approved_at TEXT, approved_by BLOB,     -- when approved here
  overdraft TEXT NOT NULL DEFAULT '',     -- why the balance was allowed to fall below zero
  reverses BLOB UNIQUE REFERENCES fund_entry, reason TEXT NOT NULL DEFAULT '', -- of a reversal
  made_at TEXT NOT NULL, made_by BLOB NOT NULL, UNIQUE (project_id, number)) STRICT, WITHOUT ROWID;
CREATE TRIGGER fund_entry_no_change BEFORE UPDATE ON fund_entry
WHEN OLD.approver <> '' OR OLD.id <> NEW.id OR OLD.project_id <> NEW.project_id OR OLD.number <> NEW.number OR OLD.kind <> NEW.kind OR OLD.year <> NEW.year
  OR OLD.tranche <> NEW.tranche OR OLD.on_date <> NEW.on_date OR OLD.subject <> NEW.subject OR OLD.amount <> NEW.amount OR OLD.voucher <> NEW.voucher
  OR OLD.summary <> NEW.summary OR OLD.handler <> NEW.handler OR OLD.overdraft <> NEW.overdraft OR OLD.reverses IS NOT NEW.reverses OR OLD.reason <> NEW.reason
  OR OLD.made_at <> NEW.made_at OR OLD.made_by <> NEW.made_by
BEGIN SELECT RAISE(ABORT, 'an entry of the fund stays as it is'); END;
CREATE TRIGGER fund_entry_no_delete BEFORE DELETE ON fund_entry BEGIN SELECT RAISE(ABORT, 'an entry of the fund stays'); END;
