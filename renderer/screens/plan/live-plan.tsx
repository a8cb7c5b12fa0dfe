import Box from '@mui/material/Box'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ActionEdits, ActionOrigin, Plan, PlanAction } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { focusWrongField } from '../../components/focus-wrong-field'
import { type Outcome, OutcomeSnackbar } from '../../components/outcome-snackbar'
import { RefusedFieldsProvider } from '../../components/refused-fields'
import { Screen } from '../../components/screen'
import { useFocusLater } from '../../components/use-focus-later'
import { asDesktopError } from '../../desktop-api'
import { today } from '../../format'
import { useNavigation } from '../../navigation'
import { type PlanView, plan as texts } from '../../texts/plan'
import { establishmentOf, organisationOf, useOverview } from '../../use-overview'
import { ActionDialog } from './action-dialog'
import { AddActionDialog } from './add-action-dialog'
import { ClosingDialog } from './closing-dialog'
import { EmptyPlan } from './empty-plan'
import { countFlags, matches, type Narrowing, wholePlan } from './narrowing'
import { PlanFilters } from './plan-filters'
import { PlanHeader } from './plan-header'
import { assessmentsFrom, isToClose } from './plan-model'
import { ClosingProposal, DoneProposal } from './plan-proposals'
import { PlanViewPanel, PlanViewTabs, tabOf } from './plan-views'
import { UndoButton } from './undo-button'
import { usePlanEditor } from './use-plan'

type LivePlanProps = {
  readonly establishmentId: string
  readonly assessmentId?: string
  readonly actionKey?: string
  readonly loaded: Plan
}

type OpenDialog = { readonly kind: 'action'; readonly key: string } | { readonly kind: 'add' | 'close' } | null

/** A plan that people work on: views, filters, edits, undo, proposals, exports. */
export function LivePlan({ establishmentId, assessmentId, actionKey, loaded }: LivePlanProps) {
  const { overview } = useOverview()
  const { goTo, leaveTo } = useNavigation()
  // What is late is late today.
  const [asOf] = useState(() => today())
  const editor = usePlanEditor(establishmentId, loaded)
  const { actions } = editor.plan
  const [view, setView] = useState<PlanView>('table')
  const [narrowing, setNarrowing] = useState<Narrowing>(wholePlan)
  const [dialog, setDialog] = useState<OpenDialog>(actionKey === undefined ? null : { kind: 'action', key: actionKey })
  const [justDone, setJustDone] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const { respondent } = overview.settings
  const onlooker = useMemo(() => ({ today: asOf, respondent }), [asOf, respondent])
  const counts = useMemo(() => countFlags(actions, onlooker), [actions, onlooker])
  const shown = useMemo(
    () => actions.filter((action) => matches(action, narrowing, onlooker)),
    [actions, narrowing, onlooker],
  )
  const assessments = useMemo(() => assessmentsFrom(editor.plan, assessmentId), [editor.plan, assessmentId])
  const toClose = actions.filter(isToClose)
  const opened = dialog?.kind === 'action' ? actions.find(({ key }) => key === dialog.key) : undefined
  const proposed = actions.find(({ key, edits }) => key === justDone && edits.status === 'done')

  // The same at each drawing: the columns of the grid hold it.
  const openAction = useCallback((key: string) => setDialog({ kind: 'action', key }), [])
  const close = () => setDialog(null)
  const [refused, setRefused] = useState(0)
  const views = useRef<HTMLDivElement>(null)
  /** Another view, or other filters, would take a cell away with what it could not read: the person settles it first. */
  const onceRead = <T,>(look: (next: T) => void) => {
    return (next: T) => {
      if (views.current === null || !focusWrongField(views.current)) look(next)
    }
  }
  const toQuestion = ({ assessmentId: asked, questionId }: ActionOrigin) =>
    leaveTo({ screen: 'questionnaire', establishmentId, assessmentId: asked, questionId })
  const save = async (key: string, change: Partial<ActionEdits>): Promise<PlanAction> => {
    const saved = await editor.save(key, change)
    if (change.status !== undefined) {
      setOutcome(null)
      setJustDone(saved.edits.status === 'done' && saved.called && saved.origins.length > 0 ? key : null)
    }
    return saved
  }
  /** The button or the line where a gesture began may be gone with it. */
  const focusIfLost = useFocusLater(() =>
    document.activeElement === document.body ? (tabOf(view) ?? document.querySelector('h1')) : null,
  )
  /** Says what came of a gesture; a failure is shown, and nothing has changed. */
  const tell = (gesture: Promise<unknown>, done: string) =>
    gesture
      .then(
        () => setOutcome({ kind: 'done', text: done }),
        (error: unknown) => setOutcome({ kind: 'failed', error: asDesktopError(error) }),
      )
      .then(focusIfLost)
  const undoable = editor.plan.undo?.note
  const undo = () => {
    setJustDone(null)
    if (undoable !== undefined) void tell(editor.undo(), texts.undone(undoable))
  }
  // The others look at the whole plan.
  const filtered = view !== 'six-months' && view !== 'budget'
  const undoButton = <UndoButton status={editor.status} note={undoable ?? null} onUndo={undo} />
  const first = assessments[0]
  return (
    <Screen
      title={texts.title}
      subtitle={texts.subtitle(actions.length, counts.first, counts.late, counts.soon)}
      actions={
        <PlanHeader
          establishmentId={establishmentId}
          status={editor.status}
          refused={refused > 0}
          onAdd={() => setDialog({ kind: 'add' })}
          onImported={(plan) => {
            editor.replace(plan)
            setOutcome({ kind: 'done', text: texts.exports.readDone })
          }}
        />
      }
    >
      {actions.length === 0 ? (
        <>
          {undoButton}
          <EmptyPlan
            assessed={first !== undefined}
            onAnswer={() =>
              goTo(
                first === undefined
                  ? { screen: 'home', establishmentId }
                  : { screen: 'questionnaire', establishmentId, assessmentId: first.id },
              )
            }
            onAdd={() => setDialog({ kind: 'add' })}
          />
        </>
      ) : (
        <Box ref={views} sx={{ display: 'flex', flexDirection: 'column', gap: 1.25, height: '100%' }}>
          <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
            <PlanViewTabs view={view} onView={onceRead(setView)} />
            {undoButton}
          </Box>
          {filtered && (
            <PlanFilters
              narrowing={narrowing}
              onNarrow={onceRead(setNarrowing)}
              counts={counts}
              assessments={assessments}
              knowsRespondent={respondent.trim() !== ''}
              shown={shown.length}
              total={actions.length}
            />
          )}
          {editor.status.state === 'failed' && !opened && <FailureAlert error={editor.status.error} />}
          {filtered && toClose.length > 0 && (
            <ClosingProposal count={toClose.length} onSee={() => setDialog({ kind: 'close' })} />
          )}
          <RefusedFieldsProvider value={setRefused}>
            <PlanViewPanel
              view={view}
              all={actions}
              shown={shown}
              today={asOf}
              editor={editor}
              onSave={save}
              onOpen={openAction}
            />
          </RefusedFieldsProvider>
        </Box>
      )}
      {opened && (
        <ActionDialog
          key={opened.key}
          action={opened}
          establishmentId={establishmentId}
          ownerName={ownerName(overview, establishmentId, opened)}
          today={asOf}
          onSave={save}
          onClose={close}
          onDiscard={() => {
            editor.giveUp(opened.key)
            close()
          }}
          onRemove={() => {
            close()
            void tell(editor.remove(opened.key), texts.remove.removed(opened.title))
          }}
          onQuestion={toQuestion}
        />
      )}
      {dialog?.kind === 'add' && (
        <AddActionDialog
          onAdd={editor.add}
          onAdded={({ title }) => {
            close()
            setOutcome({ kind: 'done', text: texts.add.added(title) })
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'close' && (
        <ClosingDialog
          actions={toClose}
          onConfirm={async (keys, change) => {
            await editor.saveAll(keys, change, texts.closing.note(keys.length))
            close()
            setOutcome({ kind: 'done', text: texts.closing.closed(keys.length) })
            focusIfLost()
          }}
          onClose={close}
        />
      )}
      {proposed && !opened && outcome === null && (
        <DoneProposal
          action={proposed}
          onQuestion={toQuestion}
          onClose={() => {
            setJustDone(null)
            focusIfLost()
          }}
        />
      )}
      <OutcomeSnackbar outcome={outcome} onClose={() => setOutcome(null)} />
    </Screen>
  )
}

type Entities = Parameters<typeof establishmentOf>[0]

/** The name of the site, or of the legal entity, that an action belongs to. */
function ownerName(overview: Entities, establishmentId: string, action: PlanAction): string {
  const site = establishmentOf(overview, establishmentId)
  if (action.establishmentId !== null) return site?.details.name ?? ''
  return organisationOf(overview, site?.organisationId ?? '')?.details.name ?? ''
}
