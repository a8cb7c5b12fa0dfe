import type { Workbook } from 'exceljs'
import { planColumns } from './plan-columns'
import { addFramedSheet, FIRST_FREE_ROW, type FrameModel, writeSections } from './sheet-frame'
import { actionStatusWords, helperList, sheetNames } from './words'

const WIDTHS = [110]

/** « Mode d’emploi »: what may be changed in the plan, and how it comes back. */
export function addInstructionsSheet(workbook: Workbook, model: FrameModel): void {
  const sheet = addFramedSheet(workbook, { name: sheetNames.instructions, model, widths: WIDTHS, pages: 1 })
  writeSections(sheet, FIRST_FREE_ROW, WIDTHS.length, sections(model))
}

function sections({ entity }: FrameModel) {
  const editable = planColumns.filter(({ field }) => field !== undefined && field !== 'title')
  return [
    {
      title: 'À quoi sert ce fichier',
      lines: [
        `La feuille «\u00a0${sheetNames.plan}\u00a0» se remplit ici, dans Excel ou LibreOffice, puis revient dans Sextant\u00a0: chaque changement y est montré, et accepté ou refusé un par un. Rien n’est repris sans cet accord.`,
      ],
    },
    {
      title: 'Ce que vous pouvez changer',
      lines: [
        `Les colonnes à en-tête bleu de la feuille «\u00a0${sheetNames.plan}\u00a0»\u00a0: ${editable.map(({ header }) => header).join(', ')}.`,
        `Statut\u00a0: ${Object.values(actionStatusWords).join(', ')}. Une action abandonnée se garde, avec son motif.`,
        `Échéance\u00a0: une date, comme 31/01/2027. Avancement\u00a0: de 0 à 100\u00a0%. Coûts\u00a0: en euros. Qui peut aider\u00a0: ${helperList}.`,
        'Les colonnes à en-tête gris, et les autres feuilles, sont là pour information\u00a0: ce qui y est changé n’est pas relu.',
        'L’intitulé d’une action proposée par Sextant ne change pas. Celui d’une action que vous avez ajoutée peut changer.',
      ],
    },
    {
      title: 'Ajouter une action',
      lines: [
        'Écrivez-la sur la première ligne vide sous le tableau, avec au moins son intitulé dans la colonne «\u00a0Action\u00a0».',
        'Copier une ligne convient aussi\u00a0: la première garde sa place, la copie est proposée comme une nouvelle action.',
      ],
    },
    {
      title: 'Trier, filtrer, masquer, supprimer',
      lines: [
        'Triez, filtrez, déplacez ou masquez lignes et colonnes comme vous voulez\u00a0: les lignes sont reconnues par leur identifiant, dans la dernière colonne, masquée. Ne le changez pas.',
        'Une ligne supprimée ici n’est jamais supprimée dans Sextant sans que la question soit posée.',
        'N’écrivez pas de formule et ne fusionnez pas de cellules\u00a0: ces cases-là ne sont pas relues. Aucune formule ni macro n’est exécutée.',
      ],
    },
    {
      title: 'Renvoyer le fichier',
      lines: [
        'Enregistrez-le au format Excel (.xlsx), sous le nom que vous voulez, sans mot de passe.',
        `Renvoyez-le à la personne de «\u00a0${entity}\u00a0» qui vous l’a transmis, par un moyen sûr (messagerie sécurisée, dossier partagé protégé)\u00a0: il décrit des points faibles.`,
        'Elle l’ouvre dans Sextant\u00a0: Plan d’action, Exporter, puis «\u00a0Relire un classeur modifié\u00a0». Ce qui aura changé des deux côtés entre-temps lui sera montré.',
      ],
    },
  ]
}
