import fc from 'fast-check'

/**
 * Set-up of every test: properties draw the same cases at each `npm test`, so that a commit is judged on what it changes. The
 * search for new cases is `npm run test:long`, whose seed changes each time and is printed when a property fails.
 */
const { SEXTANT_SEED = '1' } = process.env

fc.configureGlobal({ seed: Number(SEXTANT_SEED) })
