import { type Composed, composePasted } from './composePasted.ts'
import type { HeadingScale } from './headingNumber.ts'
import { outlineOf } from './markup.ts'
import type { Piece } from './pieces.ts'
import { readPasted } from './readPasted.ts'

export type Pasted = Composed & {
  /** Formatting that this program does not take over. */
  readonly wasForeign: boolean
  readonly wasTooLarge: boolean
}

/** Characters of markup, pictures not counted; beyond it the bare text is taken. */
const maxMarkup = 1_000_000
/** Characters with the pictures. */
const maxAltogether = 40_000_000
const maxText = 500_000

/** The clipboard; `parse` makes elements of its markup, in a document of their own. */
export type Clip = {
  readonly html: string
  readonly text: string
  readonly parse: (html: string) => Node
}

/** What was copied in Word, WPS, a browser or here, as blocks of the closed set. */
export function cleanPaste({ html, text, parse }: Clip, scale: HeadingScale): Pasted {
  const markup = html.length > maxAltogether ? html : html.replace(/src="data:[^"]*"/g, '')
  const wasTooLarge = markup.length > maxMarkup
  if (wasTooLarge || !hasWords(markup)) {
    const pieces = linesOf(text.slice(0, maxText))
    return { ...composePasted(pieces, scale, false), wasForeign: false, wasTooLarge }
  }
  const isOurs = markup.includes('data-pm-slice')
  const pieces = readPasted(parse(html), { outline: outlineOf(html), isOurs })
  return {
    ...composePasted(pieces, scale, isOurs),
    wasForeign: !isOurs && /<(?:a|em|font|i|s|u)\b|\b(?:style|class)=/i.test(markup),
    wasTooLarge,
  }
}

function hasWords(markup: string): boolean {
  return (
    /<(?:img|table)\b|data-citation/i.test(markup) || markup.replace(/<[^>]*>/g, '').trim() !== ''
  )
}

function linesOf(text: string): readonly Piece[] {
  return text
    .split(/[\r\n\u2028]+/)
    .map(line => line.replace(/[\s\u00a0\u3000]+/g, ' ').trim())
    .filter(line => line !== '')
    .map(line => ({
      kind: 'paragraph',
      inlines: [{ type: 'text', text: line }],
      marker: null,
      rank: null,
    }))
}
