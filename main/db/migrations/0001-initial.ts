import type { Migration } from './index'

/**
 * The first schema. Sensitive content is in `payload`; beside it stand only ids, keys and dates.
 *
 * Erasing an organisation (the example) erases all that hangs from it; nothing else is ever deleted by cascade.
 */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  sql: `
CREATE TABLE organisations (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL,
  archived_at TEXT,
  payload TEXT NOT NULL
) STRICT;

CREATE TABLE establishments (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  archived_at TEXT,
  payload TEXT NOT NULL
) STRICT;
CREATE INDEX establishments_by_organisation ON establishments (organisation_id);

CREATE TABLE assessments (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  establishment_id TEXT REFERENCES establishments (id),
  questionnaire_id TEXT NOT NULL,
  questionnaire_version TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  archived_at TEXT,
  payload TEXT NOT NULL
) STRICT;
CREATE INDEX assessments_by_organisation ON assessments (organisation_id);
CREATE INDEX assessments_by_establishment ON assessments (establishment_id);

CREATE TABLE answers (
  assessment_id TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
  question_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (assessment_id, question_id)
) STRICT;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_by_organisation ON evidence (organisation_id);

CREATE TABLE answer_evidence (
  assessment_id TEXT NOT NULL,
  question_id TEXT NOT NULL,
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (assessment_id, question_id, evidence_id),
  FOREIGN KEY (assessment_id, question_id) REFERENCES answers (assessment_id, question_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX answer_evidence_by_evidence ON answer_evidence (evidence_id);

CREATE TABLE actions (
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  establishment_id TEXT REFERENCES establishments (id),
  key TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX actions_by_entity ON actions (organisation_id, coalesce(establishment_id, ''), key);
CREATE INDEX actions_by_establishment ON actions (establishment_id);

CREATE TABLE settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  updated_at TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;
`,
}
