import type { KeyboardEvent } from 'react'
import type { Manner } from './selection.ts'
import type { Step } from './shelfRows.ts'

/** What a key on the shelf means. */
export type Command =
  | { readonly kind: 'go'; readonly step: Step; readonly manner: Manner }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'open' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'shift'; readonly by: -1 | 1 }

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** As in a file manager: Shift chooses a range, Ctrl moves without choosing, Alt moves the piece itself. */
export function commandFor({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): Command | null {
  const isControl = ctrlKey || metaKey
  const step = steps[key]
  if (step && altKey) {
    return { kind: 'shift', by: step === 'left' || step === 'up' || step === 'first' ? -1 : 1 }
  }
  if (step) return { kind: 'go', step, manner: shiftKey ? 'range' : isControl ? 'focus' : 'only' }
  if (altKey) return null
  if (key === ' ') return { kind: 'toggle' }
  if (key.toLowerCase() === 'a' && isControl) return { kind: 'all' }
  if (key === 'Escape') return { kind: 'none' }
  if (key === 'Enter') return { kind: 'open' }
  return key === 'Delete' ? { kind: 'remove' } : null
}
