/** 0011-sign-ins: failed tries in a row, and the recovery sheet that counts. */
export const signIns = `
CREATE TABLE failed_tries (
  -- An officer's id, one of 256 places for names that no officer has, or 'recovery'.
  subject TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_sheet (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL REFERENCES officers (id),
  used_at INTEGER
) STRICT;
`
