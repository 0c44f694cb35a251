import type { Layout } from '../schema/dossier.ts'
import { bundledFonts } from './faces.ts'
import type { Doc } from './model.ts'
import { documentStyles, fontFaces, printStyles } from './stylesheet.ts'
import { type El, type ElementContext, toElements } from './toElements.ts'

export type PrintContext = ElementContext & {
  /** Address of the folder that the bundled fonts are served from. */
  readonly fonts: string
  /** Names that links lead to, of what another file holds. */
  readonly elsewhere?: readonly string[]
}

/** A whole page for Chromium to print. */
export function toHtml(doc: Doc, { elsewhere = [], ...context }: PrintContext): string {
  const elements = toElements(doc, context).map(elementHtml)
  const body = [...elements, endsElsewhere(elsewhere)].join('\n')
  return htmlPage({ title: doc.title, fonts: context.fonts, layout: doc.layout, body })
}

/** Chromium prints no link whose end it cannot find; these it finds, and never sets. */
export function endsElsewhere(names: readonly string[]): string {
  if (names.length === 0) return ''
  return `<div hidden>${names.map(name => `<span id="${escaped(name)}"></span>`).join('')}</div>`
}

type Page = {
  readonly title: string
  readonly fonts: string
  readonly layout: Layout
  /** Markup, put in as it is. */
  readonly body: string
  readonly styles?: string
}

/**
 * Chromium prints as soon as a page has loaded and leaves out text whose face is
 * still on its way; preloading holds the page back until all faces are there.
 */
export function htmlPage({ title, fonts, layout, body, styles = '' }: Page): string {
  const preloads = bundledFonts
    .map(({ file }) => `<link rel="preload" as="font" href="${fonts}/${file}" crossorigin>`)
    .join('')
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${escaped(title)}</title>${preloads}
<style>${fontFaces(fonts)}${documentStyles(layout)}${printStyles(layout)}${styles}</style></head>
<body class="document">
${body}
</body>
</html>
`
}

const withoutEnd: ReadonlySet<string> = new Set(['br', 'col', 'img'])

export function elementHtml(element: El | string): string {
  if (typeof element === 'string') return escaped(element)
  const style = Object.entries(element.style)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
  const attributes = Object.entries({ ...element.attributes, ...(style ? { style } : {}) })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
  const start = `<${element.tag}${attributes}>`
  if (withoutEnd.has(element.tag)) return start
  return `${start}${element.children.map(elementHtml).join('')}</${element.tag}>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Control characters are no characters of HTML; pasted text has them now and then. */
export function escaped(text: string): string {
  return (
    text
      .replace(/[&<>"]/g, character => entities[character] ?? '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
  )
}
