/** The first shape of the register. Never edited once released. */
export const register = /* sql */ `
CREATE TABLE register (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  demo INTEGER NOT NULL,
  initial_password TEXT
) STRICT;

CREATE TABLE officers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1,
  password_salt BLOB NOT NULL,
  password_hash BLOB NOT NULL,
  initial_password INTEGER NOT NULL
) STRICT;

CREATE TABLE office_versions (
  revision INTEGER PRIMARY KEY,
  recorded_at INTEGER NOT NULL,
  office TEXT NOT NULL
) STRICT;

CREATE TABLE procedures (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  serves TEXT NOT NULL CHECK (serves IN ('direct', 'indirect')),
  published_at INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT;

CREATE TABLE holiday_years (
  year INTEGER PRIMARY KEY,
  source TEXT
) STRICT;

CREATE TABLE holidays (
  date TEXT PRIMARY KEY,
  year INTEGER NOT NULL REFERENCES holiday_years (year),
  kind TEXT NOT NULL CHECK (kind IN ('national', 'collective-leave', 'local')),
  name TEXT NOT NULL
) STRICT;

-- Instants are UTC milliseconds (…_at); the office's own date of them stands beside (…_on).
CREATE TABLE complaints (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  status TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  received_on TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES officers (id),
  channel TEXT NOT NULL,
  direct INTEGER NOT NULL,
  complainant_name TEXT,
  complainant_address TEXT,
  complainant_phone TEXT,
  phone_digits TEXT,
  complainant_email TEXT,
  national_id TEXT,
  represented_by TEXT,
  anonymous INTEGER NOT NULL,
  confidential INTEGER NOT NULL,
  category TEXT,
  classification TEXT,
  subject TEXT,
  narrative TEXT NOT NULL,
  requested_remedy TEXT,
  place TEXT,
  service_date TEXT,
  division TEXT,
  officer_complained_of TEXT,
  referred_by TEXT,
  incoming_letter_number TEXT,
  incoming_letter_date TEXT,
  incoming_letter_agenda TEXT,
  lapor_tracking_id TEXT,
  procedure_id TEXT NOT NULL,
  procedure_version INTEGER NOT NULL,
  -- Where it stands, kept beside the rows it is derived from, for lists.
  step TEXT,
  due_at INTEGER,
  binding TEXT,
  closed_at INTEGER,
  closed_on TEXT,
  closed_as TEXT,
  UNIQUE (year, sequence),
  FOREIGN KEY (procedure_id, procedure_version) REFERENCES procedures (id, version)
) STRICT;
CREATE INDEX complaints_newest ON complaints (received_at DESC, number DESC);
CREATE INDEX complaints_by_status ON complaints (status, received_at DESC, number DESC);
CREATE INDEX complaints_by_channel ON complaints (channel, received_at DESC, number DESC);
CREATE INDEX complaints_by_category ON complaints (category, received_at DESC, number DESC);
CREATE INDEX complaints_by_division ON complaints (division, received_at DESC, number DESC);
CREATE INDEX complaints_due ON complaints (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX complaints_open ON complaints (received_at, closed_at) WHERE closed_at IS NULL;
CREATE INDEX complaints_closed ON complaints (closed_at, received_at) WHERE closed_at IS NOT NULL;
CREATE INDEX complaints_phone ON complaints (phone_digits) WHERE phone_digits IS NOT NULL;
CREATE INDEX complaints_national_id ON complaints (national_id) WHERE national_id IS NOT NULL;

CREATE TABLE steps (
  complaint INTEGER NOT NULL REFERENCES complaints (key),
  position INTEGER NOT NULL,
  step TEXT NOT NULL,
  started_at INTEGER,
  due_at INTEGER,
  finished_at INTEGER,
  done_by TEXT,
  recorded_by TEXT REFERENCES officers (id),
  outcomes TEXT NOT NULL DEFAULT '[]',
  note TEXT,
  documents TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (complaint, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE clocks (
  complaint INTEGER NOT NULL REFERENCES complaints (key),
  clock TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  met_at INTEGER,
  PRIMARY KEY (complaint, clock)
) STRICT, WITHOUT ROWID;

-- One row for each time a complaint was closed: what the recap counts.
CREATE TABLE closings (
  complaint INTEGER NOT NULL REFERENCES complaints (key),
  history INTEGER NOT NULL REFERENCES history (sequence),
  closed_at INTEGER NOT NULL,
  closed_as TEXT NOT NULL,
  working_days INTEGER NOT NULL,
  sop_late INTEGER NOT NULL,
  act_late INTEGER NOT NULL,
  PRIMARY KEY (complaint, history)
) STRICT, WITHOUT ROWID;
CREATE INDEX closings_when ON closings (closed_at);

-- Append-only and chained. The payload can be erased; its commitment stays in the chain.
CREATE TABLE history (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subject TEXT,
  complaint INTEGER REFERENCES complaints (key),
  detail TEXT,
  status TEXT,
  happened_at INTEGER NOT NULL,
  happened_on TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  done_by TEXT,
  recorded_by TEXT,
  commitment TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX history_of_complaint ON history (complaint, sequence) WHERE complaint IS NOT NULL;
CREATE INDEX history_by_kind ON history (kind, happened_at);

CREATE TABLE history_payloads (
  sequence INTEGER PRIMARY KEY REFERENCES history (sequence),
  salt BLOB NOT NULL,
  payload TEXT NOT NULL
) STRICT;

CREATE TRIGGER history_is_append_only BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_is_kept BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TABLE letters (
  id TEXT PRIMARY KEY,
  complaint INTEGER NOT NULL REFERENCES complaints (key),
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('issued', 'voided')),
  run TEXT NOT NULL CHECK (run IN ('register', 'note', 'letter')),
  year INTEGER NOT NULL,
  -- Null where the number is not of this register's own sequence.
  sequence INTEGER,
  number TEXT,
  date TEXT NOT NULL,
  addressee TEXT,
  fields TEXT NOT NULL,
  pages INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES officers (id)
) STRICT;
CREATE UNIQUE INDEX letters_own_number ON letters (run, year, sequence) WHERE sequence IS NOT NULL;
CREATE UNIQUE INDEX letters_number ON letters (number) WHERE run <> 'register' AND number IS NOT NULL;
CREATE INDEX letters_of_complaint ON letters (complaint, kind);
CREATE INDEX letters_by_year ON letters (year, run, sequence);
CREATE INDEX letters_issued ON letters (issued_at);

CREATE TABLE letter_files (
  letter TEXT PRIMARY KEY REFERENCES letters (id),
  pdf BLOB NOT NULL
) STRICT;

-- The bytes lie beside the database, in attachments/, by their hash.
CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  complaint INTEGER NOT NULL REFERENCES complaints (key),
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  added_by TEXT NOT NULL REFERENCES officers (id)
) STRICT;
CREATE INDEX attachments_of_complaint ON attachments (complaint);

CREATE TABLE drafts (
  id TEXT PRIMARY KEY,
  officer TEXT NOT NULL REFERENCES officers (id),
  saved_at INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

-- The highest number given in each run and year.
CREATE TABLE number_runs (
  run TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (run, year)
) STRICT, WITHOUT ROWID;

-- Numbers that were given and whose rows a restore lost. They are never given again.
CREATE TABLE lost_numbers (
  run TEXT NOT NULL,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  noted_at INTEGER NOT NULL,
  PRIMARY KEY (run, year, sequence)
) STRICT, WITHOUT ROWID;

-- Changing calls that were done: the id the caller gave, and the key of what it did.
CREATE TABLE done_calls (
  call_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  result TEXT NOT NULL,
  done_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Words for searching: whole words and their beginnings in every text …
CREATE VIRTUAL TABLE complaint_words USING fts5 (
  number, complainant_name, subject, narrative, complainant_address, requested_remedy, place,
  officer_complained_of, referred_by, incoming_letter_number, lapor_tracking_id,
  content = 'complaints', content_rowid = 'key',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO complaint_words (complaint_words, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE complaint_vocabulary USING fts5vocab (complaint_words, 'row');

-- … and parts of words in the short ones.
CREATE VIRTUAL TABLE complaint_parts USING fts5 (
  number, complainant_name, phone_digits, subject, complainant_address, national_id,
  incoming_letter_number, lapor_tracking_id,
  content = 'complaints', content_rowid = 'key',
  tokenize = 'trigram remove_diacritics 1'
);
INSERT INTO complaint_parts (complaint_parts, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER complaints_searchable AFTER INSERT ON complaints BEGIN
  INSERT INTO complaint_words (rowid, number, complainant_name, subject, narrative,
    complainant_address, requested_remedy, place, officer_complained_of, referred_by,
    incoming_letter_number, lapor_tracking_id)
  VALUES (new.key, new.number, new.complainant_name, new.subject, new.narrative,
    new.complainant_address, new.requested_remedy, new.place, new.officer_complained_of,
    new.referred_by, new.incoming_letter_number, new.lapor_tracking_id);
  INSERT INTO complaint_parts (rowid, number, complainant_name, phone_digits, subject,
    complainant_address, national_id, incoming_letter_number, lapor_tracking_id)
  VALUES (new.key, new.number, new.complainant_name, new.phone_digits, new.subject,
    new.complainant_address, new.national_id, new.incoming_letter_number, new.lapor_tracking_id);
END;

CREATE TRIGGER complaints_search_follows AFTER UPDATE OF number, complainant_name, subject,
  narrative, complainant_address, requested_remedy, place, officer_complained_of, referred_by,
  incoming_letter_number, lapor_tracking_id, phone_digits, national_id ON complaints BEGIN
  INSERT INTO complaint_words (complaint_words, rowid, number, complainant_name, subject,
    narrative, complainant_address, requested_remedy, place, officer_complained_of, referred_by,
    incoming_letter_number, lapor_tracking_id)
  VALUES ('delete', old.key, old.number, old.complainant_name, old.subject, old.narrative,
    old.complainant_address, old.requested_remedy, old.place, old.officer_complained_of,
    old.referred_by, old.incoming_letter_number, old.lapor_tracking_id);
  INSERT INTO complaint_words (rowid, number, complainant_name, subject, narrative,
    complainant_address, requested_remedy, place, officer_complained_of, referred_by,
    incoming_letter_number, lapor_tracking_id)
  VALUES (new.key, new.number, new.complainant_name, new.subject, new.narrative,
    new.complainant_address, new.requested_remedy, new.place, new.officer_complained_of,
    new.referred_by, new.incoming_letter_number, new.lapor_tracking_id);
  INSERT INTO complaint_parts (complaint_parts, rowid, number, complainant_name, phone_digits,
    subject, complainant_address, national_id, incoming_letter_number, lapor_tracking_id)
  VALUES ('delete', old.key, old.number, old.complainant_name, old.phone_digits, old.subject,
    old.complainant_address, old.national_id, old.incoming_letter_number, old.lapor_tracking_id);
  INSERT INTO complaint_parts (rowid, number, complainant_name, phone_digits, subject,
    complainant_address, national_id, incoming_letter_number, lapor_tracking_id)
  VALUES (new.key, new.number, new.complainant_name, new.phone_digits, new.subject,
    new.complainant_address, new.national_id, new.incoming_letter_number, new.lapor_tracking_id);
END;
`
