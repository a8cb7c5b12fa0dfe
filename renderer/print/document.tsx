import type { PrintedDocument } from '../../main/ipc/printed'
import { AttackSheet } from './attack-sheet'
import { Blank } from './blank'
import { ErasureCertificate } from './erasure-certificate'
import { Letter } from './letter'
import { Privacy } from './privacy'
import { RecoverySheet } from './recovery-sheet'
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
    case 'privacy':
      return <Privacy privacy={printed} />
    case 'erasure-certificate':
      return <ErasureCertificate certificate={printed} />
    case 'recovery-sheet':
      return <RecoverySheet sheet={printed} />
  }
}
