/** Recaps that were issued: kept with what they counted and the bytes that were signed, for good. */
export const recaps = String.raw`
CREATE TABLE recaps (
  id TEXT PRIMARY KEY,
  period TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  issued_by TEXT NOT NULL REFERENCES officers (id),
  -- The row of its issuing; what is recorded after it may make it differ.
  history INTEGER NOT NULL REFERENCES history (sequence),
  figures TEXT NOT NULL,
  -- What each complaint counted in: [{complaint, number, counts: {figure: times}}].
  rows TEXT NOT NULL,
  title TEXT NOT NULL,
  pages INTEGER NOT NULL,
  pdf BLOB NOT NULL,
  -- Of figures, rows and pdf; the history's row holds it too.
  sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX recaps_of_period ON recaps (period, history);

CREATE TRIGGER recaps_are_final BEFORE UPDATE ON recaps
BEGIN SELECT RAISE(ABORT, 'an issued recap is final'); END;
CREATE TRIGGER recaps_are_kept BEFORE DELETE ON recaps
BEGIN SELECT RAISE(ABORT, 'an issued recap is final'); END;
`
