import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { Domain, Question, QuestionnaireDefinition, Reference } from '../../../questionnaires/schema'
import { questionnaireTexts } from '../../texts/questionnaire'

type ReferencesSectionProps = {
  readonly definition: QuestionnaireDefinition
  readonly domain: Domain
  readonly question: Question
}

/** Where else the same thing is asked: identifiers and numbers only, with what they are worth. */
export function ReferencesSection({ definition, domain, question }: ReferencesSectionProps) {
  const texts = questionnaireTexts.references
  const references = [...question.references, ...domain.references]
  if (references.length === 0 && question.official === undefined) return null
  return (
    <Box>
      <Typography variant="body2" component="h3" sx={{ fontWeight: 650 }}>
        {texts.title}
      </Typography>
      <Typography variant="caption" component="ul" color="textSecondary" sx={{ m: 0, pl: 2.25 }}>
        {question.official !== undefined && <li>{texts.line(texts.official, question.official)}</li>}
        {references.map((reference) => {
          const source = definition.referenceSources.find(({ id }) => id === reference.source)
          return (
            <li key={`${reference.source} ${reference.items.join(' ')}`}>
              {texts.line(source?.label ?? reference.source, itemsOf(reference))}
              {source?.note !== undefined && <Box sx={{ fontStyle: 'italic' }}>{source.note}</Box>}
            </li>
          )
        })}
      </Typography>
    </Box>
  )
}

function itemsOf({ items, closeness }: Reference): string {
  const texts = questionnaireTexts.references
  const list = items.length === 0 ? texts.noMatch : items.join(', ')
  return closeness === undefined ? list : `${list} (${texts.closeness[closeness]})`
}
