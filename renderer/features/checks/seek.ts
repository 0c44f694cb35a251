import type { Finding } from '#shared/checks/check'
import { go } from '../../state/navigation.ts'

/** Time for the place to be there and to have found its field. */
const settleAfter = 80

/** Leads to the place of a finding; in a form field it also selects the very words. */
export function seek({ at, span }: Finding): void {
  go(at, span ?? null)
  if (at.kind !== 'unit' || !at.field || !span) return
  const id = `field-${at.field}`
  setTimeout(() => {
    const field = document.getElementById(id)
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return
    const before = field.value.split('\n').slice(0, span.block)
    const start = before.reduce((sum, line) => sum + line.length + 1, 0)
    field.focus({ preventScroll: true })
    field.setSelectionRange(start + span.from, start + span.to)
  }, settleAfter)
}
