/**
 * An old register brought in: its batches, what they number, remembered profiles, and the way back.
 * Never edited once released.
 */
export const importing = /* sql */ `
CREATE TABLE import_batches (
  id TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  profile TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES officers (id),
  rows INTEGER NOT NULL,
  taken INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  -- The rows that were not taken, each with its reason: a JSON array.
  lines TEXT NOT NULL,
  -- The last row of the history that the import itself wrote.
  history INTEGER NOT NULL REFERENCES history (sequence)
) STRICT;

CREATE TABLE import_profiles (
  name TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL REFERENCES officers (id)
) STRICT;

-- Register numbers without a complaint: given by an import that was taken back, kept from an old
-- register by one that was taken back, or left out in the old register's own sequence.
CREATE TABLE void_numbers (
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  batch TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('given', 'kept', 'never-here')),
  noted_at INTEGER NOT NULL,
  PRIMARY KEY (year, sequence)
) STRICT, WITHOUT ROWID;

ALTER TABLE complaints ADD COLUMN import_batch TEXT REFERENCES import_batches (id);
-- The number it had in the old register, where the register number is another.
ALTER TABLE complaints ADD COLUMN old_number TEXT;
-- Whether the register number is the one that the old register gave.
ALTER TABLE complaints ADD COLUMN number_kept INTEGER NOT NULL DEFAULT 0;
-- Closed in the old register: of its steps and clocks nobody here knows.
ALTER TABLE complaints ADD COLUMN closed_before_import INTEGER NOT NULL DEFAULT 0;
CREATE INDEX complaints_imported ON complaints (import_batch) WHERE import_batch IS NOT NULL;
CREATE INDEX complaints_old_number ON complaints (old_number COLLATE NOCASE)
  WHERE old_number IS NOT NULL;
CREATE INDEX complaints_lapor ON complaints (lapor_tracking_id)
  WHERE lapor_tracking_id IS NOT NULL;

-- Of a closing that an import brought: whether its date was known there.
ALTER TABLE closings ADD COLUMN imported TEXT CHECK (imported IN ('dated', 'undated'));

-- A complaint that is taken back leaves its history: the row keeps everything that is hashed, its
-- subject too, and lets go of the local key alone.
DROP TRIGGER history_is_append_only;
CREATE TRIGGER history_is_append_only BEFORE UPDATE ON history
WHEN new.complaint IS NOT NULL OR new.sequence IS NOT old.sequence OR new.id IS NOT old.id
  OR new.kind IS NOT old.kind OR new.subject IS NOT old.subject OR new.detail IS NOT old.detail
  OR new.status IS NOT old.status OR new.happened_at IS NOT old.happened_at
  OR new.happened_on IS NOT old.happened_on OR new.recorded_at IS NOT old.recorded_at
  OR new.done_by IS NOT old.done_by OR new.recorded_by IS NOT old.recorded_by
  OR new.commitment IS NOT old.commitment OR new.previous IS NOT old.previous
  OR new.hash IS NOT old.hash
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TRIGGER complaints_no_longer_searchable AFTER DELETE ON complaints BEGIN
  INSERT INTO complaint_words (complaint_words, rowid, number, complainant_name, subject,
    narrative, complainant_address, requested_remedy, place, officer_complained_of, referred_by,
    incoming_letter_number, lapor_tracking_id)
  VALUES ('delete', old.key, old.number, old.complainant_name, old.subject, old.narrative,
    old.complainant_address, old.requested_remedy, old.place, old.officer_complained_of,
    old.referred_by, old.incoming_letter_number, old.lapor_tracking_id);
  INSERT INTO complaint_parts (complaint_parts, rowid, number, complainant_name, phone_digits,
    subject, complainant_address, national_id, incoming_letter_number, lapor_tracking_id)
  VALUES ('delete', old.key, old.number, old.complainant_name, old.phone_digits, old.subject,
    old.complainant_address, old.national_id, old.incoming_letter_number, old.lapor_tracking_id);
END;
`
