/**
 * The SOP and its clocks in full: completeness, pauses, dispositions, assignment, the officer
 * complained of, evidence, procedure drafts and doubts; and the settings and procedures of registers
 * that began without them. Never edited once released.
 */
export const clocksInFull = String.raw`
ALTER TABLE complaints ADD COLUMN incomplete_at INTEGER;
ALTER TABLE complaints ADD COLUMN incomplete_note TEXT;
ALTER TABLE complaints ADD COLUMN completed_at INTEGER;
-- Set when it is reopened: the answer stays given, and only letters since then tell the decision.
ALTER TABLE complaints ADD COLUMN answered_at INTEGER;
ALTER TABLE complaints ADD COLUMN reopened_at INTEGER;
ALTER TABLE complaints ADD COLUMN assigned_to TEXT REFERENCES officers (id);
-- UU 25/2009 Ps. 45: this officer is complained of.
ALTER TABLE complaints ADD COLUMN complained_officer TEXT REFERENCES officers (id);
ALTER TABLE complaints ADD COLUMN transferred_to TEXT;
-- The performer of the open step; and what presses of all clocks, the classification's limit and a
-- disposition's date included. due_at and binding stay those of the step and the Act.
ALTER TABLE complaints ADD COLUMN performer TEXT;
ALTER TABLE complaints ADD COLUMN press_at INTEGER;
ALTER TABLE complaints ADD COLUMN pressing TEXT;
ALTER TABLE complaints ADD COLUMN limit_started_at INTEGER;
ALTER TABLE complaints ADD COLUMN limit_due_at INTEGER;
ALTER TABLE complaints ADD COLUMN limit_met_at INTEGER;
CREATE INDEX complaints_pressing ON complaints (press_at) WHERE press_at IS NOT NULL;
CREATE INDEX complaints_assigned ON complaints (assigned_to) WHERE assigned_to IS NOT NULL;
CREATE INDEX complaints_waiting_on ON complaints (performer, press_at) WHERE performer IS NOT NULL;
CREATE INDEX complaints_complained ON complaints (complained_officer)
  WHERE complained_officer IS NOT NULL;
UPDATE complaints SET press_at = due_at, pressing = binding;
UPDATE complaints SET performer = (SELECT json_extract(one.value, '$.performer')
  FROM procedures, json_each(content, '$.steps') AS one
  WHERE procedures.id = procedure_id AND version = procedure_version
    AND json_extract(one.value, '$.id') = step) WHERE step IS NOT NULL AND closed_at IS NULL;

ALTER TABLE clocks ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;

-- How each required document was shown: [{document, as, note, attachment}].
ALTER TABLE steps ADD COLUMN evidence TEXT NOT NULL DEFAULT '[]';
ALTER TABLE attachments ADD COLUMN step TEXT;
ALTER TABLE attachments ADD COLUMN document TEXT;

CREATE TABLE pauses (
  complaint INTEGER NOT NULL REFERENCES complaints (key),
  number INTEGER NOT NULL,
  reason TEXT NOT NULL,
  -- What the reason stopped when it was given: a JSON array, and its name as it was then.
  stops TEXT NOT NULL,
  name TEXT NOT NULL,
  note TEXT,
  step TEXT,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  -- [{clock, old, new}] in UTC milliseconds; new is null until it is over.
  moves TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (complaint, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE dispositions (
  id TEXT PRIMARY KEY,
  complaint INTEGER NOT NULL REFERENCES complaints (key),
  instruction TEXT NOT NULL,
  given_by TEXT NOT NULL,
  addressed_to TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  due_on TEXT,
  due_at INTEGER,
  step TEXT,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES officers (id)
) STRICT;
CREATE INDEX dispositions_of_complaint ON dispositions (complaint);

CREATE TABLE procedure_drafts (
  id TEXT PRIMARY KEY,
  based_on INTEGER,
  revision INTEGER NOT NULL,
  content TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  saved_by TEXT NOT NULL REFERENCES officers (id)
) STRICT;

CREATE TABLE doubt_answers (
  procedure TEXT NOT NULL,
  doubt TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_at INTEGER NOT NULL,
  answered_by TEXT NOT NULL REFERENCES officers (id),
  PRIMARY KEY (procedure, doubt)
) STRICT, WITHOUT ROWID;

UPDATE office_versions SET office = json_set(office, '$.limits', json('{"act": {"answer": {"days": 14, "basis": "UU 25/2009 Ps. 44(3)", "consequence": "Ps. 54(5): bila batas 14 hari terlewati, kenaikan gaji berkala petugas ditunda paling lama satu tahun"}, "completion": {"days": 30, "basis": "UU 25/2009 Ps. 44(4)", "consequence": "Ps. 44(5): tidak dilengkapi dalam 30 hari, pelapor dianggap mencabut pengaduannya"}, "decision": {"days": 60, "basis": "UU 25/2009 Ps. 50(1)", "consequence": "Ps. 54(7): bila tidak diputuskan dalam 60 hari, petugas dibebaskan dari jabatan"}, "notification": {"days": 14, "basis": "UU 25/2009 Ps. 50(2)", "consequence": "Ps. 54(5): bila batas 14 hari terlewati, kenaikan gaji berkala petugas ditunda paling lama satu tahun"}}, "classification": {"information-request": {"workingDays": 5, "basis": "PermenPANRB 24/2014 dan 62/2018: permintaan informasi"}, "aspiration": null, "non-supervisory": {"workingDays": 14, "basis": "PermenPANRB 24/2014 dan 62/2018: tidak berkadar pengawasan"}, "supervisory": {"workingDays": 60, "basis": "PermenPANRB 24/2014 dan 62/2018: berkadar pengawasan"}}}'), '$.pauseReasons', json('[{"id": "complainant-completion", "name": "Menunggu pelapor melengkapi", "stops": ["step", "decision", "classification"], "basis": "UU 25/2009 Ps. 44(4)"}, {"id": "other-agency", "name": "Menunggu instansi lain", "stops": ["step"], "basis": "Kebijakan kantor; batas undang-undang tetap berjalan"}, {"id": "force-majeure", "name": "Keadaan kahar", "stops": ["step"], "basis": "Kebijakan kantor; batas undang-undang tetap berjalan"}]'))
  WHERE json_extract(office, '$.limits') IS NULL;
UPDATE procedures SET content = json_set(content, '$.steps[1].meets', json('["answer"]'), '$.steps[3].meets', json('["decision"]'), '$.steps[4].meets', json('["notification"]'), '$.steps[1].outcomes[1].meets', json('["decision"]'), '$.doubts', json('[{"id": "judul-keterkaitan", "step": null, "question": "Judul SOP \"Pelayanan Pengaduan Tidak Langsung\", tetapi kolom keterkaitannya \"Penerimaan Pengaduan Secara Langsung\". Apakah ada SOP tersendiri untuk pengaduan langsung?", "source": "SOP 02, judul dan kolom Keterkaitan"}, {"id": "empat-atau-lima-langkah", "step": null, "question": "Uraian proses tidak langsung menyebut empat langkah, tabel SOP lima. Langkah \"Telaah\" hanya ada di tabel. Yang mana yang berlaku?", "source": "SOP 02, tabel dan uraian bagian 2"}, {"id": "kolom-sekretaris", "step": null, "question": "Kolom Sekretaris ada di tabel, tetapi tidak bertanda pada satu langkah pun. Apa tugas Sekretaris?", "source": "SOP 02, tabel"}, {"id": "dasar-hukum", "step": null, "question": "Dasar hukum SOP sudah diganti: PermenPANRB 24/2014 menjadi 62/2018, lalu 5/2025. Apakah batas waktu dan SOP akan disesuaikan?", "source": "SOP 02, dasar hukum; PermenPANRB 5/2025"}, {"id": "cuti-bersama", "step": null, "question": "Apakah cuti bersama tidak dihitung sebagai hari kerja? Register tidak menghitungnya.", "source": "SOP 02 menulis \"hari kerja\" tanpa penjelasan"}, {"id": "pelaksana-langkah-4", "step": "follow-up", "question": "Menurut teks, surat tindak lanjut dibuat petugas layanan; tandanya berada di kolom bidang terkait. Siapa pelaksananya?", "source": "SOP 02, tabel langkah 4"}, {"id": "keluaran-langkah-4", "step": "follow-up", "question": "Langkah ini tidak mempunyai keluaran di tabel. Apa yang harus ada setelah langkah ini selesai?", "source": "SOP 02, tabel langkah 4"}, {"id": "waktu-langkah-5", "step": "receive", "question": "Langkah ini tidak mempunyai batas waktu. Berapa lama pelapor menerima layanannya?", "source": "SOP 02, tabel langkah 5"}]'))
  WHERE id = 'tidak-langsung' AND version = 1;
UPDATE procedures SET content = json_set(content, '$.steps[3].meets', json('["answer", "decision"]'), '$.steps[4].meets', json('["notification"]'), '$.steps[2].outcomes[0].onTheSpot', json('true'), '$.doubts', json('[{"id": "telepon", "step": null, "question": "Telepon disebut pada pengaduan langsung dan juga pada pengaduan tidak langsung. Register memperlakukannya sebagai langsung.", "source": "SOP Pelayanan Pengaduan, bagian 1 dan bagian 2"}, {"id": "tanpa-waktu", "step": null, "question": "Proses langsung tidak mempunyai batas waktu pada satu langkah pun. Berapa lama setiap langkah?", "source": "SOP Pelayanan Pengaduan, bagian 1"}, {"id": "mediasi", "step": "receive", "question": "Proses langsung berakhir dengan mediasi, yang tidak ada di tabel SOP. Siapa yang melakukan mediasi, dan berapa lama?", "source": "SOP Pelayanan Pengaduan, bagian 1 huruf A angka 5"}]'))
  WHERE id = 'langsung' AND version = 1;

-- The fixed dates of a year whose decree is not out yet: provisional, without a source.
INSERT OR IGNORE INTO holiday_years (year, source)
  SELECT 2027, NULL WHERE EXISTS (SELECT 1 FROM register);
INSERT OR IGNORE INTO holidays (date, year, kind, name)
  SELECT column1, 2027, 'national', column2 FROM (VALUES
    ('2027-01-01', 'Tahun Baru 2027 Masehi'),
    ('2027-05-01', 'Hari Buruh Internasional'),
    ('2027-06-01', 'Hari Lahir Pancasila'),
    ('2027-08-17', 'Proklamasi Kemerdekaan'),
    ('2027-12-25', 'Kelahiran Yesus Kristus')
  ) WHERE EXISTS (SELECT 1 FROM register)
    AND NOT EXISTS (SELECT 1 FROM holidays WHERE year = 2027);
`
