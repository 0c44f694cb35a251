import { useEffect } from 'react'
import { redo, undo } from '../state/dossier.ts'
import { go } from '../state/navigation.ts'
import { notify } from '../state/notices.ts'
import { saveNow } from '../state/save.ts'
import { toggleGoAnywhere } from './goAnywhereState.ts'
import { keyOf, railPlaces } from './places.ts'

/** Ctrl+Z and friends belong to the whole dossier, wherever the cursor is. */
export function useShortcuts(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

function onKeyDown(event: KeyboardEvent): void {
  // While an input method composes, keys belong to it.
  if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey) return
  const action = actionFor(event)
  if (!action) return
  event.preventDefault()
  action()
}

function actionFor(event: KeyboardEvent): (() => void) | undefined {
  const key = event.key.toLowerCase()
  if (key === 'z' || key === 'y') {
    // A search box is not part of the dossier; it undoes its own typing.
    if (event.target instanceof Element && event.target.closest('[data-own-undo]')) return undefined
    return key === 'y' || event.shiftKey ? redoAloud : undoAloud
  }
  if (key === 's') return saveAloud
  if (key === 'k') return toggleGoAnywhere
  const place = railPlaces.find((_, index) => keyOf(index) === key)
  return place && (() => go({ kind: place.kind }))
}

export function undoAloud(): void {
  const label = undo()
  if (label) notify('info', `已撤销：${label}`, { label: '恢复', run: redoAloud })
}

export function redoAloud(): void {
  const label = redo()
  if (label) notify('info', `已恢复：${label}`)
}

async function saveAloud(): Promise<void> {
  if (await saveNow()) notify('done', '已保存。软件一直在自动保存，不必按 Ctrl+S。')
}
