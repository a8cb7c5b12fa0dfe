import type { PrintedDocument } from '../../main/ipc/printed'
import { AttackSheet } from './attack-sheet'
import { Blank } from './blank'
import { Letter } from './letter'
import { Report } from './report'

/** The document asked for, on the page that prints. */
export function Document({ printed }: { readonly printed: PrintedDocument }) {
  switch (printed.document) {
    case 'report':
      return <Report report={printed} />
    case 'blank':
      return <Blank blank={printed} />
    case 'letter':
      return <Letter letter={printed} />
    case 'attack-sheet':
      return <AttackSheet sheet={printed} />
  }
}
