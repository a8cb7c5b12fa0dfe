import { createContext, type ReactElement, useContext, useEffect, useMemo, useState } from 'react'
import type { Model, QuestionRowModel } from 'survey-core'
import { ReactElementFactory } from 'survey-react-ui'
import { fromSurveyName, surveyName } from '../../questionnaires/survey-json'

/**
 * The questions whose cards are drawn. SurveyJS takes some milliseconds a card: those in sight are drawn at once, the
 * others as soon as nothing else happens, and empty cards of the same size stand in for them meanwhile.
 *
 * The library's own lazy rendering does not fit: in a section it draws no card at once, and it waits for the others to
 * be scrolled to, so that a search in the page misses them.
 */
export type DrawnCards = ReadonlySet<string>

/** Which cards of the survey inside are drawn; null: all of them. */
export const DrawnCardsContext = createContext<DrawnCards | null>(null)

/** About the lowest a card gets, in CSS pixels: no more are in sight than the window holds of these. */
const LOW_CARD = 400
/** How many more are drawn at a time: few enough for a key pressed meanwhile not to wait. */
const STEP = 2
/** How long a page that never rests holds them back, in milliseconds. */
const PATIENCE = 100

type Progress = { readonly ids: readonly string[]; readonly drawn: DrawnCards }

/**
 * The cards drawn so far: those in sight from the wanted question on, or from the first one; a moment later, all.
 *
 * @param wantedId the question that should take the focus: its card is drawn at once, wherever it is
 */
export function useDrawnCards(model: Model, wantedId: string | null): DrawnCards {
  const ids = useMemo(() => questionIds(model), [model])
  const [progress, setProgress] = useState<Progress>({ ids: [], drawn: new Set() })
  // What is drawn stays drawn, by another model of the same questions too.
  const before = progress.ids === ids ? progress.drawn : new Set(ids.filter((id) => progress.drawn.has(id)))
  const wanted = wantedId !== null && ids.includes(wantedId) ? wantedId : ids[0]
  const enough = wanted === undefined || before.has(wanted)
  const drawn = enough ? before : new Set([...before, ...cardsInSight(model, ids, wanted)])
  if (drawn !== progress.drawn) setProgress({ ids, drawn })

  useEffect(() => {
    const start = wanted === undefined ? 0 : ids.indexOf(wanted)
    const downwards = [...ids.slice(start), ...ids.slice(0, start)]
    const next = downwards.filter((id) => !drawn.has(id)).slice(0, STEP)
    if (next.length === 0) return
    const draw = () => setProgress({ ids, drawn: new Set([...drawn, ...next]) })
    const handle = requestIdleCallback(draw, { timeout: PATIENCE })
    return () => cancelIdleCallback(handle)
  }, [ids, drawn, wanted])
  return drawn
}

/** The cards that the window shows with one at its top; when too few follow, the last ones. Hidden ones take no room. */
function cardsInSight(model: Model, ids: readonly string[], top: string): readonly string[] {
  const isShown = (id: string) => id === top || model.getQuestionByName(surveyName(id))?.isVisible === true
  const shown = ids.filter(isShown)
  const count = Math.ceil(window.innerHeight / LOW_CARD)
  const start = Math.max(Math.min(shown.indexOf(top), shown.length - count), 0)
  return shown.slice(start, start + count)
}

function questionIds(model: Model): readonly string[] {
  return model.getAllQuestions().flatMap(({ name }) => {
    const target = fromSurveyName(name)
    return target?.field === 'value' ? [target.questionId] : []
  })
}

const ROW = 'row-drawn-in-turn'

/** Lets the rows of a survey wait for their turn. Rows of the library hold a question each, or a whole section. */
export function drawInTurn(model: Model): void {
  model.onElementWrapperComponentName.add((_, wrapped: { readonly wrapperName: string; componentName: string }) => {
    if (wrapped.wrapperName === 'row') wrapped.componentName = ROW
  })
  // Worked out ahead: the library does it as it draws a row, waiting or not.
  for (const question of model.getAllQuestions()) void question.cssClasses
}

type RowProps = { readonly row: QuestionRowModel; readonly element: ReactElement }

function Row({ row, element }: RowProps) {
  const drawn = useContext(DrawnCardsContext)
  const name = row.visibleElements[0]?.name ?? ''
  const questionId = fromSurveyName(name)?.questionId
  if (drawn === null || questionId === undefined || drawn.has(questionId)) return element
  // With a key, it gives way to the row as a whole: no attribute put on it passes to the row.
  return <div key="to-draw" className="sd-question card-to-draw" data-name={name} />
}

ReactElementFactory.Instance.registerElement(ROW, (props: RowProps) => <Row {...props} />)
