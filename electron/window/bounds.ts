import { type BrowserWindow, type Rectangle, screen } from 'electron'
import type { WindowPlace } from '../system/preferences.ts'

const usual = { width: 1366, height: 860 }
/** Device-independent pixels; the smallest screen in offices is 1366×768. */
export const smallest = { minWidth: 1024, minHeight: 600 }

/** What is known of the window from last time, and what it asks when it closes. */
export type WindowMemory = {
  readonly place: WindowPlace | null
  readonly write: (place: WindowPlace) => void
  /** Without one there is nothing to wait for at closing. */
  readonly hasOpenDossier: () => boolean
}

/** Where a window stands that nobody has moved yet. */
export function usualBounds(): Pick<Rectangle, 'width' | 'height'> {
  const { width, height } = screen.getPrimaryDisplay().workArea
  return { width: Math.min(usual.width, width), height: Math.min(usual.height, height) }
}

/** Puts the window where it was left, unless that lies on a screen that is gone; and remembers where it is left. */
export function takeItsPlace(window: BrowserWindow, { place, write }: WindowMemory): void {
  if (window.isDestroyed()) return
  if (place !== null && isVisible(place)) {
    const { isMaximized, ...bounds } = place
    window.setBounds(bounds)
    if (isMaximized) window.maximize()
  }
  // The normal bounds, so that a maximised window can shrink back to its own size.
  window.on('close', () =>
    write({ ...window.getNormalBounds(), isMaximized: window.isMaximized() }),
  )
}

function isVisible({ x, y, width, height }: WindowPlace): boolean {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  // At least a piece of the title bar must be there to be taken hold of.
  return (
    x < workArea.x + workArea.width - 100 &&
    x + width > workArea.x + 100 &&
    y >= workArea.y - 10 &&
    y < workArea.y + workArea.height - 50
  )
}
