import type { Inline } from '#shared/schema/richText'

/** What a paragraph is gathered from before its white space is settled. */
export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly isBold: boolean }
  | { readonly kind: 'inline'; readonly inline: Inline }

type Letter = { readonly text: string; readonly isBold: boolean; readonly inline?: Inline }

const space = /[\s\u00a0\u3000\ufeff]/u
const wide = /[\u2014\u2018-\u201d\u2026\u3001-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u

/**
 * White space as a Chinese paragraph has it: none at its ends (indents are the
 * program's), none where a line break of the markup fell between two Chinese
 * characters, otherwise one.
 */
export function settled(runs: readonly Run[]): readonly Inline[] {
  const kept: Letter[] = []
  let gap: Letter[] = []
  for (const letter of runs.flatMap(lettersOf)) {
    if (!letter.inline && space.test(letter.text)) {
      gap.push(letter)
      continue
    }
    kept.push(...gapBetween(kept.at(-1), gap, letter), letter)
    gap = []
  }
  return inlinesOf(kept)
}

function gapBetween(
  before: Letter | undefined,
  gap: readonly Letter[],
  after: Letter,
): readonly Letter[] {
  const [first] = gap
  const isFold =
    gap.some(letter => /[\n\r\t]/.test(letter.text)) &&
    wide.test(before?.text ?? '') &&
    wide.test(after.text)
  return !first || !before || isFold ? [] : [{ text: ' ', isBold: first.isBold }]
}

/** Keeps white space as it is: for text that comes from this editor. */
export function verbatim(runs: readonly Run[]): readonly Inline[] {
  return inlinesOf(runs.flatMap(lettersOf))
}

export function textOf(inlines: readonly Inline[]): string {
  return inlines.map(inline => (inline.type === 'text' ? inline.text : '')).join('')
}

/** Takes so many characters off the front. */
export function withoutFront(inlines: readonly Inline[], length: number): readonly Inline[] {
  let rest = length
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type !== 'text' || rest === 0) return [inline]
    const text = inline.text.slice(rest)
    rest = Math.max(0, rest - inline.text.length)
    return text === '' ? [] : [{ ...inline, text }]
  })
}

export function withoutBold(inlines: readonly Inline[]): readonly Inline[] {
  return inlinesOf(
    inlines.flatMap(inline =>
      lettersOf(
        inline.type === 'text'
          ? { kind: 'text', text: inline.text, isBold: false }
          : { kind: 'inline', inline },
      ),
    ),
  )
}

function lettersOf(run: Run): readonly Letter[] {
  return run.kind === 'inline'
    ? [{ text: '\ufffc', isBold: false, inline: run.inline }]
    : [...run.text].map(text => ({ text, isBold: run.isBold }))
}

function inlinesOf(letters: readonly Letter[]): readonly Inline[] {
  const inlines: Inline[] = []
  for (const { text, isBold, inline } of letters) {
    const last = inlines.at(-1)
    if (inline) inlines.push(inline)
    else if (last?.type === 'text' && isBold === Boolean(last.marks))
      inlines[inlines.length - 1] = { ...last, text: last.text + text }
    else inlines.push({ type: 'text', text, ...(isBold ? { marks: [{ type: 'bold' }] } : {}) })
  }
  return inlines
}
