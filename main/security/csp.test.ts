import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './csp'

describe('the content security policy', () => {
  const policy = contentSecurityPolicy('abc')

  it('refuses everything that is not named', () => {
    expect(policy).toMatch(/^default-src 'none'/)
    for (const directive of ['base-uri', 'form-action', 'frame-ancestors'])
      expect(policy).toContain(`${directive} 'none'`)
  })

  it('allows neither eval nor inline code, and no other origin', () => {
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/)
    expect(policy).toContain("script-src 'self';")
  })

  it('lets only the styles that carry the nonce of the page', () => {
    expect(policy).toContain("style-src 'self' 'nonce-abc'")
  })
})
