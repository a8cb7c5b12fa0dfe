import type { Migration } from './index'

/** Versions and campaigns: closing, the campaign before, snapshots, answers set aside, questionnaires added from a file. */
export const versions: Migration = {
  version: 2,
  name: 'versions',
  sql: `
ALTER TABLE assessments ADD COLUMN closed_at TEXT;
ALTER TABLE assessments ADD COLUMN previous_id TEXT REFERENCES assessments (id) ON DELETE SET NULL;
CREATE INDEX assessments_by_previous ON assessments (previous_id);

CREATE TABLE snapshots (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  questionnaire_version TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;
CREATE INDEX snapshots_by_assessment ON snapshots (assessment_id);

CREATE TABLE set_aside_answers (
  assessment_id TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
  question_id TEXT NOT NULL,
  from_version TEXT NOT NULL,
  created_at TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (assessment_id, question_id, from_version, created_at)
) STRICT;

CREATE TABLE assessment_events (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_events_by_assessment ON assessment_events (assessment_id);

CREATE TABLE installed_questionnaires (
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  installed_at TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT;
`,
}
