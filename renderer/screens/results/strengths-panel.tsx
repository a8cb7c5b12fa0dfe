import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Card } from '../../components/card'

type StrengthsPanelProps<T> = {
  readonly held: readonly T[]
  readonly mostAdvanced: T | undefined
  readonly words: { readonly title: string; readonly noneYet: string; readonly none: string }
  readonly nameOf: (domain: T) => string
  readonly sentenceOf: (domain: T) => string
  readonly onOpen: (domainId: string) => void
}

/** What is held already: the domains best held, or the most advanced one. */
export function StrengthsPanel<T extends { readonly id: string }>(props: StrengthsPanelProps<T>) {
  const { held, mostAdvanced, words, nameOf, sentenceOf, onOpen } = props
  const shown = held.length > 0 ? held : mostAdvanced ? [mostAdvanced] : []
  return (
    <Card title={words.title}>
      {held.length === 0 && <Typography>{mostAdvanced ? words.noneYet : words.none}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {shown.map((domain) => (
          <Box component="li" key={domain.id} sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
            <Link
              component="button"
              type="button"
              variant="body1"
              aria-haspopup="dialog"
              onClick={() => onOpen(domain.id)}
              sx={{ textAlign: 'left', fontWeight: 600 }}
            >
              {nameOf(domain)}
            </Link>
            <Typography variant="body2">{sentenceOf(domain)}</Typography>
          </Box>
        ))}
      </Box>
    </Card>
  )
}
