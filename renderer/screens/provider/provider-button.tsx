import ForwardToInboxOutlined from '@mui/icons-material/ForwardToInboxOutlined'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useNavigation } from '../../navigation'
import { providerTexts as texts } from '../../texts/provider'

type ProviderButtonProps = { readonly establishmentId: string; readonly assessmentId: string }

/** « Questions au prestataire », from the questionnaire itself. */
export function ProviderButton({ establishmentId, assessmentId }: ProviderButtonProps) {
  const { goTo } = useNavigation()
  return (
    <Tooltip title={texts.title}>
      <IconButton aria-label={texts.title} onClick={() => goTo({ screen: 'provider', establishmentId, assessmentId })}>
        <ForwardToInboxOutlined />
      </IconButton>
    </Tooltip>
  )
}
