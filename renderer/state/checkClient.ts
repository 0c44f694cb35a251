import {
  type CheckReply,
  type CheckRequest,
  nothingSent,
  requestFor,
  type Wanted,
} from '#shared/checks/desk'
import type { SortedFindings } from '#shared/checks/dismissals'
import { patched } from '#shared/lib/patch'

export type Checked = SortedFindings & { readonly wanted: Wanted; readonly rules: number }

/** The way to where the checks are made. */
export type Connection = {
  readonly send: (request: CheckRequest) => void
  readonly close: () => void
}
type Listener = {
  readonly onReply: (reply: CheckReply) => void
  readonly onBroken: (reason: string) => void
}
/** May throw when there is no way. */
export type Connect = (listener: Listener) => Connection

type Outcome = {
  readonly onChecked: (checked: Checked) => void
  readonly onFailed: (reason: string) => void
}

/**
 * Asks for checks, one at a time. While one is being made only the newest wish is
 * remembered, and an answer that a newer wish has made stale is dropped.
 */
export function newCheckClient(connect: Connect, { onChecked, onFailed }: Outcome) {
  let connection: Connection | null = null
  let sent: Partial<Wanted> = nothingSent
  let atWork: Wanted | null = null
  let next: Wanted | null = null
  let open: SortedFindings['open'] = []

  function sendNext(): void {
    if (atWork || !next) return
    const wanted = next
    next = null
    atWork = wanted
    try {
      connection ??= connect({ onReply: take, onBroken: fail })
      connection.send(requestFor(sent, wanted))
      sent = wanted
    } catch (error) {
      fail(String(error))
    }
  }

  function take(reply: CheckReply): void {
    const wanted = atWork
    atWork = null
    if (!reply.ok) onFailed(reply.reason)
    else {
      open = patched(open, reply.open) as SortedFindings['open']
      const { dismissed, rules } = reply
      if (wanted && !next) onChecked({ open, dismissed, wanted, rules })
    }
    sendNext()
  }

  /** The next wish begins anew. */
  function fail(reason: string): void {
    connection?.close()
    connection = null
    sent = nothingSent
    atWork = null
    next = null
    open = []
    onFailed(reason)
  }

  return (wanted: Wanted): void => {
    next = wanted
    sendNext()
  }
}
