import { profileOf } from '../../../questionnaires/questions'
import { frenchDay } from '../../exports/cell-text'
import { RESTRICTION } from '../../exports/words'
import type { PrintedFrame } from '../../ipc/printed'
import type { PrintedCover, PrintedFact } from '../../ipc/printed/report'
import { audienceOf, entityOf, type ReportInput } from './report-input'
import { longDay, shortened } from './words'

const TO_FILL = 'à préciser'
/** Characters of a name in the margin of every page, where it has two lines at most. */
const MAX_MARGIN = 110
const MAX_VISA = 50
/** Of the line that is signed, which has a frame of its own. */
const MAX_SIGNED = 160

/** What every page bears. */
export function reportFrame(input: ReportInput): PrintedFrame {
  const { definition, day, example, request } = input
  const recipient = shortened(request.recipient.trim() || TO_FILL, MAX_MARGIN)
  const visa = shortened(request.visa.trim() || 'à signer', MAX_VISA)
  return {
    title: `Rapport – ${definition.title} – ${entityOf(input)}`,
    marking: `${RESTRICTION} – Destinataire\u00a0: ${recipient}`,
    visa: `Visa\u00a0: ${visa}, le ${frenchDay(day)}`,
    footer: [
      ...(example ? ['EXEMPLE FICTIF'] : []),
      `Sextant – ${definition.title}, version ${definition.version}`,
      frenchDay(day),
    ].join(' – '),
    orientation: 'portrait',
  }
}

export function reportCover(input: ReportInput): PrintedCover {
  const { definition, day, example, closedOn, request } = input
  return {
    title:
      request.audience === 'usagers'
        ? 'La protection de nos outils et de nos données'
        : 'Où en est notre sécurité numérique',
    entity: entityOf(input),
    questionnaire: definition.title,
    headline: [definition.title, input.label, longDay(day), audienceOf(input).label].join(' · '),
    contents: 'Dans ce rapport',
    marks: [
      ...(example ? ['Exemple fictif\u00a0: cet établissement n’existe pas.'] : []),
      ...(closedOn === null ? [] : [`Évaluation close le ${longDay(closedOn)}\u00a0: ses réponses ne changent plus.`]),
    ],
    facts: coverFacts(input),
    visa: {
      label: 'Visa',
      who: shortened(request.visa.trim(), MAX_SIGNED) || 'Nom et fonction\u00a0:',
      date: `Le ${longDay(day)}`,
      sign: 'Signature',
    },
    notices: [audienceOf(input).parts.gaps ? boardRule : usersRule, definition.statusNote],
  }
}

const boardRule = `${RESTRICTION}\u00a0: ce rapport décrit des points faibles. Il est destiné au destinataire nommé en tête de chaque page, qui le partage seulement avec les personnes de son organisation et ses prestataires qui en ont besoin pour agir.`
const usersRule = `${RESTRICTION}\u00a0: ce document est remis au destinataire nommé ci-dessus. Merci de ne pas le diffuser plus largement sans l’accord de la direction.`

function coverFacts(input: ReportInput): readonly PrintedFact[] {
  const { definition, organisation, establishment, perimeter, label, profileId, day, asOf, closedOn, request } = input
  const { parts, label: audience } = audienceOf(input)
  return [
    { label: 'Rapport pour', value: audience },
    { label: 'Destinataire', value: request.recipient.trim() || TO_FILL },
    { label: 'Entité juridique', value: organisation },
    ...(establishment === null ? [] : [{ label: 'Établissement', value: establishment }]),
    // The name of an information system is that of a product.
    ...(perimeter === '' || !parts.names ? [] : [{ label: 'Périmètre', value: perimeter }]),
    ...(perimeter === '' || parts.names ? [] : [{ label: 'Périmètre', value: 'Un seul système d’information' }]),
    { label: 'Campagne', value: label },
    { label: 'Questionnaire', value: `${definition.title}, version ${definition.version}` },
    ...(parts.gaps ? [{ label: 'Profil', value: profileOf(definition, profileId).label }] : []),
    { label: 'Date du rapport', value: longDay(day) },
    ...(asOf === day || closedOn !== null ? [] : [{ label: 'Réponses et preuves au', value: longDay(asOf) }]),
  ]
}
