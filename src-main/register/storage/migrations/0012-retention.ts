/** Personal data that are erased when their time is over (UU 27/2022 Ps. 43-44). Never edited once released. */
export const retention = /* sql */ `
-- When names, narrative, letters and files of a closed complaint were erased; its figures stay.
ALTER TABLE complaints ADD COLUMN erased_at INTEGER;
CREATE INDEX complaints_erased ON complaints (erased_at) WHERE erased_at IS NOT NULL;

-- Held back from erasure: a dispute, the Ombudsman.
CREATE TABLE erasure_holds (
  complaint INTEGER PRIMARY KEY REFERENCES complaints (key),
  reason TEXT NOT NULL,
  held_at INTEGER NOT NULL,
  held_by TEXT NOT NULL REFERENCES officers (id)
) STRICT;

-- One officer proposes, another confirms. What is confirmed is the record of the destruction.
CREATE TABLE erasures (
  id TEXT PRIMARY KEY,
  -- Register numbers: a JSON array.
  numbers TEXT NOT NULL,
  years INTEGER NOT NULL,
  basis TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  proposed_by TEXT NOT NULL REFERENCES officers (id),
  withdrawn_at INTEGER,
  confirmed_at INTEGER,
  confirmed_by TEXT REFERENCES officers (id),
  -- The head of the history before and after, and how many letters and files went.
  head_before TEXT,
  head_after TEXT,
  letters INTEGER,
  files INTEGER,
  -- Older copies that were destroyed with it: a JSON array of names.
  copies TEXT NOT NULL DEFAULT '[]',
  CHECK (confirmed_by IS NULL OR confirmed_by <> proposed_by)
) STRICT;

-- When indexes, free pages and files were cleared from the disk after an erasure; null while that is to do.
CREATE TABLE erasure_sweeps (
  erasure TEXT PRIMARY KEY,
  begun_at INTEGER NOT NULL,
  done_at INTEGER
) STRICT, WITHOUT ROWID;

-- A letter's bytes go with the personal data of its complaint, and never otherwise.
DROP TRIGGER letter_files_are_kept;
CREATE TRIGGER letter_files_are_kept BEFORE DELETE ON letter_files
WHEN NOT EXISTS (SELECT 1 FROM letters JOIN complaints ON complaints.key = letters.complaint
  WHERE letters.id = old.letter AND complaints.erased_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'an issued letter is not deleted'); END;
`
