import { saveEvidence } from '../../services/evidence/evidence'
import { createEvidenceFiles } from '../../services/evidence/evidence-files'
import { getEvidence, setEvidenceUses } from '../../services/evidence/register'
import type { HandlerDependencies, Handlers } from './types'

type Evidence = Pick<
  Handlers,
  | 'saveEvidence'
  | 'getEvidence'
  | 'setEvidenceUses'
  | 'removeEvidence'
  | 'attachEvidenceFile'
  | 'detachEvidenceFile'
  | 'eraseExample'
>

/** The register of evidence. The example is erased from here, with the files copied for it. */
export function evidenceHandlers(given: HandlerDependencies): Evidence {
  const files = createEvidenceFiles(given.reading)
  return {
    saveEvidence: async (input) => saveEvidence(await given.context(), input),
    getEvidence: async (input) => getEvidence(await given.context(), input),
    setEvidenceUses: async (input) => {
      await setEvidenceUses(await given.context(), input)
      return {}
    },
    removeEvidence: async (input) => {
      await files.remove(await given.context(), input)
      return {}
    },
    attachEvidenceFile: async (input) => files.attach(await given.context(), input),
    detachEvidenceFile: async (input) => files.detach(await given.context(), input),
    eraseExample: async () => {
      await files.eraseExample(await given.context(), given.eraseExample)
      return {}
    },
  }
}
