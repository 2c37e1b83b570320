-- 0003: what eligibility and the member list ask about a person in office; certificates, contracts; overrides.

CREATE TABLE member_profile (
  person_id BLOB PRIMARY KEY REFERENCES person, discipline TEXT NOT NULL DEFAULT '', education TEXT NOT NULL DEFAULT '', degree TEXT NOT NULL DEFAULT '',
  full_time_counsellor INTEGER NOT NULL DEFAULT 0, -- 专职辅导员
  student_work_since TEXT, psych_work_since TEXT, organisation TEXT NOT NULL DEFAULT '', duties TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
CREATE TABLE certificate (
  id BLOB PRIMARY KEY, person_id BLOB NOT NULL REFERENCES person, kind TEXT NOT NULL, -- code of dictionary "certificates"
  number TEXT NOT NULL DEFAULT '', issuer TEXT NOT NULL DEFAULT '', issued_on TEXT, expires_on TEXT, removed_at TEXT, remove_reason TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
CREATE INDEX certificate_person ON certificate(person_id);
CREATE TABLE contract ( -- external experts (domain S19): contract and confidentiality undertaking
  id BLOB PRIMARY KEY, person_id BLOB NOT NULL REFERENCES person, station_id BLOB NOT NULL REFERENCES station, number TEXT NOT NULL DEFAULT '',
  starts_on TEXT NOT NULL, ends_on TEXT NOT NULL, undertaking_on TEXT, undertaking_until TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX contract_station ON contract(station_id, ends_on);
CREATE TABLE eligibility_mark ( -- relaxed (暂放宽) or overridden, per appointment; the newest one not withdrawn counts
  id BLOB PRIMARY KEY, post_id BLOB NOT NULL REFERENCES post ON DELETE CASCADE, kind TEXT NOT NULL, -- relaxed, override, reviewed (a relaxed one that meets the rule by now)
  reason TEXT NOT NULL, review_on TEXT, at TEXT NOT NULL, actor_id BLOB NOT NULL, withdrawn_at TEXT, withdraw_reason TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
CREATE INDEX eligibility_mark_post ON eligibility_mark(post_id);

-- One head a station on any day (domain S16), whoever writes: terms may touch, never overlap.
CREATE TRIGGER one_head_insert BEFORE INSERT ON post WHEN NEW.role = 'head' AND EXISTS (SELECT 1 FROM post o WHERE o.role = 'head' AND o.station_id = NEW.station_id
    AND o.id <> NEW.id AND o.starts_on <= coalesce(NEW.ends_on, '9999-12-31') AND coalesce(o.ends_on, '9999-12-31') >= NEW.starts_on)
  BEGIN SELECT RAISE(ABORT, 'two heads on one day'); END;
CREATE TRIGGER one_head_update BEFORE UPDATE ON post WHEN NEW.role = 'head' AND EXISTS (SELECT 1 FROM post o WHERE o.role = 'head' AND o.station_id = NEW.station_id
    AND o.id <> NEW.id AND o.starts_on <= coalesce(NEW.ends_on, '9999-12-31') AND coalesce(o.ends_on, '9999-12-31') >= NEW.starts_on)
  BEGIN SELECT RAISE(ABORT, 'two heads on one day'); END;
