import { useEffect, useState } from 'react'
import type {
  AssessmentDetails,
  AssessmentSummary,
  Establishment,
  Organisation,
  QuestionnaireVersion,
} from '../../../main/ipc/contract'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { useTask } from '../../components/use-task'
import { asDesktopError, callDesktop, type DesktopError } from '../../desktop-api'
import { formatCampaign } from '../../format'
import { useNavigation } from '../../navigation'
import { useOverview } from '../../use-overview'
import { useChanged } from '../../use-unsaved'
import { suggestedProfile, suggestedQuestionnaire } from './suggestions'

type Form = Pick<AssessmentDetails, 'label' | 'perimeter'> & {
  /** Null until someone chooses: the one that suits the entity. */
  readonly questionnaireId: string | null
  readonly profile: string | null
  readonly oneSystem: boolean
}

type AssessmentFormInput = {
  readonly establishment: Establishment
  readonly organisation: Organisation
  /** The assessment to change; null to open a new one. */
  readonly assessment: AssessmentSummary | null
  readonly onClose: () => void
  /** Called when a field is not as it should be; the screen says which. */
  readonly onWrong: () => void
}

/** What is typed in the dialog of an assessment, and its saving. */
export function useAssessmentForm({ establishment, organisation, assessment, onClose, onWrong }: AssessmentFormInput) {
  const { refresh } = useOverview()
  const { goTo } = useNavigation()
  const { running, error: saveError, run } = useTask()
  const [tried, setTried] = useState(false)
  const [form, setForm] = useState<Form>(() => ({
    questionnaireId: assessment?.questionnaireId ?? null,
    profile: assessment?.details.profile ?? null,
    label: assessment?.details.label ?? formatCampaign(new Date()),
    perimeter: assessment?.details.perimeter ?? '',
    oneSystem: (assessment?.details.perimeter ?? '') !== '',
  }))
  const unsaved = useChanged(form)
  const { versions, error: listError } = useVersions(assessment === null)
  const questionnaireId = form.questionnaireId ?? suggestedQuestionnaire(versions, establishment, organisation)
  const version = assessment?.questionnaireVersion ?? versions.find(({ id }) => id === questionnaireId)?.version
  const { definition, error: loadError } = useDefinition(questionnaireId, version)
  const profile = definition && chosenProfile(definition, form.profile, organisation)
  // One information system is a part of the legal entity; a site is assessed whole.
  const hasScope = definition?.level === 'organisation'
  const oneSystem = hasScope && form.oneSystem
  const labelMissing = form.label.trim() === ''
  const perimeterMissing = oneSystem && form.perimeter.trim() === ''

  const save = async () => {
    setTried(true)
    if (labelMissing || perimeterMissing) return onWrong()
    if (!definition || !profile) return
    const details = {
      profile,
      label: form.label,
      perimeter: oneSystem ? form.perimeter : '',
      lastQuestionId: assessment?.details.lastQuestionId ?? null,
      target: assessment?.details.target ?? null,
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
    /** The questionnaires to choose from; none when an assessment is changed: it keeps its own. */
    versions,
    questionnaireId,
    chooseQuestionnaire: (id: string) => setForm({ ...form, questionnaireId: id, profile: null }),
    hasScope,
    definition,
    /** The profile chosen, or the one that suits; null until the definition is there. */
    profile,
    form,
    unsaved,
    update: (changes: Partial<Form>) => setForm({ ...form, ...changes }),
    labelMissing: tried && labelMissing,
    perimeterMissing: tried && perimeterMissing,
    running,
    error: saveError ?? loadError ?? listError,
    save,
  }
}

/** The profile chosen when the definition has it, else the one that suits the entity. */
function chosenProfile(definition: QuestionnaireDefinition, chosen: string | null, organisation: Organisation): string {
  return definition.profiles.find(({ id }) => id === chosen)?.id ?? suggestedProfile(definition, organisation)
}

/** The newest version of each questionnaire at hand, those added from files included. */
function useVersions(needed: boolean) {
  const [versions, setVersions] = useState<readonly QuestionnaireVersion[]>([])
  const [error, setError] = useState<DesktopError | null>(null)
  useEffect(() => {
    if (!needed) return
    let isCurrent = true
    callDesktop('listQuestionnaires', {})
      .then((list) => isCurrent && setVersions(list.filter(({ current }) => current)))
      .catch((failure: unknown) => isCurrent && setError(asDesktopError(failure)))
    return () => {
      isCurrent = false
    }
  }, [needed])
  return { versions, error }
}

/** The definition of the version, kept on screen until that of another one is there. */
function useDefinition(id: string | null, version: string | undefined) {
  const [definition, setDefinition] = useState<QuestionnaireDefinition | null>(null)
  const [error, setError] = useState<DesktopError | null>(null)
  useEffect(() => {
    if (id === null || version === undefined) return
    let isCurrent = true
    setError(null)
    callDesktop('getQuestionnaire', { id, version })
      .then((loaded) => isCurrent && setDefinition(loaded.definition))
      .catch((failure: unknown) => isCurrent && setError(asDesktopError(failure)))
    return () => {
      isCurrent = false
    }
  }, [id, version])
  const isWanted = definition?.id === id && definition?.version === version
  return { definition: isWanted ? definition : null, error }
}
