/** The slip with two questions, one a complaint. Never edited once released. */
export const answersTold = /* sql */ `
CREATE TABLE satisfaction (
  complaint INTEGER PRIMARY KEY REFERENCES complaints (key),
  -- The date on which the complainant was asked, and how: printed or read-out.
  asked_on TEXT NOT NULL,
  how TEXT NOT NULL,
  -- One to four; null where there was no answer.
  speed INTEGER,
  handling INTEGER,
  revision INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES officers (id)
) STRICT;
CREATE INDEX satisfaction_by_date ON satisfaction (asked_on);
`
