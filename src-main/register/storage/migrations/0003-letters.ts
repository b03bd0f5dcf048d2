/**
 * Letters from draft to archive: the sign-off track, sending, voiding, scans, letters made elsewhere,
 * numbers given before this register, and the office's own wording. Never edited once released.
 */
export const letters = /* sql */ `
-- 'made' here or 'filed' from elsewhere; the settings it was drawn with (letterhead, signatory, rank).
ALTER TABLE letters ADD COLUMN source TEXT NOT NULL DEFAULT 'made' CHECK (source IN ('made', 'filed'));
ALTER TABLE letters ADD COLUMN office_revision INTEGER REFERENCES office_versions (revision);
ALTER TABLE letters ADD COLUMN wording_version INTEGER;
-- Null where the number is given later by the general agenda.
ALTER TABLE letters ADD COLUMN numbered_at INTEGER;
ALTER TABLE letters ADD COLUMN voided_for TEXT;
-- {how, at, receivedBy, note, proof}; at in UTC milliseconds.
ALTER TABLE letters ADD COLUMN sent TEXT;
ALTER TABLE letters ADD COLUMN sent_on TEXT;
-- The scan of the signed sheet.
ALTER TABLE letters ADD COLUMN scan TEXT REFERENCES attachments (id);
UPDATE letters SET numbered_at = recorded_at WHERE number IS NOT NULL;
CREATE INDEX letters_number_in_either_case ON letters (lower(number)) WHERE run <> 'register';
CREATE INDEX letters_by_date ON letters (date);
CREATE INDEX letters_sent ON letters (sent_on) WHERE sent_on IS NOT NULL;

-- What was issued stays as it was issued.
CREATE TRIGGER letter_files_stay BEFORE UPDATE ON letter_files
BEGIN SELECT RAISE(ABORT, 'an issued letter is not changed'); END;
CREATE TRIGGER letter_files_are_kept BEFORE DELETE ON letter_files
BEGIN SELECT RAISE(ABORT, 'an issued letter is not deleted'); END;

-- On its way to being issued; it becomes a letter under the same id.
CREATE TABLE letter_drafts (
  id TEXT PRIMARY KEY,
  complaint INTEGER NOT NULL REFERENCES complaints (key),
  kind TEXT NOT NULL,
  revision INTEGER NOT NULL,
  fields TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('draft', 'initialled', 'signed')),
  initials INTEGER NOT NULL,
  holder TEXT NOT NULL,
  held_since INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL REFERENCES officers (id),
  -- Set when it is signed: case, officer, wording and revision of the settings that it says.
  frozen TEXT
) STRICT;
CREATE INDEX letter_drafts_of_complaint ON letter_drafts (complaint);

-- Of a draft and of the letter it became.
CREATE TABLE letter_marks (
  letter TEXT NOT NULL,
  number INTEGER NOT NULL,
  mark TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES officers (id),
  note TEXT,
  PRIMARY KEY (letter, number)
) STRICT, WITHOUT ROWID;

-- Numbers of the own sequences that have no letter here: given before this register, or a gap explained.
CREATE TABLE agenda_numbers (
  run TEXT NOT NULL CHECK (run IN ('note', 'letter')),
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('historic', 'gap')),
  number TEXT,
  date TEXT,
  addressee TEXT,
  about TEXT,
  reason TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES officers (id),
  PRIMARY KEY (run, year, sequence)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX agenda_numbers_number ON agenda_numbers (lower(number))
  WHERE number IS NOT NULL;

CREATE TABLE letter_templates (
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  wording TEXT NOT NULL,
  reset INTEGER NOT NULL,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL REFERENCES officers (id),
  PRIMARY KEY (kind, version)
) STRICT, WITHOUT ROWID;
`
