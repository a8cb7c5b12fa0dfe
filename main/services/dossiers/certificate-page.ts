import type { ErasureCertificate } from '../../ipc/contract'
import type { PrintedErasureCertificate } from '../../ipc/printed/erasure-certificate'
import { localDay } from '../local-day'

/** What no certificate can vouch for: a person has to look there. */
export const beyondReach = [
  'les copies faites sur des clés USB, des disques externes ou des partages du réseau\u00a0;',
  'les fichiers envoyés par messagerie, et les boîtes de ceux qui les ont reçus\u00a0;',
  'les impressions sur papier\u00a0;',
  'les sauvegardes de cet ordinateur faites par d’autres logiciels\u00a0;',
  'les traces que certains disques gardent de fichiers effacés\u00a0: elles sont chiffrées comme l’étaient les données.',
] as const

/** The certificate of an erasure, in words. */
export function certificatePage(certificate: ErasureCertificate): PrintedErasureCertificate {
  const { organisation, startedAt, finishedAt, application, counts, rewritten, unreachable, copiesOut } = certificate
  const day = inFrench(localDay(finishedAt))
  return {
    document: 'erasure-certificate',
    frame: {
      title: `Certificat d’effacement – ${organisation}`,
      marking: `Certificat d’effacement – ${organisation}`,
      footer: `${application} – ${day}`,
      orientation: 'portrait',
    },
    title: 'Certificat d’effacement',
    facts: [
      { label: 'Dossier effacé', value: organisation },
      { label: 'Début', value: moment(startedAt) },
      { label: 'Fin', value: moment(finishedAt) },
      { label: 'Logiciel', value: application },
    ],
    sections: [
      {
        title: 'Ce qui a été effacé de cet ordinateur',
        before: '',
        lines: [
          `${count(counts.establishments, 'établissement')}, ${count(counts.assessments, 'évaluation')} et ${count(counts.answers, 'réponse')}, avec leurs notes, leurs instantanés et leur historique\u00a0;`,
          `${count(counts.evidence, 'preuve')}, dont ${count(counts.copies, 'copie gardée', 'copies gardées')} par Sextant\u00a0;`,
          `${count(counts.actions, 'action suivie', 'actions suivies')} du plan et ${count(counts.contacts, 'contact')}.`,
        ],
      },
      {
        title: 'Comment',
        before:
          'Les données effacées ont été écrasées dans le fichier, puis le fichier a été compacté. Sextant a vérifié qu’aucun identifiant du dossier n’y reste.',
        lines: [],
      },
      {
        title: 'Sauvegardes automatiques',
        before:
          rewritten.length === 0
            ? 'Aucune sauvegarde de cet ordinateur ne contenait ce dossier.'
            : 'Chacune de ces sauvegardes a été réécrite sans ce dossier, relue et vérifiée\u00a0:',
        lines: rewritten,
      },
      ...(unreachable.length === 0
        ? []
        : [
            {
              title: 'À effacer à la main sur cet ordinateur',
              before: 'Sextant n’a pas pu traiter ces fichiers\u00a0:',
              lines: unreachable.map(({ name, reason }) => `${name}\u00a0: ${reason}`),
            },
          ]),
      {
        title: 'Fichiers sortis de Sextant',
        before:
          copiesOut.length === 0
            ? 'Sextant n’a noté aucun fichier exporté ou transmis pour ce dossier.'
            : 'Ces fichiers ont été exportés ou transmis. Sextant ne peut pas les effacer\u00a0: demandez-le à ceux qui les ont.',
        lines: copiesOut.map(({ at, what, name }) => `${inFrench(localDay(at))}\u00a0: ${what}, «\u00a0${name}\u00a0»`),
      },
      { title: 'Ce que Sextant ne peut pas atteindre', before: 'Pensez aussi à\u00a0:', lines: beyondReach },
    ],
    byHand: ['Nom, qualité et signature de la personne qui a demandé l’effacement'],
  }
}

function count(value: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat('fr-FR').format(value)} ${value < 2 ? one : many}`
}

const inFrench = (day: string): string => day.split('-').reverse().join('/')

function moment(instant: string): string {
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant))
}
