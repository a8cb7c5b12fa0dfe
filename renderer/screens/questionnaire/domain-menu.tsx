import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import Paper from '@mui/material/Paper'
import TextField from '@mui/material/TextField'
import { domainName } from '../../../questionnaires/names'
import { questionnaireTexts } from '../../texts/questionnaire'
import type { DomainListProps } from './domain-rail'
import { DomainStateIcon } from './domain-state'
import { progressOf } from './progress'

/** The domains in a menu, when there is no room for a column. */
export function DomainMenu({ domains, words, answers, currentId, onOpen, head, children }: DomainListProps) {
  const texts = questionnaireTexts.progress
  return (
    <Paper
      component="nav"
      aria-label={texts.title}
      sx={{
        gridColumn: '1 / -1',
        p: 2,
        display: 'grid',
        gap: 2,
        gridTemplateColumns: 'repeat(auto-fit, minmax(12rem, 1fr))',
        alignItems: 'center',
      }}
    >
      {head}
      <TextField
        select
        size="small"
        label={words.one}
        value={currentId}
        onChange={(event) => onOpen(event.target.value)}
        slotProps={{ select: { renderValue: () => nameOf(currentId, domains) } }}
      >
        {domains.map(({ domain, questions }) => {
          const progress = progressOf(questions, answers)
          return (
            <MenuItem key={domain.id} value={domain.id} sx={{ gap: 1, whiteSpace: 'normal' }}>
              <DomainStateIcon {...progress} />
              <Box component="span" sx={{ flex: 1 }}>
                {domainName(domain, 'full')}
                {domain.context === true && ` (${texts.unscored})`}
              </Box>
              {texts.count(progress.answered, progress.total)}
            </MenuItem>
          )
        })}
      </TextField>
      <Box sx={{ display: 'grid', gap: 1 }}>{children}</Box>
    </Paper>
  )
}

function nameOf(domainId: string, domains: DomainListProps['domains']): string {
  const found = domains.find(({ domain }) => domain.id === domainId)
  return found ? domainName(found.domain, 'short') : ''
}
