import type { JSX } from 'react'
import type { Question } from 'survey-core'
import { ReactElementFactory, SurveyQuestion } from 'survey-react-ui'
import { fromSurveyName } from '../../questionnaires/survey-json'
import { useCardNotes } from './card-notes'

/** The library's card of a question, with what the screen adds above and below it. */
class QuestionCard extends SurveyQuestion {
  protected override renderHeader(question: Question): JSX.Element {
    const header = super.renderHeader(question)
    if (fromSurveyName(question.name)?.field !== 'value') return header
    return (
      <div className="card-head">
        {header}
        <CardMarks name={question.name} />
      </div>
    )
  }

  protected override renderQuestionContent(): JSX.Element {
    return (
      <>
        {super.renderQuestionContent()}
        <CardFoot name={this.question.name} />
      </>
    )
  }
}

function CardMarks({ name }: { readonly name: string }) {
  const marks = useCardNotes(name)?.marks
  return marks ? <div className="card-marks">{marks}</div> : null
}

/** Under the last of the cards that make up a question. */
function CardFoot({ name }: { readonly name: string }) {
  const notes = useCardNotes(name)
  const foot = notes?.foot
  return foot && notes.last === fromSurveyName(name)?.field ? <div className="card-foot">{foot}</div> : null
}

// Under the name by which the library draws a question, whatever its type, in the row that holds it.
ReactElementFactory.Instance.registerElement('question', (props: object) => <QuestionCard {...props} />)
