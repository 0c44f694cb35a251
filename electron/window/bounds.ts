import { type BrowserWindow, screen } from 'electron'
import type { Preferences, WindowPlace } from '../system/preferences.ts'

const usual = { width: 1366, height: 860 }
/** Device-independent pixels; the smallest screen in offices is 1366×768. */
export const smallest = { minWidth: 1024, minHeight: 600 }

/** Where the window was left, unless that lies on a screen that is gone. */
export function initialBounds(preferences: Preferences): Partial<WindowPlace> {
  const place = preferences.window()
  if (place !== null && isVisible(place)) return place
  const { width, height } = screen.getPrimaryDisplay().workArea
  return { width: Math.min(usual.width, width), height: Math.min(usual.height, height) }
}

export function rememberBounds(window: BrowserWindow, preferences: Preferences): void {
  // The normal bounds, so that a maximised window can shrink back to its own size.
  window.on('close', () =>
    preferences.writeWindow({ ...window.getNormalBounds(), isMaximized: window.isMaximized() }),
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
