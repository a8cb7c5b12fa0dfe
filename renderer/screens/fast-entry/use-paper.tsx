import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import { useNavigation } from '../../navigation'
import { fastEntryTexts } from '../../texts/fast-entry'

/** The first screen offers it too, and does without it to start. */
const PrintBlankDialog = lazy(async () => ({ default: (await import('./print-blank-dialog')).PrintBlankDialog }))

type Paper = {
  /** What can be done with paper, for a menu. */
  readonly items: readonly { readonly key: string; readonly label: string; readonly choose: () => void }[]
  /** To be kept in the page beside the menu: it also says what came of the printing. */
  readonly dialog: ReactNode
}

/** Printing the questionnaire of an assessment, and typing in a filled one, the same wherever they are offered. */
export function usePaper({ id: assessmentId, closedAt }: AssessmentSummary, establishmentId: string): Paper {
  const { goTo } = useNavigation()
  const [printing, setPrinting] = useState<'never' | 'open' | 'closed'>('never')
  const texts = fastEntryTexts.menu
  const enter = () => goTo({ screen: 'fast-entry', establishmentId, assessmentId })
  return {
    items: [
      { key: 'print', label: texts.print, choose: () => setPrinting('open') },
      ...(closedAt === null ? [{ key: 'enter', label: texts.enter, choose: enter }] : []),
    ],
    dialog: printing !== 'never' && (
      <Suspense fallback={null}>
        <PrintBlankDialog
          open={printing === 'open'}
          assessmentId={assessmentId}
          onClose={() => setPrinting('closed')}
        />
      </Suspense>
    ),
  }
}
