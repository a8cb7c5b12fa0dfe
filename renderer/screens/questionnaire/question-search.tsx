import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { memo, useMemo, useState } from 'react'
import { questionName } from '../../../questionnaires/names'
import { questionnaireTexts } from '../../texts/questionnaire'
import type { AskedDomain } from './progress'
import { indexQuestions, searchQuestions } from './search'

type QuestionSearchProps = { readonly domains: readonly AskedDomain[]; readonly onOpen: (questionId: string) => void }

/** Finds a question by its number or its words; Enter opens the first one. */
export const QuestionSearch = memo(function QuestionSearch({ domains, onOpen }: QuestionSearchProps) {
  const texts = questionnaireTexts.search
  const index = useMemo(() => indexQuestions(domains), [domains])
  const [typed, setTyped] = useState('')
  return (
    <Autocomplete
      size="small"
      options={index}
      value={null}
      inputValue={typed}
      onInputChange={(_, text, reason) => setTyped(reason === 'input' ? text : '')}
      onChange={(_, found) => found && onOpen(found.question.id)}
      // The list says what was found; without a word typed there is nothing to list.
      filterOptions={(options, { inputValue }) => searchQuestions(options, inputValue)}
      open={typed.trim() !== ''}
      autoHighlight
      blurOnSelect
      clearOnBlur
      forcePopupIcon={false}
      noOptionsText={texts.none}
      getOptionKey={({ question }) => question.id}
      getOptionLabel={({ question }) => questionName(question)}
      // In the main landmark rather than at the end of the page, where nothing says what the list belongs to.
      slotProps={{
        popper: {
          placement: 'bottom-start',
          container: () => document.querySelector('main'),
          sx: { minWidth: '22rem' },
        },
      }}
      renderOption={({ key, ...props }, { question, domainTitle }) => (
        <Box component="li" key={key} {...props} sx={{ flexDirection: 'column', alignItems: 'start !important' }}>
          <span>{questionName(question)}</span>
          <Box component="span" sx={{ typography: 'caption', color: 'text.secondary' }}>
            {domainTitle}
          </Box>
        </Box>
      )}
      renderInput={({ slotProps, ...params }) => (
        <TextField
          {...params}
          label={texts.label}
          placeholder={texts.placeholder}
          // Above the field from the start: the column is too narrow for it inside.
          slotProps={{ ...slotProps, inputLabel: { ...slotProps.inputLabel, shrink: true } }}
        />
      )}
    />
  )
})
