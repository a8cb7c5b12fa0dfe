import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { notEvaluatedReason, type RadarModel } from '../../../questionnaires/radar'
import type { DomainCoverage } from '../../../questionnaires/scoring/coverage'
import { Card } from '../../components/card'
import { common } from '../../texts/common'
import { notEvaluatedSentences } from '../../texts/radar'
import { results } from '../../texts/results'
import { ColorKey } from './color-key'
import { ShareBar } from './share-bar'

type ObjectivesPanelProps = {
  readonly domains: readonly DomainCoverage[]
  /** Of the domains: their short labels, and those the profile is not asked. */
  readonly radar: RadarModel
  readonly shortLabels: ReadonlyMap<string, string>
  readonly onOpen: (domainId: string) => void
}

const words = results.objectives

/** One bar an objective; choosing it opens its means. Those that the profile is not asked are named below. */
export function ObjectivesPanel({ domains, radar, shortLabels, onOpen }: ObjectivesPanelProps) {
  const asked = domains.filter((domain) => domain.evaluated || notEvaluatedReason(domain) !== 'not-asked')
  const notAsked = notEvaluatedSentences({
    ...radar,
    notEvaluated: radar.notEvaluated.filter(({ reason }) => reason === 'not-asked'),
  })
  return (
    <Card title={words.title(asked.length)}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, mb: 1 }}>
        <ColorKey fill="main" label={words.inPlace} />
        <ColorKey fill="light" label={words.partial} />
        <Typography variant="body2">{words.hint}</Typography>
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {asked.map((domain) => (
          <li key={domain.id}>
            <Objective
              domain={domain}
              label={shortLabels.get(domain.id) ?? domain.title}
              onOpen={() => onOpen(domain.id)}
            />
          </li>
        ))}
      </Box>
      {notAsked.map((sentence) => (
        <Typography key={sentence} variant="body2" sx={{ mt: 1 }}>
          {sentence}
        </Typography>
      ))}
    </Card>
  )
}

type ObjectiveProps = { readonly domain: DomainCoverage; readonly label: string; readonly onOpen: () => void }

function Objective({ domain, label, onOpen }: ObjectiveProps) {
  const { applicable, prudent, partial, evaluated } = domain
  return (
    <ButtonBase
      aria-haspopup="dialog"
      onClick={onOpen}
      sx={{
        width: '100%',
        display: 'grid',
        gridTemplateColumns: '1.5rem minmax(7rem, 9.25rem) minmax(3rem, 1fr) 7.25rem',
        alignItems: 'center',
        gap: 1,
        px: 0.5,
        py: 0.375,
        borderRadius: 1,
        textAlign: 'left',
        '&:hover': { bgcolor: 'action.selected' },
      }}
    >
      <Typography component="span" variant="body2" color="textSecondary" sx={{ textAlign: 'right' }}>
        {domain.id}
      </Typography>
      <Typography component="span" variant="body2">
        {label}
      </Typography>
      {evaluated ? <ShareBar share={prudent.num / applicable} softShare={partial / applicable} /> : <span />}
      <Typography component="span" variant="body2" sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
        {evaluated ? (
          <>
            <strong>{words.fraction(prudent)}</strong>
            {partial > 0 && ` · ${words.partials(partial)}`}
          </>
        ) : (
          common.notEvaluated
        )}
      </Typography>
    </ButtonBase>
  )
}
