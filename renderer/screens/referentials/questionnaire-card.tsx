import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined'
import Accordion from '@mui/material/Accordion'
import AccordionDetails from '@mui/material/AccordionDetails'
import AccordionSummary from '@mui/material/AccordionSummary'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { Card } from '../../components/card'
import { formatLongDay } from '../../format'
import { referentialsTexts } from '../../texts/referentials'
import { timeLeft } from '../../texts/time-left'
import { profileSizes, type Questionnaire, type Version } from './referentials-model'
import { VersionList } from './version-list'

const texts = referentialsTexts

type QuestionnaireCardProps = {
  readonly questionnaire: Questionnaire
  readonly onChanges: (to: Version) => void
  readonly onRemove: (version: Version) => void
}

/** What a questionnaire is, for whom, what it is worth, where it comes from, and its versions. */
export function QuestionnaireCard({ questionnaire, onChanges, onRemove }: QuestionnaireCardProps) {
  const { title, definition, origin } = questionnaire.current
  return (
    <Card title={title}>
      <Box
        sx={{
          display: 'grid',
          columnGap: 4,
          rowGap: 2.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.7fr) minmax(0, 1fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Facts definition={definition} origin={origin} />
          <Sources definition={definition} />
        </Box>
        <VersionList questionnaire={questionnaire} onChanges={onChanges} onRemove={onRemove} />
      </Box>
    </Card>
  )
}

function Facts({ definition, origin }: Pick<Version, 'definition' | 'origin'>) {
  const { audience, level, stage, statusNote, disclaimer } = definition
  const sizes = profileSizes(definition)
  const size = (questions: number, minutes: number) => texts.facts.questions(questions, timeLeft(minutes))
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.25 }}>
      <Fact name={texts.facts.audience}>
        <Typography>{audience}</Typography>
      </Fact>
      <Fact name={texts.facts.level}>
        <Typography>{texts.facts.levels[level]}</Typography>
      </Fact>
      <Fact name={texts.facts.size}>
        {sizes.map(({ labels, questions, minutes }) => (
          <Typography key={labels.join()}>
            {sizes.length === 1
              ? size(questions, minutes)
              : texts.facts.profile(labels.join(', '), size(questions, minutes))}
          </Typography>
        ))}
      </Fact>
      <Fact name={texts.facts.status}>
        <Typography>{statusNote}</Typography>
        <Typography color="textSecondary">{disclaimer}</Typography>
      </Fact>
      <Fact name={texts.facts.stage}>
        <Typography>{texts.stages[origin][stage]}</Typography>
      </Fact>
    </Box>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', md: '9rem minmax(0, 1fr)' } }}>
      <Typography component="dt" sx={{ fontWeight: 600 }}>
        {name}
      </Typography>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </Box>
  )
}

function Sources({ definition }: Pick<Version, 'definition'>) {
  const { sources } = definition
  return (
    <Accordion
      disableGutters
      elevation={0}
      slotProps={{ heading: { component: 'h3' }, transition: { unmountOnExit: true } }}
      sx={{ bgcolor: 'background.default', '&::before': { display: 'none' } }}
    >
      <AccordionSummary expandIcon={<ExpandMoreOutlined />}>
        <Typography sx={{ fontWeight: 600 }}>{texts.sources.heading(sources.length)}</Typography>
      </AccordionSummary>
      <AccordionDetails sx={{ pt: 0 }}>
        <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
          {sources.map(({ title, publisher, date, note }) => (
            <li key={`${title} ${date}`}>
              <Typography>{title}</Typography>
              <Typography variant="body2" color="textSecondary">
                {texts.sources.entry(publisher, formatLongDay(date))}
              </Typography>
              {note !== undefined && <Typography variant="body2">{note}</Typography>}
            </li>
          ))}
        </Box>
      </AccordionDetails>
    </Accordion>
  )
}
