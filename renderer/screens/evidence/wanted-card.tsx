import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { EvidenceUse } from '../../../main/ipc/contract'
import type { NamedDocument } from '../../../questionnaires/documents'
import { rolesInSentence } from '../../../questionnaires/roles'
import type { LackingDocument } from '../../../questionnaires/wanted-documents'
import { Card } from '../../components/card'
import { evidenceTexts } from '../../texts/evidence'

const texts = evidenceTexts.wanted

type WantedCardProps = {
  readonly lacking: readonly LackingDocument<EvidenceUse>[]
  /** How many are shown at first: those that most answers rely on, where to begin. */
  readonly first: number
  readonly onAdd: (document: NamedDocument) => void
}

/** The documents that answers rely on and that the register lacks. */
export function WantedCard({ lacking, first, onAdd }: WantedCardProps) {
  const [open, setOpen] = useState(false)
  const shown = open ? lacking : lacking.slice(0, first)
  const rest = lacking.length - first
  return (
    <Card title={texts.title(lacking.length)}>
      <Typography variant="body2">{lacking.length === 0 ? texts.none : texts.intro}</Typography>
      <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {shown.map(({ document, claims, expired }) => (
          <Box
            component="li"
            key={document.id}
            sx={{ display: 'flex', alignItems: 'center', gap: 2, py: 1, borderBottom: 1, borderColor: 'divider' }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography variant="body2" sx={{ fontWeight: 650 }}>
                {document.name}
              </Typography>
              <Typography variant="body2">{document.hint}</Typography>
              <Typography variant="caption" component="p" color="textSecondary">
                {[
                  texts.claims(claims.length),
                  ...(expired ? [texts.expired] : []),
                  texts.usual(rolesInSentence[document.holder]),
                ].join(' · ')}
              </Typography>
            </Box>
            <Button
              size="small"
              variant="outlined"
              aria-label={texts.addNamed(document.name)}
              onClick={() => onAdd(document)}
            >
              {texts.add}
            </Button>
          </Box>
        ))}
      </Box>
      {rest > 0 && (
        <Button size="small" sx={{ mt: 1 }} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? texts.less : texts.more(rest)}
        </Button>
      )}
    </Card>
  )
}
