import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { type Ref, useState } from 'react'
import type { EvidencePiece } from '../../../questionnaires/answers'
import { type NamedDocument, namedDocuments } from '../../../questionnaires/documents'
import { proposedExpiry } from '../../../questionnaires/evidence-expiry'
import { roleLabels } from '../../../questionnaires/roles'
import { evidenceTexts } from '../../texts/evidence'
import { questionnaireTexts } from '../../texts/questionnaire'
import { DayField } from '../day-field'

const texts = questionnaireTexts.evidence.form
const words = evidenceTexts.fields

export type Suggested = {
  /** Why these documents come first. */
  readonly group: string
  readonly documents: readonly NamedDocument[]
  /** What choosing one does here. */
  readonly help: string
}

type PieceFieldsProps = {
  readonly piece: EvidencePiece
  readonly set: (change: Partial<EvidencePiece>) => void
  readonly suggested: Suggested
  /** The piece was to be named before it is written. */
  readonly untitled: boolean
  readonly titleRef?: Ref<HTMLInputElement>
}

/** What a piece is, where it is kept, by whom, and when it counts. Choosing a document fills in what is still empty. */
export function PieceFields({ piece, set, suggested, untitled, titleRef }: PieceFieldsProps) {
  // A day field keeps what is typed in it: one that is filled in from elsewhere starts again.
  const [proposals, setProposals] = useState(0)
  const document = namedDocuments.find(({ id }) => id === piece.document) ?? null
  const proposed = proposedExpiry(piece.date, document?.expiresAfterMonths ?? null)
  const short = { htmlInput: { maxLength: 500 } }

  /** The expiry follows the date and the document as long as nobody wrote another one. */
  const withExpiry = (change: Partial<EvidencePiece>, chosen: NamedDocument | null) => {
    const date = change.date === undefined ? piece.date : change.date
    const next = proposedExpiry(date, chosen?.expiresAfterMonths ?? null)
    const free = piece.expires === null || piece.expires === proposed
    if (!free || next === piece.expires || (next === null && proposed === null)) return set(change)
    setProposals((count) => count + 1)
    set({ ...change, expires: next })
  }
  const choose = (chosen: NamedDocument | null) =>
    withExpiry(
      {
        document: chosen?.id ?? '',
        ...(chosen && (piece.title === '' || piece.title === document?.name) && { title: chosen.name }),
        ...(chosen && piece.holder === '' && { holder: roleLabels[chosen.holder] }),
      },
      chosen,
    )
  return (
    <>
      <DocumentField value={document} suggested={suggested} onChange={choose} />
      <TextField
        autoFocus
        required
        inputRef={titleRef}
        label={texts.title}
        error={untitled}
        helperText={untitled ? texts.titleMissing : texts.titleHelp}
        value={piece.title}
        onChange={(event) => set({ title: event.target.value })}
        slotProps={short}
      />
      <TextField
        label={texts.location}
        value={piece.location}
        onChange={(event) => set({ location: event.target.value })}
        slotProps={short}
      />
      <TextField
        label={texts.holder}
        value={piece.holder}
        onChange={(event) => set({ holder: event.target.value })}
        slotProps={short}
      />
      <TextField
        label={words.link}
        helperText={words.linkHelp}
        value={piece.link}
        onChange={(event) => set({ link: event.target.value })}
        slotProps={short}
      />
      <DayField
        label={texts.date}
        helperText={texts.dateHelp}
        value={piece.date}
        onChange={(date) => withExpiry({ date }, document)}
      />
      <DayField
        key={proposals}
        label={texts.expires}
        problem={expiresEarly(piece) ? texts.expiresEarly : undefined}
        {...(document?.expiresAfterMonths != null &&
          piece.expires === proposed &&
          proposed !== null && { helperText: words.expiryProposed(document.expiresAfterMonths) })}
        value={piece.expires}
        onChange={(expires) => set({ expires })}
      />
    </>
  )
}

const expiresEarly = ({ date, expires }: EvidencePiece): boolean => date !== null && expires !== null && expires < date

type DocumentFieldProps = {
  readonly value: NamedDocument | null
  readonly suggested: Suggested
  readonly onChange: (document: NamedDocument | null) => void
}

function DocumentField({ value, suggested, onChange }: DocumentFieldProps) {
  const first = suggested.documents
  const options = [...first, ...namedDocuments.filter((document) => !first.includes(document))]
  return (
    <Autocomplete
      options={options}
      value={value}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ name }) => name}
      {...(first.length > 0 && {
        groupBy: (document: NamedDocument) => (first.includes(document) ? suggested.group : words.otherDocuments),
      })}
      noOptionsText={words.documentNone}
      onChange={(_, chosen) => onChange(chosen)}
      renderInput={(params) => (
        <TextField {...params} label={words.document} helperText={value?.hint ?? suggested.help} />
      )}
    />
  )
}
