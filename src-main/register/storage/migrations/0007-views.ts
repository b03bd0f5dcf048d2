/**
 * Views that officers save, letter numbers to be found by their parts, and an index that holds all
 * that a list is narrowed by. Never edited once released.
 */
export const views = /* sql */ `
CREATE TABLE views (
  id TEXT PRIMARY KEY,
  officer TEXT NOT NULL REFERENCES officers (id),
  name TEXT NOT NULL COLLATE NOCASE,
  -- A filter and words, as the contract's ViewContent.
  content TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  UNIQUE (officer, name)
) STRICT;

-- Counting and paging through any filter reads this index alone.
DROP INDEX complaints_newest;
CREATE INDEX complaints_newest ON complaints (received_at DESC, number DESC, status, channel,
  category, classification, division, confidential, complained_officer);

-- It keeps the numbers itself: rows of letters have no key of their own that would last.
CREATE VIRTUAL TABLE complaint_letters USING fts5 (
  number, letter UNINDEXED, tokenize = 'trigram remove_diacritics 1'
);
INSERT INTO complaint_letters (number, letter)
  SELECT number, id FROM letters WHERE run <> 'register' AND number IS NOT NULL ORDER BY recorded_at;
CREATE TRIGGER letters_findable AFTER INSERT ON letters
WHEN new.run <> 'register' AND new.number IS NOT NULL BEGIN
  INSERT INTO complaint_letters (number, letter) VALUES (new.number, new.id);
END;
CREATE TRIGGER letters_findable_once_numbered AFTER UPDATE OF number ON letters
WHEN new.run <> 'register' AND old.number IS NULL AND new.number IS NOT NULL BEGIN
  INSERT INTO complaint_letters (number, letter) VALUES (new.number, new.id);
END;
CREATE TRIGGER letters_no_longer_findable AFTER DELETE ON letters
WHEN old.run <> 'register' AND old.number IS NOT NULL BEGIN
  DELETE FROM complaint_letters WHERE letter = old.id;
END;
`
