import ArrowBackOutlined from '@mui/icons-material/ArrowBackOutlined'
import ArrowForwardOutlined from '@mui/icons-material/ArrowForwardOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useEffect, useRef } from 'react'
import { type ChapterId, chapterIds, guide } from '../../texts/guide'
import { helpTexts } from '../../texts/help'
import { ChapterTool } from './chapter-tool'
import { Block } from './guide-block'

/** Where the person goes in the guide; `section` when they come from a search. */
export type Place = { readonly chapter: ChapterId; readonly section: number | null }

type ChapterViewProps = {
  readonly place: Place
  /** False for the chapter that the screen opens with: the focus is then on the title of the screen. */
  readonly focused: boolean
  readonly onOpen: (chapter: ChapterId) => void
}

/** A chapter of the guide. Opened from another, the focus goes to its title, or to the section that was found. */
export function ChapterView({ place: { chapter, section }, focused, onOpen }: ChapterViewProps) {
  const headings = useRef<(HTMLElement | null)[]>([])
  useEffect(() => {
    if (!focused) return
    const heading = headings.current[section === null ? 0 : section + 1]
    // jsdom has no layout to scroll.
    heading?.scrollIntoView?.({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }, [focused, section])
  const { title, lead, sections } = guide[chapter]
  const keep = (rank: number) => (heading: HTMLElement | null) => {
    headings.current[rank] = heading
  }
  return (
    <Box component="article" sx={{ maxWidth: '46rem' }}>
      <Typography
        variant="h2"
        tabIndex={-1}
        ref={keep(0)}
        sx={{ fontSize: '1.375rem', mb: 0.5, '&:focus': { outline: 'none' } }}
      >
        {title}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {lead}
      </Typography>
      {sections.map((one, index) => (
        <Box component="section" key={one.title} sx={{ mb: 3 }}>
          <Typography variant="h3" tabIndex={-1} ref={keep(index + 1)} sx={{ mb: 1, '&:focus': { outline: 'none' } }}>
            {one.title}
          </Typography>
          {one.blocks.map((block, rank) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the guide never changes while it is read.
            <Block key={rank} block={block} onOpen={onOpen} />
          ))}
        </Box>
      ))}
      <ChapterTool chapter={chapter} />
      <Neighbours chapter={chapter} onOpen={onOpen} />
    </Box>
  )
}

function Neighbours({
  chapter,
  onOpen,
}: {
  readonly chapter: ChapterId
  readonly onOpen: (chapter: ChapterId) => void
}) {
  const rank = chapterIds.indexOf(chapter)
  const previous = chapterIds[rank - 1]
  const next = chapterIds[rank + 1]
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        justifyContent: 'space-between',
        pt: 2,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {previous !== undefined && (
        <Button startIcon={<ArrowBackOutlined />} onClick={() => onOpen(previous)}>
          {`${helpTexts.previous}\u00a0: ${guide[previous].title}`}
        </Button>
      )}
      {next !== undefined && (
        <Button endIcon={<ArrowForwardOutlined />} onClick={() => onOpen(next)} sx={{ ml: 'auto' }}>
          {`${helpTexts.next}\u00a0: ${guide[next].title}`}
        </Button>
      )}
    </Box>
  )
}
