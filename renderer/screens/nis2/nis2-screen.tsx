import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Organisation } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { RefusedFieldsProvider } from '../../components/refused-fields'
import { SaveStatusLabel } from '../../components/save-status'
import { Screen } from '../../components/screen'
import { useNavigation } from '../../navigation'
import { common } from '../../texts/common'
import { forms } from '../../texts/forms'
import { nis2Texts } from '../../texts/nis2'
import { establishmentOf, organisationOf, useOverview } from '../../use-overview'
import { MissingEntity } from '../entities/missing-entity'
import { DutiesCard } from './duties-card'
import { FactsCard } from './facts-card'
import { OverrideCard } from './override-card'
import { ResultCard } from './result-card'
import { useNis2 } from './use-nis2'

/** The NIS 2 qualification of a legal entity, done once for all its establishments. */
export function Nis2Screen({ establishmentId }: { readonly establishmentId: string }) {
  const { overview } = useOverview()
  const establishment = establishmentOf(overview, establishmentId)
  const organisation = establishment && organisationOf(overview, establishment.organisationId)
  if (!organisation) return <MissingEntity />
  return <Nis2 key={organisation.id} organisation={organisation} establishmentId={establishmentId} />
}

type Nis2Props = { readonly organisation: Organisation; readonly establishmentId: string }

function Nis2({ organisation, establishmentId }: Nis2Props) {
  const { leaveTo } = useNavigation()
  const [refused, setRefused] = useState(0)
  const { facts, override, duties, reasonMissing, setFacts, setOverride, setDuty, status, flush } =
    useNis2(organisation)
  return (
    <Screen
      title={nis2Texts.title}
      subtitle={nis2Texts.subtitle(organisation.details.name)}
      actions={
        <>
          <SaveStatusLabel status={status} incomplete={reasonMissing || refused > 0} />
          <Button variant="outlined" onClick={() => leaveTo({ screen: 'home', establishmentId })}>
            {common.back}
          </Button>
        </>
      }
    >
      <RefusedFieldsProvider value={setRefused}>
        <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 1240 }}>
          <Typography>
            {nis2Texts.law} {forms.autosave}
          </Typography>
          {status.state === 'failed' && <FailureAlert error={status.error} onRetry={flush} />}
          <Box
            sx={{
              display: 'grid',
              gap: 2.5,
              alignItems: 'start',
              gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 400px), 1fr))',
            }}
          >
            <Box sx={{ display: 'grid', gap: 2.5 }}>
              <FactsCard facts={facts} onChange={setFacts} onBlur={flush} />
              <OverrideCard override={override} reasonMissing={reasonMissing} onChange={setOverride} onBlur={flush} />
            </Box>
            <ResultCard facts={facts} override={override} />
          </Box>
          <DutiesCard duties={duties} onChange={setDuty} onBlur={flush} />
        </Box>
      </RefusedFieldsProvider>
    </Screen>
  )
}
