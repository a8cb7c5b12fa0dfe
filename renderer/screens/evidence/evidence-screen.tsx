import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMemo, useRef, useState } from 'react'
import type { EvidenceRegister, EvidenceUse, RegisteredEvidence } from '../../../main/ipc/contract'
import { type NamedDocument, namedDocuments } from '../../../questionnaires/documents'
import { lackingDocuments } from '../../../questionnaires/wanted-documents'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { FailureAlert } from '../../components/failure-alert'
import { LoadingScreen } from '../../components/loading-screen'
import { type Outcome, OutcomeSnackbar } from '../../components/outcome-snackbar'
import { Screen } from '../../components/screen'
import { useFocusLater } from '../../components/use-focus-later'
import { callDesktop } from '../../desktop-api'
import { today } from '../../format'
import { useNavigation } from '../../navigation'
import { type EvidenceFilter, evidenceFilters, evidenceTexts as texts } from '../../texts/evidence'
import { establishmentOf, useOverview } from '../../use-overview'
import { AddDialog } from './add-dialog'
import { EvidenceFilters } from './evidence-filters'
import { EvidenceList } from './evidence-list'
import { matchesFilter, matchesSearch } from './evidence-model'
import { ExportMenu } from './export-menu'
import { PieceDialog } from './piece-dialog'
import { useEvidenceRegister } from './use-evidence-register'
import { UsesDialog } from './uses-dialog'
import { WantedCard } from './wanted-card'

type EvidenceScreenProps = {
  readonly establishmentId: string
  /** The piece to open first. */
  readonly evidenceId?: string
}

type Opened =
  | { readonly kind: 'add'; readonly document: NamedDocument | null }
  | { readonly kind: 'piece' | 'remove'; readonly id: string }
  | { readonly kind: 'uses'; readonly id: string; readonly proposing: boolean }

/** The register of evidence: what the legal entity can show, for which answers, and what it lacks. */
export function EvidenceScreen({ establishmentId, evidenceId }: EvidenceScreenProps) {
  const { overview } = useOverview()
  const { goTo } = useNavigation()
  const { register, error, reload } = useEvidenceRegister(establishmentId)
  const [opened, setOpened] = useState<Opened | null>(
    evidenceId === undefined ? null : { kind: 'piece', id: evidenceId },
  )
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [filter, setFilter] = useState<EvidenceFilter>('all')
  const [search, setSearch] = useState('')
  const [asOf] = useState(() => today())
  const pieces = register?.pieces ?? noPieces
  const lacking = useMemo(() => lackingIn(register, asOf), [register, asOf])
  const counts = useMemo(() => countByFilter(pieces, asOf), [pieces, asOf])
  const organisationId = establishmentOf(overview, establishmentId)?.organisationId

  const open = (next: Opened) => {
    // What was announced would hide the foot of a dialog.
    setOutcome(null)
    setOpened(next)
  }
  const close = () => setOpened(null)
  const list = useRef<HTMLUListElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const removedRank = useRef(0)
  const focusNextPiece = useFocusLater(() => {
    const items = list.current?.children
    const next = items?.[Math.min(removedRank.current, items.length - 1)]
    return next?.querySelector('button') ?? addButton.current
  })
  const done = (text: string) => setOutcome({ kind: 'done', text })
  const toQuestion = ({ assessmentId, questionId }: EvidenceUse) =>
    goTo({ screen: 'questionnaire', establishmentId, assessmentId, questionId })
  const suggested = {
    group: texts.fields.askedHere,
    documents: documentsAsked(register),
    help: texts.fields.documentHelp,
  }
  const evidence = opened && 'id' in opened ? pieces.find(({ id }) => id === opened.id) : undefined

  if (register === null && error === null) return <LoadingScreen />
  // Newest first: a piece just added is in sight.
  const shown = pieces
    .filter((piece) => matchesFilter(piece, filter, asOf) && matchesSearch(piece, search))
    .toReversed()
  return (
    <Screen
      title={texts.title}
      subtitle={register && texts.subtitle(counts.all, counts.expired)}
      actions={
        <>
          {register && pieces.length > 0 && (
            <ExportMenu
              establishmentId={establishmentId}
              copies={pieces.filter(({ piece }) => piece.file?.copied === true).length}
            />
          )}
          <Button
            ref={addButton}
            variant="contained"
            disabled={!register}
            onClick={() => open({ kind: 'add', document: null })}
          >
            {texts.add}
          </Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 1320, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {error && <FailureAlert error={error} onRetry={() => void reload()} />}
        {register && (
          <>
            {pieces.length === 0 && <Typography>{lacking.length > 0 ? texts.empty : texts.emptyAlone}</Typography>}
            {(lacking.length > 0 || pieces.length > 0) && (
              <WantedCard
                lacking={lacking}
                first={pieces.length > 0 ? 2 : 6}
                onAdd={(document) => open({ kind: 'add', document })}
              />
            )}
            {pieces.length > 0 && (
              <EvidenceFilters
                filter={filter}
                counts={counts}
                search={search}
                onFilter={setFilter}
                onSearch={setSearch}
              />
            )}
            {pieces.length > 0 && shown.length === 0 && <Typography role="status">{texts.nothingFound}</Typography>}
            <EvidenceList
              ref={list}
              key={`${filter} ${search}`}
              pieces={shown}
              asOf={asOf}
              onOpen={(id) => open({ kind: 'piece', id })}
            />
          </>
        )}
      </Box>
      {opened?.kind === 'add' && organisationId !== undefined && (
        <AddDialog
          organisationId={organisationId}
          document={opened.document}
          suggested={suggested}
          onAdded={async ({ id, piece }) => {
            await reload()
            // Which answers it backs comes first when they are known; else, its file.
            open(piece.document === '' ? { kind: 'piece', id } : { kind: 'uses', id, proposing: true })
          }}
          onClose={close}
        />
      )}
      {opened?.kind === 'piece' && evidence && (
        <PieceDialog
          key={evidence.id}
          evidence={evidence}
          suggested={suggested}
          sameAs={sameFile(pieces, evidence)}
          onSaved={async ({ id }, documentChanged) => {
            await reload()
            if (documentChanged) return open({ kind: 'uses', id, proposing: true })
            close()
            done(texts.dialog.saved)
          }}
          onChanged={reload}
          onUses={() => open({ kind: 'uses', id: evidence.id, proposing: false })}
          onQuestion={toQuestion}
          onRemove={() => open({ kind: 'remove', id: evidence.id })}
          onClose={close}
        />
      )}
      {opened?.kind === 'uses' && register && evidence && (
        <UsesDialog
          register={register}
          evidence={evidence}
          proposing={opened.proposing}
          onDone={async (count) => {
            await reload()
            close()
            done(texts.uses.done(count))
          }}
          onClose={close}
        />
      )}
      {opened?.kind === 'remove' && evidence && (
        <ConfirmDialog
          title={texts.dialog.removeTitle(evidence.piece.title)}
          text={texts.dialog.removeText}
          confirm={texts.dialog.remove}
          onConfirm={async () => {
            await callDesktop('removeEvidence', { id: evidence.id })
            removedRank.current = shown.findIndex(({ id }) => id === evidence.id)
            close()
            await reload()
            focusNextPiece()
            done(texts.dialog.removed)
          }}
          onClose={close}
        />
      )}
      <OutcomeSnackbar outcome={outcome} onClose={() => setOutcome(null)} />
    </Screen>
  )
}

const noPieces: readonly RegisteredEvidence[] = []

function lackingIn(register: EvidenceRegister | null, asOf: string) {
  if (!register) return []
  return lackingDocuments(
    register.wanted,
    register.pieces.map(({ piece }) => piece),
    asOf,
  )
}

function countByFilter(pieces: readonly RegisteredEvidence[], asOf: string): Readonly<Record<EvidenceFilter, number>> {
  const count = (filter: EvidenceFilter) => pieces.filter((piece) => matchesFilter(piece, filter, asOf)).length
  const counts = evidenceFilters.map((filter) => [filter, count(filter)] as const)
  // `fromEntries` forgets its keys; they are those of the filters.
  return Object.fromEntries(counts) as Record<EvidenceFilter, number>
}

function documentsAsked(register: EvidenceRegister | null): readonly NamedDocument[] {
  const asked = new Set(register?.wanted.map(({ documentId }) => documentId))
  return namedDocuments.filter(({ id }) => asked.has(id))
}

function sameFile(pieces: readonly RegisteredEvidence[], { id, piece }: RegisteredEvidence): string | undefined {
  const { file } = piece
  return file === null
    ? undefined
    : pieces.find((other) => other.id !== id && other.piece.file?.sha256 === file.sha256)?.piece.title
}
