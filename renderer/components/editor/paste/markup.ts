/** What the markup of Word, WPS and web pages says about one element. */

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR MAIN NAV P PRE SECTION SUMMARY'.split(
    ' ',
  ),
)
const unseen = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK OBJECT DEL INPUT'.split(' '),
)

export function isBlockElement(element: Element): boolean {
  return blocks.has(element.tagName)
}

/** Never shown: deleted by a reviewer, hidden, or a mark of Word's own. */
export function isUnseen(element: Element): boolean {
  const style = styleOf(element)
  return (
    unseen.has(element.tagName) ||
    /display:none|mso-hide:all|mso-element:comment(?!-reference)|mso-list:ignore/.test(style) ||
    /\bMsoCommentReference\b/.test(element.getAttribute('class') ?? '')
  )
}

/** The style as it was written (see `quiet`), without spaces, in lower case; browsers would drop its `mso-` parts. */
export function styleOf(element: Element): string {
  return (element.getAttribute('data-style') ?? '').toLowerCase().replace(/\s+/g, '')
}

/** `null` when the element says nothing about it. */
export function boldness(element: Element): boolean | null {
  const weight = /(?:^|;)font-weight:(\w+)/.exec(styleOf(element))?.[1]
  if (weight) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return ['B', 'STRONG'].includes(element.tagName) ? true : null
}

/** Outline levels that Word keeps in its style sheet, by class or tag: `a1` → 2. */
export type Outline = ReadonlyMap<string, number>

/** Read from the text of the style sheet, which is not applied. */
export function outlineOf(html: string): Outline {
  const outline = new Map<string, number>()
  for (const [, sheet = ''] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)) {
    for (const [, selectors = '', rule = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const named = /mso-style-name:\s*"?(?:标题|heading)\s*(\d)/i.exec(rule)
      const level = /mso-outline-level:\s*(\d)/i.exec(rule) ?? named
      if (!level) continue
      for (const [, name = ''] of selectors.matchAll(/\.([\w-]+)/g))
        outline.set(name, Number(level[1]))
    }
  }
  return outline
}

/** 0 for the highest; `null` for what is no heading. */
export function headingRank(element: Element, outline: Outline): number | null {
  const own = /^(?:mso-outline-level|.*;mso-outline-level):(\d)/.exec(styleOf(element))
  const tag = /^H([1-6])$/.exec(element.tagName)
  const classes = (element.getAttribute('class') ?? '').split(/\s+/)
  const styled = classes.map(name => outline.get(name) ?? wordClass(name)).find(Boolean)
  const level = own?.[1] ?? styled ?? tag?.[1]
  return level === undefined ? null : Number(level) - 1
}

function wordClass(name: string): number | undefined {
  const level = /^(?:MsoHeading|Heading|heading-?h?)([1-6])$/.exec(name)?.[1]
  return level === undefined ? undefined : Number(level)
}

/**
 * The number or bullet that Word and WPS write before a paragraph of a list;
 * `null` when the paragraph is in none.
 */
export function listMarker(element: Element): string | null {
  if (!/(?:^|;)mso-list:(?!none|ignore)/.test(styleOf(element))) return null
  const mark = [...element.querySelectorAll('[data-style]')].find(child =>
    styleOf(child).includes('mso-list:ignore'),
  )
  return (mark?.textContent ?? '').replace(/[\s\u00a0]+/g, '')
}

/** Bullets are one sign, often a letter of a symbol font; numbers hold a digit. */
export function isOrderedMarker(marker: string): boolean {
  return /[\d①-⑳一二三四五六七八九十]|^[(（]?[a-zA-Zivx]{1,4}[.)）、]/u.test(marker)
}
