/** Words of the export of the workbook, offered by the results and by the plan. */
export const exportTexts = {
  button: 'Exporter le plan d’action (Excel)',
  title: 'Exporter le plan d’action',
  about:
    'Le classeur décrit des points faibles\u00a0: il porte la mention «\u00a0Diffusion restreinte (TLP:AMBER)\u00a0». Il contient la synthèse, le radar, le plan, les réponses et la feuille de score. Les notes privées n’y figurent jamais.',
  recipient: 'Destinataire, inscrit sur chaque feuille',
  recipientHelp: 'Par exemple «\u00a0Comité de direction\u00a0» ou le nom de votre prestataire.',
  recipientMissing: 'Indiquez à qui ce fichier est destiné.',
  confirm: 'Choisir le dossier et exporter',
  running: 'Export en cours…',
  saved: (fileName: string) => `Classeur enregistré\u00a0: ${fileName}`,
  cancelled: 'Export annulé\u00a0: aucun fichier n’a été écrit.',
} as const
