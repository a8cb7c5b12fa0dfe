import CheckOutlined from '@mui/icons-material/CheckOutlined'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { AnswerValue } from '../../../questionnaires/answers'
import { valuesNeedingReason } from '../../../questionnaires/answers'
import { questionName } from '../../../questionnaires/names'
import { type PaperKey, type PaperQuestion, paperChoice, paperKeys } from '../../../questionnaires/paper'
import { reasonTitles } from '../../../questionnaires/survey-json'
import { isTypedQuestion } from '../../survey/typed-answer'
import { fastEntryTexts } from '../../texts/fast-entry'
import { questionnaireTexts } from '../../texts/questionnaire'
import { lackOf } from '../questionnaire/progress'
import { type CurrentAnswer, emptyAnswer } from '../questionnaire/use-answers'
import { entryKey } from './entry-keys'
import { TextPart } from './text-part'
import { TypedPart } from './typed-part'
import type { Entry } from './use-entry'

const texts = fastEntryTexts.question

/** Share of the height of the window. */
const TALL = 0.6

type CurrentQuestionProps = {
  readonly asked: PaperQuestion
  readonly entry: Entry
  readonly readOnly: boolean
  /** Name of the count that this one is a part of. */
  readonly whole: string | undefined
  readonly onJump: () => void
}

/**
 * The question in hand: its boxes, each with its key. It takes the keys itself when a box is to be chosen, its field does
 * when a figure is to be typed.
 */
export function CurrentQuestion({ asked, entry, readOnly, whole, onJump }: CurrentQuestionProps) {
  const { question, number } = asked
  const { actions, position, saving, say } = entry
  const answer = saving.answers.get(question.id) ?? emptyAnswer
  const keys = paperKeys(question, asked.domain)
  const card = useRef<HTMLDivElement>(null)
  const choicesId = useId()
  const typed = isTypedQuestion(question)
  const { focus } = position

  useEffect(() => {
    if (!focus) return
    const root = card.current
    // Its words come first when it takes most of the window.
    if (root) root.scrollIntoView({ block: root.offsetHeight > window.innerHeight * TALL ? 'start' : 'center' })
    const field = root?.querySelector<HTMLElement>(`[data-part="${focus.part}"]`)
    const target = field ?? root
    target?.focus({ preventScroll: true })
    field?.scrollIntoView({ block: 'nearest' })
    if (target instanceof HTMLInputElement) target.select()
  }, [focus])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, ownField = false) => {
    const pressed = entryKey(event.nativeEvent, ownField ? [] : keys)
    if (!pressed) return
    event.preventDefault()
    // A key held down moves; it does not answer, nor skip, all that follows.
    if (event.repeat && pressed.kind !== 'previous' && event.key !== 'ArrowDown') return
    switch (pressed.kind) {
      case 'answer':
        return actions.answer(pressed.answer.value)
      case 'no-box':
        return readOnly ? undefined : say(fastEntryTexts.said.noBox(pressed.key))
      case 'next':
        return actions.move(1, event.key === 'Enter')
      case 'previous':
        return actions.move(-1)
      case 'clear':
        return actions.clear()
      case 'undo':
        return actions.undo()
      case 'note':
        return readOnly ? undefined : position.goTo(question.id, 'note')
      case 'jump':
        return onJump()
    }
  }
  const goOn = () => actions.move(1, true)
  const backToAnswer = () => position.goTo(question.id)
  const needsReason = answer.value !== null && valuesNeedingReason.has(answer.value)

  return (
    <Box
      ref={card}
      // The keys of the card are its own: a screen reader must hand them over.
      role="application"
      aria-label={texts.name(number, question.text)}
      aria-describedby={choicesId}
      tabIndex={typed && !readOnly ? -1 : 0}
      onKeyDown={(event) => event.target === event.currentTarget && onKeyDown(event)}
      sx={{
        my: 1,
        // Never under the bar.
        scrollMarginTop: '8rem',
        scrollMarginBottom: '1rem',
        '@media (max-height: 520px)': { scrollMarginTop: '1rem' },
        px: 2,
        py: 1.5,
        bgcolor: 'background.paper',
        border: 2,
        borderColor: 'primary.main',
        borderRadius: 1,
        display: 'grid',
        gap: 1,
      }}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 1.5 }}>
        <Typography component="p" variant="h1" color="primary" sx={{ minWidth: '2.25rem' }}>
          {number}
        </Typography>
        <Box>
          <Typography variant="caption" component="p" color="textSecondary">
            {questionName(question)}
          </Typography>
          <Typography variant="h3" component="p">
            {question.text}
          </Typography>
        </Box>
      </Box>
      {answer.toConfirm && (
        <Typography variant="body2" color="secondary">
          {texts.toConfirm}
        </Typography>
      )}
      {typed && (
        <TypedPart
          question={question}
          number={number}
          value={answer.value}
          unread={entry.typing.unread.get(question.id)}
          focus={focus}
          whole={whole}
          readOnly={readOnly}
          keys={keys}
          onType={actions.type}
          onAnswer={actions.answer}
          onClear={actions.clear}
          onKeyDown={(event) => onKeyDown(event, true)}
        />
      )}
      <Box
        id={choicesId}
        sx={{ display: 'grid', gap: 0.25, ...(typed && { gridAutoFlow: 'column', justifyContent: 'start' }) }}
      >
        {keys.map((box) => (
          <Choice
            key={box.key}
            box={box}
            text={paperChoice(question, box.value)}
            chosen={answer.value === box.value}
            readOnly={readOnly}
            onChoose={actions.answer}
          />
        ))}
      </Box>
      {needsReason && (
        <TextPart
          part="reason"
          label={reasonTitles[answer.value === 'alternative' ? 'alternative' : 'not-applicable']}
          value={answer.reason}
          help={lackOf(saving.answers, question.id) === 'reason' ? questionnaireTexts.missingReason : texts.noteHelp}
          readOnly={readOnly}
          onWrite={(reason) => actions.write({ reason })}
          onDone={goOn}
          onBack={backToAnswer}
        />
      )}
      <Note
        shown={position.notes || answer.comment !== ''}
        answer={answer}
        readOnly={readOnly}
        onWrite={(comment) => actions.write({ comment })}
        onDone={answer.value === null ? backToAnswer : goOn}
        onBack={backToAnswer}
      />
    </Box>
  )
}

type ChoiceProps = {
  readonly box: PaperKey
  readonly text: string
  readonly chosen: boolean
  readonly readOnly: boolean
  readonly onChoose: (value: AnswerValue) => void
}

/** A box of the sheet. The mouse may press it; the keyboard has its key. */
function Choice({ box, text, chosen, readOnly, onChoose }: ChoiceProps) {
  return (
    <ButtonBase
      tabIndex={-1}
      disabled={readOnly}
      aria-pressed={chosen}
      // The focus stays on the question, whose keys answer.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(box.value)}
      sx={{
        justifyContent: 'start',
        textAlign: 'start',
        alignItems: 'flex-start',
        gap: 1,
        px: 1,
        py: 0.25,
        borderRadius: 1,
        bgcolor: chosen ? 'action.selected' : undefined,
        '&:hover': { bgcolor: chosen ? 'action.selected' : 'action.hover' },
        '&.Mui-disabled': { color: 'text.primary' },
      }}
    >
      <Typography
        component="kbd"
        sx={{
          flex: 'none',
          minWidth: '1.6rem',
          textAlign: 'center',
          border: 1,
          borderColor: 'text.secondary',
          borderRadius: 0.5,
          fontWeight: 650,
          lineHeight: 1.4,
          ...(chosen && { bgcolor: 'primary.main', color: 'primary.contrastText' }),
        }}
      >
        {box.key}
      </Typography>
      <Typography component="span" sx={{ fontWeight: chosen ? 650 : undefined, lineHeight: 1.4 }}>
        {text}
      </Typography>
      {chosen && <CheckOutlined fontSize="small" color="primary" />}
    </ButtonBase>
  )
}

type NoteProps = {
  readonly shown: boolean
  readonly answer: CurrentAnswer
  readonly readOnly: boolean
  readonly onWrite: (text: string) => void
  readonly onDone: () => void
  readonly onBack: () => void
}

function Note({ shown, answer, ...rest }: NoteProps) {
  if (!shown) return null
  return <TextPart part="note" label={texts.note} value={answer.comment} help={texts.noteHelp} {...rest} />
}
