import type { Page } from '@playwright/test'

export type Ime = {
  /** What stands in the text while the word is being spelt, one state after the other. */
  readonly compose: (...states: readonly string[]) => Promise<void>
  /** The word that replaces it. */
  readonly choose: (word: string) => Promise<void>
  /** Enter as it comes while a word is being spelt: it belongs to the input method. */
  readonly enter: () => Promise<void>
}

/** Drives Chromium's input as the operating system's input method would. */
export async function inputMethod(window: Page): Promise<Ime> {
  const session = await window.context().newCDPSession(window)
  return {
    async compose(...states) {
      for (const text of states) {
        const end = text.length
        await session.send('Input.imeSetComposition', {
          text,
          selectionStart: end,
          selectionEnd: end,
        })
      }
    },
    choose: async text => void (await session.send('Input.insertText', { text })),
    async enter() {
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 }
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    },
  }
}
