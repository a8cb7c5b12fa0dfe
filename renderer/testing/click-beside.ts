import type { UserEvent } from '@testing-library/user-event'

/** Clicks beside a dialog, which closes one that holds nothing unsaved. */
export async function clickBeside(user: UserEvent, dialog: HTMLElement): Promise<void> {
  if (!dialog.parentElement) throw new Error('the dialog is in no page')
  await user.click(dialog.parentElement)
}
