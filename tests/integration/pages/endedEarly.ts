import type { Line, Page } from './readPages.ts'

/** A page on which every other line has left its last character to the next. */
export function endedEarly(page: Page): Page {
  const { lines } = page
  return {
    ...page,
    lines: lines.map((line, index) => {
      if (index % 2 === 1) return of([...(lines[index - 1]?.marks.slice(-1) ?? []), ...line.marks])
      return index + 1 < lines.length ? of(line.marks.slice(0, -1)) : line
    }),
  }
}

function of(marks: Line['marks']): Line {
  return {
    marks,
    text: marks.map(({ text }) => text).join(''),
    left: Math.min(...marks.map(({ left }) => left)),
    right: Math.max(...marks.map(({ right }) => right)),
    y: marks.at(-1)?.y ?? 0,
    size: Math.max(...marks.map(({ size }) => size)),
  }
}
