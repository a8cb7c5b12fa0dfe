/** Words of the export of the workbook, offered by the results. */
export const exportTexts = {
  button: 'Exporter le classeur (Excel)',
  title: 'Exporter le classeur',
  about:
    'Le classeur décrit des points faibles\u00a0: il porte la mention «\u00a0Diffusion restreinte (TLP:AMBER)\u00a0». Il contient la synthèse, le radar, le plan, les réponses et la feuille de score. Les notes privées n’y figurent jamais.',
} as const
