import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import { domainName } from '../../../questionnaires/names'
import type { Domain } from '../../../questionnaires/schema'
import { type DomainWords, questionnaireTexts } from '../../texts/questionnaire'
import { DomainStateIcon } from './domain-state'
import { type AskedDomain, type DomainProgress, progressOf } from './progress'
import type { CurrentAnswers } from './use-answers'

export type DomainListProps = {
  readonly domains: readonly AskedDomain[]
  /** What domains are called in this questionnaire. */
  readonly words: DomainWords
  readonly answers: CurrentAnswers
  readonly currentId: string
  readonly onOpen: (domainId: string) => void
  /** The progress of the whole, above the list. */
  readonly head: ReactNode
  /** Ways to a question, between the two. */
  readonly children: ReactNode
}

/** The domains with their state, in a column that stays in sight. */
export function DomainRail({ domains, words, answers, currentId, onOpen, head, children }: DomainListProps) {
  const texts = questionnaireTexts.progress
  const list = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the item is another one when the domain changes
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
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
      <Box component="ul" ref={list} aria-label={words.list} sx={{ listStyle: 'none', p: 0, m: 0, mx: -1 }}>
        {domains.map(({ domain, questions }) => (
          <DomainItem
            key={domain.id}
            domain={domain}
            {...progressOf(questions, answers)}
            current={domain.id === currentId}
            onOpen={onOpen}
          />
        ))}
      </Box>
    </Paper>
  )
}

type DomainItemProps = DomainProgress & {
  readonly domain: Domain
  readonly current: boolean
  readonly onOpen: (domainId: string) => void
}

/** Drawn again only when it changes: two do when another domain is opened, of twenty. */
const DomainItem = memo(function DomainItem({ domain, answered, total, current, onOpen }: DomainItemProps) {
  return (
    <li>
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
        <DomainStateIcon answered={answered} total={total} />
        <Typography variant="body2" component="span" sx={{ flex: 1, minWidth: 0, fontWeight: current ? 650 : 400 }}>
          {domainName(domain, 'short')}
          {domain.context === true && (
            <Typography variant="caption" component="span" color="textSecondary" sx={{ display: 'block' }}>
              {questionnaireTexts.progress.unscored}
            </Typography>
          )}
        </Typography>
        <Typography variant="caption" component="span" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
          {questionnaireTexts.progress.count(answered, total)}
        </Typography>
      </ButtonBase>
    </li>
  )
})
