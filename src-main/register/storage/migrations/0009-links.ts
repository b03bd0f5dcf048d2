/**
 * A complaint that repeats an earlier one, and the files of an intake form that is not saved yet.
 * Never edited once released.
 */
export const links = /* sql */ `
CREATE TABLE repeats (
  complaint INTEGER PRIMARY KEY REFERENCES complaints (key),
  earlier INTEGER NOT NULL REFERENCES complaints (key)
) STRICT;
CREATE INDEX repeats_of ON repeats (earlier);

-- As the rows of attachments: the bytes lie in attachments/, by their hash. They outlive a draft that
-- is thrown away until the register is opened again: throwing away can be undone.
CREATE TABLE draft_files (
  id TEXT PRIMARY KEY,
  draft TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  added_by TEXT NOT NULL REFERENCES officers (id)
) STRICT;
CREATE INDEX draft_files_of_draft ON draft_files (draft);
CREATE INDEX draft_files_by_hash ON draft_files (sha256);
CREATE INDEX attachments_by_hash ON attachments (sha256);
`
