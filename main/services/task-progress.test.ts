import { describe, expect, it } from 'vitest'
import { createTask, Stopped } from './task-progress'

describe('a long work', () => {
  it('says where it stands, and nothing once it is over', async () => {
    const task = createTask()
    const seen: unknown[] = []
    const result = await task.run(async ({ step }) => {
      await step('Lecture des réponses', 0, 2)
      seen.push(task.progress())
      await step('Écriture du classeur', 1, 2)
      seen.push(task.progress())
      return 'fait'
    })
    expect(result).toBe('fait')
    expect(seen).toEqual([
      { step: 'Lecture des réponses', done: 0, total: 2 },
      { step: 'Écriture du classeur', done: 1, total: 2 },
    ])
    expect(task.progress()).toBeNull()
  })

  it('stops before its next step once asked to, and the next work is not stopped', async () => {
    const task = createTask()
    const reached: string[] = []
    const stopped = task.run(async ({ step }) => {
      await step('Une', 0, 2)
      reached.push('une')
      task.cancel()
      await step('Deux', 1, 2)
      reached.push('deux')
    })
    await expect(stopped).rejects.toBeInstanceOf(Stopped)
    expect(reached).toEqual(['une'])
    expect(task.progress()).toBeNull()
    await task.run(({ step }) => step('Une', 0, 1))
  })

  it('may be asked to stop while nothing runs', async () => {
    const task = createTask()
    task.cancel()
    expect(await task.run(async () => 'fait')).toBe('fait')
  })

  it('leaves no trace when it fails', async () => {
    const task = createTask()
    const failing = task.run(async ({ step }) => {
      await step('Une', 0, 1)
      throw new RangeError('non')
    })
    await expect(failing).rejects.toBeInstanceOf(RangeError)
    expect(task.progress()).toBeNull()
  })
})
