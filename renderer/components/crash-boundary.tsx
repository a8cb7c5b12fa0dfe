import { Component, type ReactNode } from 'react'
import { DesktopError } from '../desktop-api'
import { FailureScreen } from './failure-screen'

type Props = { readonly children: ReactNode }
type State = { readonly failed: boolean }

/** Keeps the rest of the window alive when a screen fails to draw; what was saved is on disk already. */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <FailureScreen
        error={new DesktopError('unexpected', undefined)}
        onRetry={() => this.setState({ failed: false })}
      />
    )
  }
}
