import { expect, it } from 'vitest'
import { workbookLimits } from './limits'
import { noteSentences, refusalSentences } from './refusals'

const sentences = Object.entries({ ...refusalSentences, ...noteSentences })

it.each(sentences)('says it in French typography: %s', (_code, sentence) => {
  expect(sentence).not.toMatch(/['"]|\.\.\.|(?<!\u00a0)[:%»]|(?<!\u202f)[;!?]|«(?!\u00a0)/)
  expect(sentence).toMatch(/^[A-ZÀ-Ý].*\.$|»\.$/)
})

it('gives the limits that are applied', () => {
  const french = new Intl.NumberFormat('fr-FR')
  const { fileBytes, unzippedBytes, rows, cells } = workbookLimits
  expect(refusalSentences['file-too-big']).toContain(`${french.format(fileBytes / 1e6)}\u00a0Mo`)
  expect(refusalSentences['unzipped-too-big']).toContain(`${french.format(unzippedBytes / 1e6)}\u00a0Mo`)
  expect(refusalSentences['too-many-rows']).toContain(`${french.format(rows)}\u00a0lignes`)
  expect(refusalSentences['too-many-cells']).toContain(`${french.format(cells)}\u00a0cellules`)
})
