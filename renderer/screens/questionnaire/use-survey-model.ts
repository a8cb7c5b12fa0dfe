import { useEffect, useMemo, useRef } from 'react'
import type { Model } from 'survey-core'
import type { Profile, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { onlyPage, toSurveyJson } from '../../../questionnaires/survey-json'
import { createSurveyModel, type SurveyChange } from '../../survey/survey-model'
import { questionnaireTexts } from '../../texts/questionnaire'
import type { AskedDomain } from './progress'
import type { CurrentAnswers } from './use-answers'

/**
 * The SurveyJS model of the domain on screen.
 *
 * A model takes tens of milliseconds to build, so that each is built once: the one needed at once, the others while
 * nothing happens. It stays true, since values and reasons are only ever changed through it.
 */
export function useSurveyModel(
  definition: QuestionnaireDefinition,
  profile: Profile,
  domains: readonly AskedDomain[],
  domainId: string,
  answers: CurrentAnswers,
  onChange: SurveyChange,
): Model {
  const latest = useRef(answers)
  latest.current = answers
  const modelOf = useMemo(() => {
    const survey = toSurveyJson(definition, profile)
    const models = new Map<string, Model>()
    return (id: string): Model => {
      const known = models.get(id)
      if (known) return known
      const model = createSurveyModel({
        json: onlyPage(survey, id),
        answers: latest.current,
        missingReason: questionnaireTexts.missingReason,
        onChange,
      })
      models.set(id, model)
      return model
    }
  }, [definition, profile, onChange])

  useEffect(() => {
    const ids = domains.map(({ domain }) => domain.id)
    const first = ids.indexOf(domainId)
    return whileIdle([...ids.slice(first + 1), ...ids.slice(0, first)], modelOf)
  }, [domains, domainId, modelOf])

  return modelOf(domainId)
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
