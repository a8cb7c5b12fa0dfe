import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Drawer from '@mui/material/Drawer'
import Paper from '@mui/material/Paper'
import type { ReactNode } from 'react'
import { isNumbered } from '../../../questionnaires/names'
import type { Question } from '../../../questionnaires/schema'
import { common } from '../../texts/common'
import { questionnaireTexts } from '../../texts/questionnaire'
import type { Layout } from './use-layout'

type HelpPlaceProps = {
  readonly layout: Layout
  readonly question: Question
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  readonly children: ReactNode
}

/** Where the help of a question stands: beside it, or in a panel that opens over the single column. */
export function HelpPlace({ layout, question, open, onToggle, children }: HelpPlaceProps) {
  const texts = questionnaireTexts.help
  if (layout !== 'narrow') {
    return (
      <Paper
        component="aside"
        aria-label={texts.title}
        sx={{
          position: 'sticky',
          top: 0,
          maxHeight: 'calc(100vh - 9.5rem)',
          overflowY: 'auto',
          scrollbarWidth: 'thin',
          p: 2,
        }}
      >
        {children}
      </Paper>
    )
  }
  return (
    <>
      <Paper sx={{ position: 'sticky', bottom: -24, zIndex: 2, p: 1 }}>
        <Button fullWidth startIcon={<HelpOutlineOutlined />} onClick={() => onToggle(true)}>
          {`${isNumbered(question.id) ? question.id : question.label} · ${texts.open}`}
        </Button>
      </Paper>
      <Drawer
        anchor="right"
        open={open}
        onClose={() => onToggle(false)}
        slotProps={{ paper: { sx: { width: 'min(100%, 26rem)', p: 2 }, 'aria-label': texts.title } }}
      >
        <Box sx={{ display: 'flex', justifyContent: 'end' }}>
          <Button onClick={() => onToggle(false)}>{common.close}</Button>
        </Box>
        {children}
      </Drawer>
    </>
  )
}
