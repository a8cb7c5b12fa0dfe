/** Words of the report for a board, offered by the results. */
export const reportTexts = {
  button: 'Rapport PDF',
  title: 'Rapport à présenter',
  about:
    'Un rapport à imprimer ou à projeter, avec en tête de chaque page son destinataire, la mention «\u00a0Diffusion restreinte (TLP:AMBER)\u00a0» et un visa daté. Les notes privées n’y figurent jamais.',
  audience: 'Pour qui\u202f?',
  audienceMissing: 'Choisissez d’abord pour qui est ce rapport\u00a0: cela décide de ce qu’il contient.',
  recipients: (who: string) => `À remettre à\u00a0: ${who.charAt(0).toLowerCase()}${who.slice(1)}`,
  length: 'Longueur',
  lengths: { full: 'Rapport complet', 'one-page': 'Une seule page' },
  visa: 'Visa\u00a0: nom et fonction de qui signe',
  visaHelp: 'Par exemple «\u00a0Claire Morvan, directrice\u00a0». Vide\u00a0: à compléter à la main.',
} as const
