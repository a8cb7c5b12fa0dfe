/** Words of every file that leaves Sextant. */
export const exportFileTexts = {
  recipient: 'Destinataire, inscrit dans le fichier',
  recipientHelp: 'Par exemple «\u00a0Comité de direction\u00a0» ou le nom de votre prestataire.',
  recipientMissing: 'Indiquez à qui ce fichier est destiné.',
  confirm: 'Choisir le dossier et exporter',
  running: 'Export en cours…',
  starting: 'Préparation…',
  progress: 'Avancement de l’export',
  stop: 'Arrêter',
  stopping: 'Arrêt demandé…',
  saved: (fileName: string, beside?: string) =>
    beside === undefined
      ? `Fichier enregistré\u00a0: ${fileName}`
      : `Fichiers enregistrés\u00a0: ${fileName} et ${beside}`,
  cancelled: 'Export annulé\u00a0: aucun fichier n’a été écrit.',
} as const
