import { readFileSync, writeFileSync } from 'node:fs'
import { isScalar, parseDocument, Scalar, visit } from 'yaml'
import { frenchTypography } from '../questionnaires/typography'

// npm run typeset-questionnaire -- FILE... : gives the sentences of a definition their French typography, in place.
const PROSE = /[\s’']/

for (const file of process.argv.slice(2)) {
  const document = parseDocument(readFileSync(file, 'utf8'))
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string' || !PROSE.test(node.value)) return
      const set = frenchTypography(node.value)
      if (set === node.value) return
      node.value = set
      if (isScalar(node) && node.type !== Scalar.BLOCK_FOLDED) node.type = Scalar.PLAIN
    },
  })
  writeFileSync(file, document.toString({ lineWidth: 140, flowCollectionPadding: true }))
  console.log(file)
}
