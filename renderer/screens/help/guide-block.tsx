import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { type ChapterId, type GuideBlock, guide, type PictureId } from '../../texts/guide'
import { helpTexts } from '../../texts/help'
import { pictureAddress } from './pictures'

type BlockProps = { readonly block: GuideBlock; readonly onOpen: (chapter: ChapterId) => void }

/** A piece of a chapter. */
export function Block({ block, onOpen }: BlockProps) {
  if (typeof block === 'string') return <Typography sx={{ mb: 1.25 }}>{block}</Typography>
  if ('steps' in block) return <Items component="ol" texts={block.steps} />
  if ('list' in block) return <Items component="ul" texts={block.list} />
  if ('note' in block) {
    return (
      <Alert
        severity="warning"
        variant="outlined"
        role="note"
        sx={{ mb: 1.5, color: 'text.primary', fontSize: '1rem' }}
      >
        {block.note}
      </Alert>
    )
  }
  if ('terms' in block) return <Terms terms={block.terms} />
  if ('picture' in block) return <Picture id={block.picture} caption={block.caption} />
  return (
    <Typography sx={{ mb: 1.25 }}>
      {`${helpTexts.see}\u00a0: `}
      {block.see.map((chapter, index) => (
        <span key={chapter}>
          {index > 0 && ', '}
          <Link component="button" type="button" onClick={() => onOpen(chapter)} sx={linkSx}>
            {guide[chapter].title}
          </Link>
        </span>
      ))}
    </Typography>
  )
}

const linkSx = { font: 'inherit', textAlign: 'left', verticalAlign: 'baseline' } as const

function Items({ component, texts }: { readonly component: 'ol' | 'ul'; readonly texts: readonly string[] }) {
  return (
    <Box component={component} sx={{ mt: 0, mb: 1.5, pl: 3.5 }}>
      {texts.map((text) => (
        <Typography component="li" key={text} sx={{ mb: 0.5 }}>
          {text}
        </Typography>
      ))}
    </Box>
  )
}

function Terms({ terms }: { readonly terms: readonly (readonly [string, string])[] }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(7rem, 14rem) 1fr' },
        columnGap: 2,
        rowGap: { xs: 0.25, sm: 1 },
        mt: 0,
        mb: 1.5,
      }}
    >
      {terms.map(([term, meaning]) => (
        <Box key={term} sx={{ display: 'contents' }}>
          <Typography component="dt" sx={{ fontWeight: 600 }}>
            {term}
          </Typography>
          <Typography component="dd" sx={{ m: 0, mb: { xs: 1, sm: 0 } }}>
            {meaning}
          </Typography>
        </Box>
      ))}
    </Box>
  )
}

function Picture({ id, caption }: { readonly id: PictureId; readonly caption: string }) {
  const captionId = useId()
  return (
    <Box component="figure" aria-labelledby={captionId} sx={{ m: 0, mb: 2 }}>
      {/* The caption says what is on it; the text around says the rest. */}
      <Box
        component="img"
        src={pictureAddress(id)}
        alt=""
        sx={{ display: 'block', maxWidth: '100%', height: 'auto', border: 1, borderColor: 'divider', borderRadius: 1 }}
      />
      <Typography component="figcaption" id={captionId} variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {caption}
      </Typography>
    </Box>
  )
}
