import type { Migration } from './index'

/** The plan that lives: what was changed in it, to take it back, and the register of contacts. */
export const livingPlan: Migration = {
  version: 3,
  name: 'living-plan',
  sql: `
CREATE TABLE plan_changes (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  establishment_id TEXT REFERENCES establishments (id),
  created_at TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;
CREATE INDEX plan_changes_by_organisation ON plan_changes (organisation_id);
CREATE INDEX plan_changes_by_establishment ON plan_changes (establishment_id);

CREATE TABLE contacts (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  establishment_id TEXT REFERENCES establishments (id),
  created_at TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT;
CREATE INDEX contacts_by_organisation ON contacts (organisation_id);
CREATE INDEX contacts_by_establishment ON contacts (establishment_id);
`,
}
