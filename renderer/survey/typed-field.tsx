import { cloneElement, type InputHTMLAttributes, type JSX, type ReactElement, useId } from 'react'
import { ReactQuestionFactory, SurveyQuestionText } from 'survey-react-ui'
import { useCardNotes } from './card-notes'

/** The library's field, with its unit beside it and, under it, what can be typed or what is wrong. */
class TypedField extends SurveyQuestionText {
  protected override renderElement(): JSX.Element {
    return <FieldFrame name={this.question.name} input={this.renderInput()} />
  }
}

type FieldFrameProps = {
  readonly name: string
  readonly input: ReactElement<InputHTMLAttributes<HTMLInputElement>>
}

function FieldFrame({ name, input }: FieldFrameProps) {
  const hintId = useId()
  const field = useCardNotes(name)?.field
  if (!field) return input
  const { unit, hint, problem, inputMode } = field
  return (
    <div className={problem === null ? 'typed-field' : 'typed-field typed-field-wrong'}>
      <div className="typed-line">
        {cloneElement(input, {
          inputMode,
          autoComplete: 'off',
          'aria-describedby': hintId,
          'aria-invalid': problem === null ? undefined : true,
        })}
        {unit !== '' && (
          <span className="typed-unit" aria-hidden="true">
            {unit}
          </span>
        )}
      </div>
      <p id={hintId} className="typed-hint" aria-live="polite">
        {problem ?? hint}
      </p>
    </div>
  )
}

// Under the name by which the library draws any field of one line. It gives props, and its types say a name.
ReactQuestionFactory.Instance.registerQuestion('text', (props: unknown) => <TypedField {...(props as object)} />)
