import type { Block } from '../model.ts'

/** Something attached to a document, on pages of its own. */
export type Annex = {
  readonly title: string
  readonly isWide: boolean
  readonly blocks: readonly Block[]
}

/** 7.3.4: several are numbered, one is not; the note and the attachments name them alike. */
export function annexed(annexes: readonly Annex[]): {
  readonly note: readonly Block[]
  readonly pages: readonly Block[]
} {
  const anchored = annexes.map((annex, index) => ({ ...annex, anchor: `annex-${index + 1}` }))
  const names = anchored.map(({ title, anchor }) => ({ title, target: anchor }))
  return {
    note: names.length === 0 ? [] : [{ kind: 'annexNote', names }],
    pages: anchored.flatMap(({ title, isWide, anchor, blocks }, index): readonly Block[] => {
      const label = anchored.length === 1 ? '附件' : `附件${index + 1}`
      return [{ kind: 'annex', label, title, anchor, isWide }, ...blocks]
    }),
  }
}
