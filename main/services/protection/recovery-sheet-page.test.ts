import { describe, expect, it } from 'vitest'
import { recoverySheetPage } from './recovery-sheet-page'

describe('the recovery sheet', () => {
  const steps = recoverySheetPage('7K2M-3QAB', '22/11/2026').use.steps.join('\n')

  it('says what to choose on the computer where the data is', () => {
    expect(steps).toContain('«\u00a0Vos données sont verrouillées\u00a0»')
    expect(steps).toContain('«\u00a0J’ai perdu ma phrase de passe\u00a0»')
  })

  it('says what to choose on a new computer', () => {
    expect(steps).toContain('«\u00a0Restaurer une sauvegarde\u00a0»')
    expect(steps).toContain('«\u00a0Le code de sa feuille de récupération\u00a0»')
  })
})
