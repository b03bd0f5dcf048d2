/** A seal beside each row, kept by storage/seals.ts. Never edited once released. */
export const seals = /* sql */ `
CREATE TABLE row_seals (
  -- A table, and what tells its rows apart: the key itself, or the quoted columns of a longer one.
  of TEXT NOT NULL,
  key ANY NOT NULL,
  seal BLOB NOT NULL,
  PRIMARY KEY (of, key)
) STRICT, WITHOUT ROWID;
`
