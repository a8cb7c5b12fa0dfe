import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type ReactNode, useEffect, useRef } from 'react'
import { questionnaireTexts } from '../../texts/questionnaire'
import { DomainStateIcon } from './domain-state'
import { type AskedDomain, progressOf } from './progress'
import type { CurrentAnswers } from './use-answers'

export type DomainListProps = {
  readonly domains: readonly AskedDomain[]
  readonly answers: CurrentAnswers
  readonly currentId: string
  readonly onOpen: (domainId: string) => void
  /** The progress of the whole, above the list. */
  readonly head: ReactNode
  /** Ways to a question, between the two. */
  readonly children: ReactNode
}

/** The domains with their state, in a column that stays in sight. */
export function DomainRail({ domains, answers, currentId, onOpen, head, children }: DomainListProps) {
  const texts = questionnaireTexts.progress
  const currentItem = useRef<HTMLLIElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the item is another one when the domain changes
  useEffect(() => {
    currentItem.current?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  return (
    <Paper
      component="nav"
      aria-label={texts.title}
      sx={{
        position: 'sticky',
        top: 0,
        maxHeight: 'calc(100vh - 9.5rem)',
        overflowY: 'auto',
        scrollbarWidth: 'thin',
        p: 2,
      }}
    >
      {head}
      <Box sx={{ display: 'grid', gap: 1, my: 2 }}>{children}</Box>
      <Box component="ul" aria-label={texts.domains} sx={{ listStyle: 'none', p: 0, m: 0, mx: -1 }}>
        {domains.map(({ domain, questions }) => {
          const progress = progressOf(questions, answers)
          const current = domain.id === currentId
          return (
            <li key={domain.id} ref={current ? currentItem : undefined}>
              <ButtonBase
                onClick={() => onOpen(domain.id)}
                aria-current={current ? 'step' : undefined}
                sx={{
                  width: '100%',
                  justifyContent: 'start',
                  alignItems: 'start',
                  gap: 1,
                  px: 1,
                  py: 0.75,
                  borderRadius: 1,
                  textAlign: 'left',
                  bgcolor: current ? 'action.selected' : undefined,
                  '&:hover': { bgcolor: 'action.selected' },
                }}
              >
                <DomainStateIcon {...progress} />
                <Typography
                  variant="body2"
                  component="span"
                  sx={{ flex: 1, minWidth: 0, fontWeight: current ? 650 : 400 }}
                >
                  {`${domain.id}. ${domain.short}`}
                </Typography>
                <Typography variant="caption" component="span" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
                  {texts.count(progress.answered, progress.total)}
                </Typography>
              </ButtonBase>
            </li>
          )
        })}
      </Box>
    </Paper>
  )
}
