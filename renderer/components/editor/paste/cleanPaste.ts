import DOMPurify from 'dompurify'
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

/**
 * What was copied in Word, WPS, a browser or here, as blocks of the closed set.
 * The markup becomes elements in a document of its own, through the policy
 * `dompurify`; it never reaches the page.
 */
export function cleanPaste(html: string, text: string, scale: HeadingScale): Pasted {
  const markup = html.length > maxAltogether ? html : html.replace(/src="data:[^"]*"/g, '')
  const wasTooLarge = markup.length > maxMarkup
  if (wasTooLarge || !hasWords(markup)) {
    const pieces = linesOf(text.slice(0, maxText))
    return { ...composePasted(pieces, scale, false), wasForeign: false, wasTooLarge }
  }
  const root = DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true, FORBID_TAGS: ['style'] })
  const isOurs = markup.includes('data-pm-slice')
  const pieces = readPasted(root, { outline: outlineOf(html), isOurs })
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
