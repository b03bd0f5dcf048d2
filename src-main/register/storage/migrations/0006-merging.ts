/** Two registrations of one complaint that became one, and the way back. Never edited once released. */
export const merging = /* sql */ `
-- While a registration is merged into another; the row leaves when that is undone.
CREATE TABLE mergings (
  merged INTEGER PRIMARY KEY REFERENCES complaints (key),
  kept INTEGER NOT NULL REFERENCES complaints (key),
  reason TEXT NOT NULL,
  merged_at INTEGER NOT NULL,
  merged_by TEXT NOT NULL REFERENCES officers (id),
  -- The history's row on the kept one: what follows it came since.
  history INTEGER NOT NULL REFERENCES history (sequence),
  -- What it changed, as it stood before: a JSON object.
  before TEXT NOT NULL
) STRICT;
CREATE INDEX mergings_kept ON mergings (kept);

-- What is not in LAPOR! yet, by the list's own order.
CREATE INDEX complaints_not_in_lapor ON complaints (received_at DESC, number DESC, closed_as,
  complained_officer) WHERE lapor_tracking_id IS NULL;

-- UU 25/2009 Ps. 45: whoever is complained of in the kept one sees what was merged into it as little.
CREATE TRIGGER merged_guarded AFTER UPDATE OF complained_officer ON complaints
WHEN new.complained_officer IS NOT NULL BEGIN
  UPDATE complaints SET complained_officer = new.complained_officer
  WHERE complained_officer IS NULL
    AND key IN (SELECT merged FROM mergings WHERE kept = new.key);
END;
`
