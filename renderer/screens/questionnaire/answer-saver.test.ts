import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnswerInput } from '../../../main/ipc/contract'
import { DesktopError } from '../../desktop-api'
import { createAnswerSaver, type Draft, REST } from './answer-saver'

const anAnswer = (comment: string): AnswerInput => ({
  value: 'in-place',
  reason: '',
  comment,
  privateNote: '',
  verification: null,
  toConfirm: false,
  provenance: null,
  officialNumber: '',
})
const text = (comment: string): Draft => ({ answer: anAnswer(comment) })

/** Writes that end when the test says so. */
function heldWrites() {
  const written: [questionId: string, draft: Draft][] = []
  const ends: { readonly acknowledge: (at: string) => void; readonly refuse: (error: unknown) => void }[] = []
  const write = (questionId: string, draft: Draft) => {
    written.push([questionId, draft])
    return new Promise<string>((acknowledge, refuse) => ends.push({ acknowledge, refuse }))
  }
  const end = (index: number) => {
    const held = ends[index]
    if (!held) throw new Error(`no write ${index}`)
    return held
  }
  return { written, write, end }
}

/** Lets promises that are settled run what follows them. */
const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the saver of answers', () => {
  it('writes a choice at once, and says that it is saved once main has acknowledged it', async () => {
    const { write, written, end } = heldWrites()
    const saver = createAnswerSaver(write)
    saver.stage('1.1', text(''), 'now')
    expect(written).toEqual([['1.1', text('')]])
    expect(saver.status()).toEqual({ state: 'saving' })
    end(0).acknowledge('2026-11-22T09:42:00.000Z')
    await settle()
    expect(saver.status()).toEqual({ state: 'saved', at: '2026-11-22T09:42:00.000Z' })
    expect(saver.pending().size).toBe(0)
  })

  it('writes a text once it has rested, and only its last state', async () => {
    const { write, written } = heldWrites()
    const saver = createAnswerSaver(write)
    saver.stage('1.1', text('a'), 'rested')
    await vi.advanceTimersByTimeAsync(REST - 1)
    saver.stage('1.1', text('ab'), 'rested')
    await vi.advanceTimersByTimeAsync(REST - 1)
    expect(written).toEqual([])
    expect(saver.status()).toEqual({ state: 'saving' })
    await vi.advanceTimersByTimeAsync(1)
    expect(written).toEqual([['1.1', text('ab')]])
  })

  it('writes at once, with the choice, the text that was resting', async () => {
    const { write, written, end } = heldWrites()
    const saver = createAnswerSaver(write)
    saver.stage('1.1', text('a'), 'rested')
    saver.stage('1.1', text('a, then a choice'), 'now')
    end(0).acknowledge('t')
    await vi.advanceTimersByTimeAsync(REST * 2)
    expect(written).toEqual([['1.1', text('a, then a choice')]])
  })

  it('has one write under way for a question, and sends the latest content when it ends', async () => {
    const { write, written, end } = heldWrites()
    const saver = createAnswerSaver(write)
    saver.stage('1.1', text('first'), 'now')
    saver.stage('1.1', text('second'), 'now')
    saver.stage('1.1', text('third'), 'now')
    expect(written).toEqual([['1.1', text('first')]])
    end(0).acknowledge('t1')
    await settle()
    expect(written.slice(1)).toEqual([['1.1', text('third')]])
    expect(saver.status()).toEqual({ state: 'saving' })
    end(1).acknowledge('t2')
    await settle()
    expect(saver.status()).toEqual({ state: 'saved', at: 't2' })
  })

  it('does not make a question wait for another', () => {
    const { write, written } = heldWrites()
    const saver = createAnswerSaver(write)
    saver.stage('1.1', text('one'), 'now')
    saver.stage('1.2', text('two'), 'now')
    expect(written.map(([questionId]) => questionId)).toEqual(['1.1', '1.2'])
  })

  it('keeps what could not be written, and writes it again when asked', async () => {
    const { write, written, end } = heldWrites()
    const saver = createAnswerSaver(write)
    saver.stage('1.1', text('kept'), 'now')
    end(0).refuse(new DesktopError('disk-full', undefined))
    await settle()
    expect(saver.status()).toMatchObject({ state: 'failed', error: { code: 'disk-full' } })
    expect(saver.pending().get('1.1')).toEqual(text('kept'))
    const flushed = saver.flush()
    expect(written[1]).toEqual(['1.1', text('kept')])
    expect(saver.status()).toEqual({ state: 'saving' })
    end(1).acknowledge('t')
    await flushed
    expect(saver.status()).toEqual({ state: 'saved', at: 't' })
  })

  it('tells a failure even when another question is saved after it', async () => {
    const { write, end } = heldWrites()
    const saver = createAnswerSaver(write)
    saver.stage('1.1', text('lost?'), 'now')
    end(0).refuse(new DesktopError('disk-full', undefined))
    await settle()
    saver.stage('1.2', text('fine'), 'now')
    end(1).acknowledge('t')
    await settle()
    expect(saver.status()).toMatchObject({ state: 'failed' })
  })

  it('writes what changed during a write that failed, without waiting to be asked', async () => {
    const { write, written, end } = heldWrites()
    const saver = createAnswerSaver(write)
    saver.stage('1.1', { evidenceIds: ['e'] }, 'now')
    saver.stage('1.1', text('newer'), 'now')
    end(0).refuse(new DesktopError('conflict', undefined))
    await settle()
    expect(written[1]).toEqual(['1.1', { evidenceIds: ['e'], ...text('newer') }])
  })

  it('flushes texts that rest, and waits for writes under way', async () => {
    const { write, written, end } = heldWrites()
    const saver = createAnswerSaver(write)
    saver.stage('1.1', text('under way'), 'now')
    saver.stage('1.2', text('resting'), 'rested')
    let flushed = false
    void saver.flush().then(() => {
      flushed = true
    })
    expect(written.map(([questionId]) => questionId)).toEqual(['1.1', '1.2'])
    end(1).acknowledge('t')
    await settle()
    expect(flushed).toBe(false)
    end(0).acknowledge('t')
    await settle()
    expect(flushed).toBe(true)
  })

  it('tells each change of state to those who listen, until they stop', async () => {
    const { write, end } = heldWrites()
    const saver = createAnswerSaver(write)
    const states: string[] = []
    const stop = saver.subscribe(() => states.push(saver.status().state))
    saver.stage('1.1', text('a'), 'now')
    end(0).acknowledge('t')
    await settle()
    expect(states).toEqual(['saving', 'saved'])
    stop()
    saver.stage('1.1', text('b'), 'now')
    expect(states).toHaveLength(2)
  })
})
