import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { guide } from '../../texts/guide'
import { helpTexts } from '../../texts/help'
import { type Found, type Hit, markWords } from './search-guide'

/** More than a person reads. */
const SHOWN = 30

/** The sentences found, each a way to its place. */
export function SearchResults({
  found: { whole, hits },
  onOpen,
}: {
  readonly found: Found
  readonly onOpen: (hit: Hit) => void
}) {
  return (
    <Box sx={{ maxWidth: '46rem' }}>
      <Box role="status" sx={{ mb: 1.5 }}>
        <Typography variant="h2" component="p">
          {helpTexts.found(hits.length)}
        </Typography>
        {!whole && hits.length > 0 && <Typography>{helpTexts.nearest}</Typography>}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {hits.slice(0, SHOWN).map((hit) => (
          <li key={`${hit.chapter} ${hit.section} ${hit.block} ${hit.text}`}>
            <ButtonBase
              onClick={() => onOpen(hit)}
              sx={{
                display: 'block',
                width: '100%',
                textAlign: 'left',
                p: 1.25,
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                bgcolor: 'background.paper',
                '&:hover': { bgcolor: 'action.selected' },
              }}
            >
              <Typography component="span" variant="body2" color="textSecondary" sx={{ display: 'block' }}>
                {placeOf(hit)}
              </Typography>
              <Typography component="span">
                {markWords(hit.text, hit.words).map(({ text, at, marked }) =>
                  marked ? (
                    <Box
                      key={at}
                      component="mark"
                      sx={{ bgcolor: 'action.selected', color: 'inherit', fontWeight: 600 }}
                    >
                      {text}
                    </Box>
                  ) : (
                    text
                  ),
                )}
              </Typography>
            </ButtonBase>
          </li>
        ))}
      </Box>
      {hits.length > SHOWN && <Typography sx={{ mt: 1.5 }}>{helpTexts.shown(SHOWN)}</Typography>}
    </Box>
  )
}

function placeOf({ chapter, section, block }: Hit): string {
  const { title, sections } = guide[chapter]
  return block < 0 ? title : helpTexts.place(title, sections[section]?.title ?? '')
}
