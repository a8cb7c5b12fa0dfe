import type { UserEvent } from '@testing-library/user-event'

/** Puts a text after what a field holds, in one go: key by key, a form of MUI takes seconds in jsdom. */
export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field)
  await user.paste(text)
}
