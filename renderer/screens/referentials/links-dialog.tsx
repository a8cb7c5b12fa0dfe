import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import type { ProfileCoverage } from '../../../questionnaires/coverage-between'
import type { Link } from '../../../questionnaires/reuse'
import { formatNumber } from '../../format'
import { common } from '../../texts/common'
import { questionName } from '../../texts/names'
import { referentialsTexts } from '../../texts/referentials'
import type { Questionnaire } from './referentials-model'

const texts = referentialsTexts.coverage

/** The questions of a profile that another questionnaire touches. */
export type ShownLinks = {
  readonly source: Questionnaire
  readonly target: Questionnaire
  readonly profile: ProfileCoverage
  readonly links: readonly Link[]
}

/** Each question touched, with those it is linked to and by which requirement. */
export function LinksDialog({ shown, onClose }: { readonly shown: ShownLinks; readonly onClose: () => void }) {
  const titleId = useId()
  const { source, target, profile, links } = shown
  const { touched, asked } = profile
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="md">
      <DialogTitle id={titleId}>{texts.linksTitle}</DialogTitle>
      <DialogContent tabIndex={0}>
        <Typography gutterBottom>
          {texts.links(source.current.title, target.current.title, touched.length, formatNumber(asked.length))}
        </Typography>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {touched.map((question) => (
            <Box
              component="li"
              key={question.id}
              sx={{ borderTop: 1, borderColor: 'divider', py: 1.25, overflowWrap: 'anywhere' }}
            >
              <Typography sx={{ fontWeight: 600 }}>{questionName(question)}</Typography>
              <Typography>{question.text}</Typography>
              {links
                .filter((link) => link.target === question)
                .map((link) => (
                  <Typography key={link.source.id} variant="body2" color="textSecondary">
                    {`${texts.linked} «\u00a0${questionName(link.source)}\u00a0», ${texts.requirement(link.requirement)}`}
                  </Typography>
                ))}
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{common.close}</Button>
      </DialogActions>
    </Dialog>
  )
}
