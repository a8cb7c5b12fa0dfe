import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import TextField from '@mui/material/TextField'
import { type ChapterId, chapterIds, guide } from '../../texts/guide'
import { helpTexts as texts } from '../../texts/help'

type ChoiceProps<Current> = { readonly current: Current; readonly onOpen: (chapter: ChapterId) => void }

const nameOf = (chapter: ChapterId, index: number) => texts.numbered(index + 1, guide[chapter].title)

/** The table of the guide, beside the chapter. */
export function ChapterList({ current, onOpen }: ChoiceProps<ChapterId | null>) {
  return (
    // The list keeps beside the chapter, whole: it scrolls by itself in a low window.
    <Box
      component="nav"
      aria-label={texts.chapters}
      sx={{ maxHeight: 'calc(100vh - 15rem)', overflowY: 'auto', p: 0.5, m: -0.5 }}
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {chapterIds.map((chapter, index) => (
          <li key={chapter}>
            <ButtonBase
              onClick={() => onOpen(chapter)}
              aria-current={chapter === current ? 'page' : undefined}
              sx={{
                width: '100%',
                justifyContent: 'start',
                textAlign: 'left',
                px: 1.25,
                py: 0.5,
                borderRadius: 1,
                borderLeft: 3,
                borderColor: chapter === current ? 'primary.main' : 'transparent',
                bgcolor: chapter === current ? 'action.selected' : 'transparent',
                fontFamily: 'inherit',
                fontSize: '0.9375rem',
                lineHeight: 1.4,
                '&:hover': { bgcolor: 'action.selected' },
              }}
            >
              {nameOf(chapter, index)}
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Box>
  )
}

/** The same where there is no room beside: a list that unfolds. */
export function ChapterChoice({ current, onOpen }: ChoiceProps<ChapterId>) {
  return (
    <TextField
      select
      size="small"
      fullWidth
      label={texts.chapter}
      value={current}
      onChange={(event) => {
        const chosen = chapterIds.find((chapter) => chapter === event.target.value)
        if (chosen) onOpen(chosen)
      }}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {chapterIds.map((chapter, index) => (
        <option key={chapter} value={chapter}>
          {nameOf(chapter, index)}
        </option>
      ))}
    </TextField>
  )
}
