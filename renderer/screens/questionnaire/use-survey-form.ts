import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { questionsById } from '../../../questionnaires/questions'
import type { Profile, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { onlyPage, toSurveyJson } from '../../../questionnaires/survey-json'
import {
  createSurveyForm,
  type SurveyChange,
  type SurveyForm,
  type Unread,
  type UnreadChange,
} from '../../survey/survey-form'
import { questionnaireTexts } from '../../texts/questionnaire'
import type { CurrentAnswers } from './use-answers'
import type { Asked } from './use-asked'

type SurveyFormInput = {
  readonly definition: QuestionnaireDefinition
  readonly profile: Profile
  readonly asked: Asked
  readonly domainId: string
  readonly answers: CurrentAnswers
  readonly unread: ReadonlyMap<string, Pick<Unread, 'text'>>
  readonly readOnly: boolean
  readonly onChange: SurveyChange
  readonly onUnread: UnreadChange
}

/**
 * The questions of the domain on screen.
 *
 * Their SurveyJS model takes tens of milliseconds to build, so that each is built once: the one needed at once, the others while
 * nothing happens. It stays true, since values and reasons are only ever changed through it. It holds every question of
 * the profile and hides those that the answers set aside, so that nothing else on screen moves when one comes or goes.
 */
export function useSurveyForm(input: SurveyFormInput): SurveyForm {
  const { definition, profile, asked, domainId, readOnly, onChange, onUnread } = input
  const latest = useRef(input)
  latest.current = input
  const formOf = useMemo(() => {
    const survey = toSurveyJson(definition, profile)
    const questions = questionsById(definition)
    const forms = new Map<string, SurveyForm>()
    return (id: string): SurveyForm => {
      const known = forms.get(id)
      if (known) return known
      const form = createSurveyForm({
        json: onlyPage(survey, id),
        questions,
        answers: latest.current.answers,
        unread: latest.current.unread,
        setAside: latest.current.asked.setAsideIds,
        readOnly,
        missingReason: questionnaireTexts.missingReason,
        onChange,
        onUnread,
      })
      forms.set(id, form)
      return form
    }
  }, [definition, profile, readOnly, onChange, onUnread])

  const { domains, setAsideIds } = asked
  useEffect(() => {
    const ids = domains.map(({ domain }) => domain.id)
    const first = ids.indexOf(domainId)
    return whileIdle([...ids.slice(first + 1), ...ids.slice(0, first)], formOf)
  }, [domains, domainId, formOf])

  const form = formOf(domainId)
  useLayoutEffect(() => form.hide(setAsideIds), [form, setAsideIds])
  return form
}

/** Does something with each item, one item an idle moment; returns the way to stop. */
function whileIdle<T>(items: readonly T[], task: (item: T) => void): () => void {
  const waiting = [...items]
  let handle = 0
  const next = () => {
    handle = requestIdleCallback(() => {
      const item = waiting.shift()
      if (item === undefined) return
      task(item)
      next()
    })
  }
  next()
  return () => cancelIdleCallback(handle)
}
