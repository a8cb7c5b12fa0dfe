import { Component, type ReactNode } from 'react'
import { callDesktop, DesktopError } from '../desktop-api'
import { FailureScreen } from './failure-screen'

type Props = { readonly children: ReactNode }
type State = { readonly failed: boolean; readonly reference: string | undefined }

/** Keeps the rest of the window alive when a screen fails to draw; what was saved is on disk already. */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { failed: false, reference: undefined }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    callDesktop('reportCrash', crashOf(error)).then(
      ({ reference }) => reference !== '' && this.setState({ reference }),
      // Without a log there is no reference to quote: the screen says the rest.
      () => undefined,
    )
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <FailureScreen
        error={new DesktopError('unexpected', this.state.reference)}
        onRetry={() => this.setState({ failed: false, reference: undefined })}
      />
    )
  }
}

/** The name of the failure and where it happened. Its message stays here: it may quote what a person typed. */
function crashOf(error: unknown): { readonly name: string; readonly stack: string } {
  if (!(error instanceof Error)) return { name: 'Unnamed', stack: '' }
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  return { name: error.name.slice(0, 80), stack: frames.slice(0, 20).join('\n').slice(0, 8000) }
}
