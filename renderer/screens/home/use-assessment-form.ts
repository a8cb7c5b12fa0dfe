import { useEffect, useState } from 'react'
import type { AssessmentDetails, AssessmentSummary, Establishment, Organisation } from '../../../main/ipc/contract'
import { currentVersion } from '../../../questionnaires/catalog'
import { retainedCategory } from '../../../questionnaires/nis2'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { useTask } from '../../components/use-task'
import { asDesktopError, callDesktop, type DesktopError } from '../../desktop-api'
import { formatCampaign } from '../../format'
import { useNavigation } from '../../navigation'
import { isQualified } from '../../qualification'
import { useOverview } from '../../use-overview'

/** The questionnaire given to new assessments; the others will make this a choice. */
const QUESTIONNAIRE = 'nis2-recyf'

type Form = Pick<AssessmentDetails, 'profile' | 'label' | 'perimeter'> & { readonly oneSystem: boolean }

type AssessmentFormInput = {
  readonly establishment: Establishment
  readonly organisation: Organisation
  /** The assessment to change; null to open a new one. */
  readonly assessment: AssessmentSummary | null
  readonly onClose: () => void
}

/** What is typed in the dialog of an assessment, and its saving. */
export function useAssessmentForm({ establishment, organisation, assessment, onClose }: AssessmentFormInput) {
  const { refresh } = useOverview()
  const { goTo } = useNavigation()
  const { definition, error: loadError } = useDefinition(assessment)
  const { running, error: saveError, run } = useTask()
  const [tried, setTried] = useState(false)
  const [form, setForm] = useState<Form>(() => ({
    profile: assessment?.details.profile ?? suggestedProfile(organisation),
    label: assessment?.details.label ?? formatCampaign(new Date()),
    perimeter: assessment?.details.perimeter ?? '',
    oneSystem: (assessment?.details.perimeter ?? '') !== '',
  }))
  const labelMissing = form.label.trim() === ''
  const perimeterMissing = form.oneSystem && form.perimeter.trim() === ''

  const save = async () => {
    setTried(true)
    if (labelMissing || perimeterMissing || !definition) return
    const details = {
      profile: form.profile,
      label: form.label,
      perimeter: form.oneSystem ? form.perimeter : '',
      lastQuestionId: assessment?.details.lastQuestionId ?? null,
    }
    await run(async () => {
      if (assessment) {
        await callDesktop('updateAssessment', { id: assessment.id, details })
        await refresh()
        onClose()
        return
      }
      const { id } = await callDesktop('createAssessment', {
        organisationId: organisation.id,
        establishmentId: definition.level === 'organisation' ? null : establishment.id,
        questionnaireId: definition.id,
        details,
      })
      await refresh()
      goTo({ screen: 'questionnaire', establishmentId: establishment.id, assessmentId: id })
    })
  }

  return {
    definition,
    form,
    update: (changes: Partial<Form>) => setForm({ ...form, ...changes }),
    labelMissing: tried && labelMissing,
    perimeterMissing: tried && perimeterMissing,
    running,
    error: saveError ?? loadError,
    save,
  }
}

/** The profile that the qualification calls for; « démarche volontaire » when it calls for none. */
function suggestedProfile({ details }: Organisation): string {
  if (!isQualified(details)) return 'volontaire'
  const category = retainedCategory(details)
  return category === 'EE' || category === 'EI' ? category : 'volontaire'
}

function useDefinition(assessment: AssessmentSummary | null) {
  const [definition, setDefinition] = useState<QuestionnaireDefinition | null>(null)
  const [error, setError] = useState<DesktopError | null>(null)
  const { id, version } = assessment
    ? { id: assessment.questionnaireId, version: assessment.questionnaireVersion }
    : currentVersion(QUESTIONNAIRE)
  useEffect(() => {
    let isCurrent = true
    callDesktop('getQuestionnaire', { id, version })
      .then((loaded) => isCurrent && setDefinition(loaded.definition))
      .catch((failure: unknown) => isCurrent && setError(asDesktopError(failure)))
    return () => {
      isCurrent = false
    }
  }, [id, version])
  return { definition, error }
}
