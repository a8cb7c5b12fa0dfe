import ArrowBackOutlined from '@mui/icons-material/ArrowBackOutlined'
import CloseOutlined from '@mui/icons-material/CloseOutlined'
import SearchOutlined from '@mui/icons-material/SearchOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useMemo, useState } from 'react'
import { Screen } from '../../components/screen'
import { type Route, useNavigation } from '../../navigation'
import type { ChapterId } from '../../texts/guide'
import { helpTexts as texts } from '../../texts/help'
import { ChapterChoice, ChapterList } from './chapter-list'
import { ChapterView, type Place } from './chapter-view'
import { type Hit, indexGuide, searchGuide } from './search-guide'
import { SearchResults } from './search-results'

/** Below this width the chapter takes the whole of it, and the others are chosen from a list that unfolds. */
const ONE_COLUMN = '(max-width: 1100px)'

type HelpScreenProps = { readonly chapter?: ChapterId | undefined; readonly back?: Route | undefined }

/** The guide: its chapters, a search through its sentences, and the way back to where the person was. */
export function HelpScreen({ chapter: first = 'start', back }: HelpScreenProps) {
  const { goTo } = useNavigation()
  const narrow = useMediaQuery(ONE_COLUMN)
  const [place, setPlace] = useState<Place>({ chapter: first, section: null })
  const [moves, setMoves] = useState(0)
  const [typed, setTyped] = useState('')
  const index = useMemo(() => indexGuide(), [])
  const found = useMemo(() => searchGuide(index, typed), [index, typed])
  const searching = typed.trim().length > 1

  const open = (next: Place) => {
    setPlace(next)
    setMoves((before) => before + 1)
    setTyped('')
  }
  const openChapter = (chapter: ChapterId) => open({ chapter, section: null })
  const openHit = ({ chapter, section, block }: Hit) => open({ chapter, section: block < 0 ? null : section })

  return (
    <Screen
      title={texts.title}
      subtitle={texts.subtitle}
      actions={
        back && (
          <Button variant="outlined" startIcon={<ArrowBackOutlined />} onClick={() => goTo(back)}>
            {texts.back}
          </Button>
        )
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: narrow ? 2 : 4,
          alignItems: 'start',
          gridTemplateColumns: narrow ? 'minmax(0, 1fr)' : '17rem minmax(0, 1fr)',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, ...(!narrow && { position: 'sticky', top: 0 }) }}>
          <SearchField typed={typed} onType={setTyped} />
          {narrow ? (
            <ChapterChoice current={place.chapter} onOpen={openChapter} />
          ) : (
            <ChapterList current={searching ? null : place.chapter} onOpen={openChapter} />
          )}
        </Box>
        {searching ? (
          <SearchResults found={found} onOpen={openHit} />
        ) : (
          <ChapterView key={moves} place={place} focused={moves > 0} onOpen={openChapter} />
        )}
      </Box>
    </Screen>
  )
}

function SearchField({ typed, onType }: { readonly typed: string; readonly onType: (text: string) => void }) {
  return (
    <TextField
      label={texts.search}
      value={typed}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onType('')
      }}
      helperText={texts.searchHelp}
      size="small"
      fullWidth
      slotProps={{
        htmlInput: { maxLength: 200 },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchOutlined fontSize="small" />
            </InputAdornment>
          ),
          ...(typed !== '' && {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton size="small" edge="end" aria-label={texts.clear} onClick={() => onType('')}>
                  <CloseOutlined fontSize="small" />
                </IconButton>
              </InputAdornment>
            ),
          }),
        },
      }}
    />
  )
}
