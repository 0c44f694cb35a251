import { Component, type ReactNode } from 'react'
import { saveNow } from '../state/save.ts'
import styles from './ErrorBoundary.module.css'

type Props = { readonly children: ReactNode }
type State = { readonly isBroken: boolean }

/** React offers error boundaries as classes only. The text is safe in the state outside of it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { isBroken: false }

  static getDerivedStateFromError(): State {
    return { isBroken: true }
  }

  override componentDidCatch(error: unknown): void {
    console.error(error)
    void saveNow()
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    return (
      <main className={styles.broken} role="alert">
        <h1>这个界面出了意外，没有显示出来</h1>
        <p>填写的内容没有丢失，已写入档案。请重新载入窗口；若反复出现，请联系技术支持。</p>
        <button type="button" onClick={() => location.reload()}>
          重新载入
        </button>
      </main>
    )
  }
}
