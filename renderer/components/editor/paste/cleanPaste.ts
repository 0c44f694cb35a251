import { type Composed, composePasted } from './composePasted.ts'
import type { HeadingScale } from './headingNumber.ts'
import { outlineOf } from './markup.ts'
import type { Piece } from './pieces.ts'
import { readPasted } from './readPasted.ts'

export type Pasted = Composed & {
  /** Formatting that this program does not take over. */
  readonly wasForeign: boolean
  /** Too much of it: taken without any structure, or only its beginning. */
  readonly cut: 'no' | 'bareText' | 'shortened'
}

/** Characters of markup, pictures not counted; beyond it the bare text is taken. */
const maxMarkup = 1_000_000
/** Characters with the pictures. */
const maxAltogether = 40_000_000
const maxText = 500_000
/** Far more than a demand can hold, few enough to be saved as one list. */
const maxBlocks = 2000

/** The clipboard; `parse` makes elements of its markup, in a document of their own. */
export type Clip = {
  readonly html: string
  readonly text: string
  readonly parse: (html: string) => Node
}

/** What was copied in Word, WPS, a browser or here, as blocks of the closed set. */
export function cleanPaste({ html, text, parse }: Clip, scale: HeadingScale): Pasted {
  const markup = html.length > maxAltogether ? html : html.replace(/src="data:[^"]*"/g, '')
  const isTooLarge = markup.length > maxMarkup
  const hasMarkup = !isTooLarge && hasWords(markup)
  const isOurs = hasMarkup && markup.includes('data-pm-slice')
  const pieces = hasMarkup
    ? readPasted(parse(quiet(html)), { outline: outlineOf(html), isOurs })
    : linesOf(text.slice(0, maxText))
  const { blocks, lostPictures } = composePasted(pieces, scale, isOurs)
  const isLong = blocks.length > maxBlocks || (!hasMarkup && text.length > maxText)
  return {
    blocks: blocks.slice(0, maxBlocks),
    lostPictures,
    wasForeign: hasMarkup && !isOurs && /<(?:a|em|font|i|s|u)\b|\b(?:style|class)=/i.test(markup),
    cut: isLong ? 'shortened' : isTooLarge ? 'bareText' : 'no',
  }
}

/**
 * Markup without style sheets, with its styles and handlers under names that
 * mean nothing: even in a document of its own the page's policy would report
 * every one of them.
 */
function quiet(html: string): string {
  return html
    .replace(/<style[^>]*>[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\s(style|on\w+)\s*=/gi, ' data-$1='))
}

function hasWords(markup: string): boolean {
  return (
    /<(?:img|table)\b|data-(?:citation|fact|figure)/i.test(markup) ||
    markup.replace(/<[^>]*>/g, '').trim() !== ''
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
