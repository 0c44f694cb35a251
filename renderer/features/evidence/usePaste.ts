import { useEffect } from 'react'
import type { TakeIn } from './useTakeIn.ts'

/** Ctrl+V anywhere in the place takes in a screenshot, or files that were copied in a folder window. */
export function usePaste(takeIn: TakeIn, isOff: boolean): void {
  useEffect(() => {
    if (isOff) return
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      const [first] = files
      // A picture without a file behind it always gets this name from Chromium.
      if (first && files.length === 1 && first.name === 'image.png') void takeIn.takePicture(first)
      else void takeIn.takeDropped(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  })
}
