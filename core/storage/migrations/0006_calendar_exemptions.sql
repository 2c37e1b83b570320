-- A week that was due and is set to "no report due" afterwards stays visible with reason, time and who (domain N07).
ALTER TABLE week ADD COLUMN exempt_reason TEXT NOT NULL DEFAULT ''; -- empty: never was due, or is due
ALTER TABLE week ADD COLUMN exempted_at TEXT;
ALTER TABLE week ADD COLUMN exempted_by BLOB REFERENCES user;
