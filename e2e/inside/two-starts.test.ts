import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type {} from '../../renderer/desktop-api'
import { startInside } from './inside-app'

it('runs once when it is started twice at the same moment on new data', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sextant-inside-'))
  const starts = [startInside({ dataFolder: folder }), startInside({ dataFolder: folder })]
  onTestFinished(async () => {
    await Promise.all(starts.map((start) => start.kill()))
    rmSync(folder, { recursive: true, force: true })
  })
  const outcomes = await Promise.all(
    starts.map(({ ready, ended }) =>
      ready.then(
        () => 'running',
        async () => `ended ${await ended}`,
      ),
    ),
  )
  expect(outcomes.toSorted()).toEqual(['ended 0', 'running'])
  // The one that stays is not disturbed.
  const answer = await starts[outcomes.indexOf('running')]?.page(() => window.desktop.getProtection({}))
  expect(JSON.parse(answer ?? '')).toMatchObject({ ok: true, value: { way: null } })
})
