import { create } from 'zustand'

/** Short sentences at the top of the window. `trouble` stays until it is closed. */
export type Notice = {
  readonly id: number
  readonly kind: 'done' | 'info' | 'trouble'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

export const useNotices = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }))

let lastId = 0

export function notify(kind: Notice['kind'], text: string, action?: Notice['action']): void {
  lastId += 1
  const notice: Notice = action ? { id: lastId, kind, text, action } : { id: lastId, kind, text }
  useNotices.setState(({ notices }) => ({
    notices: [...notices.filter(other => !isOutdated(other, notice)), notice].slice(-3),
  }))
  if (kind !== 'trouble') setTimeout(() => dismiss(notice.id), 6000)
}

/** The same sentence twice says nothing new; and what an earlier step offered to take back is no longer the last step. */
function isOutdated(other: Notice, { kind, text }: Notice): boolean {
  return other.text === text || (kind === 'info' && other.kind === 'info')
}

export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter(notice => notice.id !== id) }))
}
