-- Entries older than the retention (Q08) leave the trail only behind an anchor: the number and hash of the last one that went. The chain is
-- verified from there, and an entry of the trail says the same (security/audit.h).
CREATE TABLE audit_anchor (seq INTEGER PRIMARY KEY, hash BLOB NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TRIGGER audit_anchor_no_update BEFORE UPDATE ON audit_anchor BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_anchor_no_delete BEFORE DELETE ON audit_anchor BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
DROP TRIGGER audit_no_delete;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit WHEN OLD.seq > coalesce((SELECT max(seq) FROM audit_anchor), 0)
  BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
