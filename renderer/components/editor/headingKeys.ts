import { Extension } from '@tiptap/core'
import { setHeading } from './setHeading.ts'

/** Ctrl+Alt+1 and so on, as in WPS and Word; as many as the place has levels. */
export const HeadingKeys = Extension.create<{ levels: number }>({
  name: 'headingKeys',
  addOptions: () => ({ levels: 3 }),
  addKeyboardShortcuts() {
    return Object.fromEntries(
      Array.from({ length: this.options.levels }, (_, index) => [
        `Mod-Alt-${index + 1}`,
        () => setHeading(this.editor, index + 1),
      ]),
    )
  },
})
