import Button, { type ButtonProps } from '@mui/material/Button'

type TaskButtonProps = ButtonProps & {
  /** The task it starts is under way: pressed again, it does nothing. */
  readonly running: boolean
}

/**
 * The button of a task. While the task runs it is not `disabled` but `aria-disabled`: Chromium takes the focus from a
 * disabled button, and a person at the keyboard would start again from the top of the page.
 */
export function TaskButton({ running, onClick, ...props }: TaskButtonProps) {
  return (
    <Button
      {...props}
      aria-disabled={running || undefined}
      onClick={(event) => {
        // Also what Enter does in a field of its form.
        if (running) event.preventDefault()
        else onClick?.(event)
      }}
    />
  )
}
