/** Names of the IPC channels. Imported by the preload, so this file imports nothing. */
export const channels = [
  'getOverview',
  'saveOrganisation',
  'saveEstablishment',
  'setArchived',
  'createExample',
  'eraseExample',
  'getQuestionnaire',
  'createAssessment',
  'updateAssessment',
  'getAssessment',
  'saveAnswer',
  'saveEvidence',
  'setEvidenceLinks',
  'getActionPlan',
  'saveAction',
  'exportWorkbook',
  'saveRadar',
  'saveSettings',
  'getDataStatus',
  'openDataFolder',
  'windowReady',
] as const

export type Channel = (typeof channels)[number]
