import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { notEvaluatedReason } from '../../../questionnaires/radar'
import { ratio } from '../../../questionnaires/scoring/fraction'
import type { DomainMaturity } from '../../../questionnaires/scoring/maturity'
import { levelWords } from '../../../questionnaires/scoring/reading'
import { Card } from '../../components/card'
import { common } from '../../texts/common'
import { maturityTexts } from '../../texts/maturity'
import { ColorKey } from './color-key'
import { ShareBar } from './share-bar'

type DomainsPanelProps = {
  readonly domains: readonly DomainMaturity[]
  readonly shortLabels: ReadonlyMap<string, string>
  readonly onOpen: (domainId: string) => void
}

const words = maturityTexts.domains

/** The domains in the order of the questionnaire, with their level; choosing one explains it. */
export function DomainsPanel({ domains, shortLabels, onOpen }: DomainsPanelProps) {
  const asked = domains.filter((domain) => domain.evaluated || notEvaluatedReason(domain) !== 'not-asked')
  return (
    <Card title={words.title(asked.length)}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, mb: 1 }}>
        <ColorKey fill="main" label={words.level} />
        <ColorKey fill="light" label={words.band} />
        <Typography variant="body2">{words.hint}</Typography>
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {asked.map((domain) => (
          <li key={domain.id}>
            <DomainRow
              domain={domain}
              label={shortLabels.get(domain.id) ?? domain.title}
              onOpen={() => onOpen(domain.id)}
            />
          </li>
        ))}
      </Box>
    </Card>
  )
}

type DomainRowProps = { readonly domain: DomainMaturity; readonly label: string; readonly onOpen: () => void }

function DomainRow({ domain, label, onOpen }: DomainRowProps) {
  const { prudent, optimistic, evaluated } = domain
  const level = levelWords(prudent)
  const best = levelWords(optimistic)
  return (
    <ButtonBase
      aria-haspopup="dialog"
      onClick={onOpen}
      sx={{
        width: '100%',
        display: 'grid',
        gridTemplateColumns: 'minmax(7rem, 9.5rem) minmax(3rem, 1fr) 6.5rem',
        alignItems: 'center',
        gap: 1,
        px: 0.5,
        py: 0.5,
        borderRadius: 1,
        textAlign: 'left',
        '&:hover': { bgcolor: 'action.selected' },
      }}
    >
      <Typography component="span" variant="body2">
        {label}
      </Typography>
      {evaluated ? (
        <ShareBar share={ratio(prudent) ?? 0} softShare={(ratio(optimistic) ?? 0) - (ratio(prudent) ?? 0)} />
      ) : (
        <span />
      )}
      <Typography component="span" variant="body2" sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
        {evaluated ? (
          <>
            <strong>{level}</strong>
            {best !== level && ` ${words.upTo(best)}`}
          </>
        ) : (
          common.notEvaluated
        )}
      </Typography>
    </ButtonBase>
  )
}
