import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { audiences } from '../../../questionnaires/audiences'
import { anId } from '../../testing/builders'
import { fakeDesktop } from '../../testing/fake-desktop'
import { renderScreen } from '../../testing/render'
import { exportFileTexts } from '../../texts/export-file'
import { reportTexts as texts } from '../../texts/report'
import { ReportButton } from './report-dialog'

const assessmentId = anId(3)

async function ask(category = '') {
  const rendered = renderScreen(<ReportButton assessmentId={assessmentId} category={category} />)
  await rendered.user.click(screen.getByRole('button', { name: texts.button }))
  return rendered
}

const labelOf = (id: string): string => audiences.find((audience) => audience.id === id)?.label ?? ''

describe('the report dialog', () => {
  it('wants to know first for whom the report is', async () => {
    fakeDesktop()
    await ask()
    expect(screen.getByText(/^Choisissez d’abord/)).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: exportFileTexts.confirm }).disabled).toBe(true)
  })

  it('says what the readers chosen will find', async () => {
    fakeDesktop()
    const { user } = await ask()
    await user.click(screen.getByRole('radio', { name: labelOf('usagers') }))
    expect(screen.getByText(/aucun point faible, aucun prestataire, aucun produit/)).toBeTruthy()
  })

  it('proposes to a care home only the readers that it has', async () => {
    fakeDesktop()
    await ask('EHPAD')
    expect(screen.getAllByRole('radio', { name: /conseil|ARS/i })).toHaveLength(3)
    expect(screen.queryByRole('radio', { name: labelOf('gouvernance') })).toBeNull()
  })

  it('asks main for the report, its length, its recipient and its visa', async () => {
    const desktop = fakeDesktop({ exportFile: () => ({ outcome: 'saved', fileName: 'rapport.pdf' }) })
    const { user } = await ask()
    await user.click(screen.getByRole('radio', { name: labelOf('dialogue') }))
    await user.click(screen.getByRole('radio', { name: texts.lengths['one-page'] }))
    await user.click(screen.getByRole('textbox', { name: texts.visa }))
    await user.paste(' Claire Morvan, directrice ')
    await user.click(screen.getByRole('textbox', { name: exportFileTexts.recipient }))
    await user.paste('ARS Bretagne')
    await user.click(screen.getByRole('button', { name: exportFileTexts.confirm }))
    expect(await screen.findByText('Fichier enregistré : rapport.pdf')).toBeTruthy()
    expect(desktop.inputs('exportFile')).toEqual([
      {
        what: 'report',
        assessmentId,
        audience: 'dialogue',
        length: 'one-page',
        recipient: 'ARS Bretagne',
        visa: 'Claire Morvan, directrice',
      },
    ])
  })
})
