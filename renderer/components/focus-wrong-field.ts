/** Brings the first field in error of a form under the hands of the person; false when there is none. */
export function focusWrongField(form: HTMLElement): boolean {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]')
  wrong?.focus()
  return wrong !== null
}
