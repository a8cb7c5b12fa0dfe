import { afterEach, describe, expect, it } from 'vitest'
import { nothingLeftIn, writeAll, writeBeforeClosing } from './before-closing'

const owners = [{}, {}] as const
const [one, other] = owners

afterEach(() => {
  for (const owner of owners) nothingLeftIn(owner)
})

describe('what is written before the window closes', () => {
  it('is everything when nobody holds anything', async () => {
    expect(await writeAll()).toBe(true)
  })

  it('is not everything when one write fails, and the others are still made', async () => {
    let made = false
    writeBeforeClosing(one, async () => false)
    writeBeforeClosing(other, async () => {
      made = true
      return true
    })
    expect(await writeAll()).toBe(false)
    expect(made).toBe(true)
  })

  it('counts each owner once, with its latest write', async () => {
    writeBeforeClosing(one, async () => false)
    writeBeforeClosing(one, async () => true)
    expect(await writeAll()).toBe(true)
  })

  it('forgets an owner that holds nothing any more', async () => {
    writeBeforeClosing(one, async () => false)
    nothingLeftIn(one)
    expect(await writeAll()).toBe(true)
  })
})
