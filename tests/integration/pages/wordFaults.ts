import { posix } from 'node:path'
import { DOMParser, type Element } from '@xmldom/xmldom'
import { openPromise } from 'yauzl'
import { bytesOf } from '../../../electron/export/verifyZip.ts'
import { choices, many, mixed, sequences } from './wordOrder.ts'

export type WordParts = ReadonlyMap<string, string>

export async function wordParts(path: string): Promise<WordParts> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false })
  const parts = new Map<string, string>()
  try {
    for await (const entry of zip.eachEntry()) {
      const isText = /\.(xml|rels)$/.test(entry.fileName)
      parts.set(entry.fileName, isText ? (await bytesOf(zip, entry)).toString('utf8') : '')
    }
  } finally {
    zip.close()
  }
  return parts
}

/** Everything by which Word would refuse the file, or read it in its own way. */
export function wordFaults(parts: WordParts): readonly string[] {
  const trees = [...parts].flatMap(([name, xml]) =>
    xml === '' ? [] : [{ name, root: parsed(name, xml) }],
  )
  return [
    ...contentTypeFaults(parts),
    ...relationshipFaults(parts),
    ...trees.flatMap(({ name, root }) =>
      root ? elementFaults(name, root) : [`${name} is no XML`],
    ),
    ...identityFaults(parts.get('word/document.xml') ?? ''),
  ]
}

function parsed(name: string, xml: string): Element | null {
  try {
    return new DOMParser({
      onError: (_level, message) => {
        throw new Error(`${name}: ${message}`)
      },
    }).parseFromString(xml, 'application/xml').documentElement
  } catch {
    return null
  }
}

function contentTypeFaults(parts: WordParts): readonly string[] {
  const types = parts.get('[Content_Types].xml') ?? ''
  const values = (pattern: RegExp) => [...types.matchAll(pattern)].map(([, value = '']) => value)
  const extensions = new Set(values(/<Default [^>]*Extension="([^"]+)"/g))
  const named = values(/<Override [^>]*PartName="\/([^"]+)"/g)
  const untyped = [...parts.keys()].filter(
    name =>
      name !== '[Content_Types].xml' &&
      !named.includes(name) &&
      !extensions.has(name.slice(name.lastIndexOf('.') + 1)),
  )
  return [
    ...untyped.map(name => `${name} has no content type`),
    ...named.filter(name => !parts.has(name)).map(name => `${name} has a type but is not there`),
  ]
}

function relationshipFaults(parts: WordParts): readonly string[] {
  return [...parts].flatMap(([name, xml]) => {
    if (!name.endsWith('.rels')) return []
    const folder = posix.join(posix.dirname(name), '..')
    const source = posix.join(folder, posix.basename(name, '.rels'))
    const tags = [...xml.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => tag)
    const ids = tags.map(tag => /Id="([^"]+)"/.exec(tag)?.[1] ?? '')
    const targets = tags
      .filter(tag => !tag.includes('TargetMode="External"'))
      .map(tag => /Target="([^"]+)"/.exec(tag)?.[1] ?? '')
      .map(target => (target.startsWith('/') ? target.slice(1) : posix.join(folder, target)))
    const used = [...(parts.get(source) ?? '').matchAll(/\br:(?:id|embed|link)="([^"]+)"/g)]
    return [
      ...twice(ids).map(id => `${name} has ${id} twice`),
      ...targets.filter(target => !parts.has(target)).map(target => `${name} leads to ${target}`),
      ...used.flatMap(([, id = '']) => (ids.includes(id) ? [] : [`${source} uses ${id}`])),
    ]
  })
}

function elementFaults(part: string, element: Element): readonly string[] {
  const children = [...element.childNodes].filter((node): node is Element => node.nodeType === 1)
  return [
    ...own(element.tagName, children).map(what => `${part}: ${what}`),
    ...children.flatMap(child => elementFaults(part, child)),
  ]
}

/** The theme is the library’s, the same in every file. */
const isOurs = /^(?:w|wp|pic):/

function own(tag: string, children: readonly Element[]): readonly string[] {
  const allowed = sequences[tag] ?? choices[tag]
  if (!allowed) return children.length > 0 && isOurs.test(tag) ? [`${tag} is not known`] : []
  const names = children.map(({ tagName }) => tagName.replace(/^w:/, ''))
  const places = names.map(name => allowed.indexOf(name))
  const isOrdered = tag in choices || mixed.has(tag)
  return [
    ...names.filter((_, at) => places[at] === -1).map(name => `${name} may not stand in ${tag}`),
    ...twice(names.filter(name => !many.has(name))).map(name => `${tag} has ${name} twice`),
    ...(isOrdered
      ? []
      : names
          .filter((_, at) => at > 0 && (places[at] ?? 0) < (places[at - 1] ?? 0))
          .map(name => `${name} stands too late in ${tag}`)),
    ...(tag === 'w:tc' && names.at(-1) !== 'p' ? ['a cell does not end with a paragraph'] : []),
    ...(tag === 'w:p' && names.indexOf('pPr') > 0 ? ['pPr is not first in a paragraph'] : []),
    ...(tag === 'w:r' && names.indexOf('rPr') > 0 ? ['rPr is not first in a run'] : []),
    ...(tag === 'w:body' && names.at(-1) !== 'sectPr'
      ? ['the body does not end with its section']
      : []),
  ]
}

/** Names of places and numbers of pictures are given once; Word cuts names off after 40 characters. */
function identityFaults(body: string): readonly string[] {
  const all = (pattern: RegExp) => [...body.matchAll(pattern)].map(([, value = '']) => value)
  const names = all(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)
  const begun = all(/<w:bookmarkStart [^>]*w:id="([^"]+)"/g)
  const ended = all(/<w:bookmarkEnd [^>]*w:id="([^"]+)"/g)
  return [
    ...twice(names).map(name => `the place ${name} is marked twice`),
    ...names.filter(name => name.length > 40).map(name => `the name ${name} is too long`),
    ...twice(begun).map(id => `two places have the number ${id}`),
    ...begun.filter(id => !ended.includes(id)).map(id => `the place ${id} does not end`),
    ...twice(all(/<wp:docPr [^>]*\bid="([^"]+)"/g)).map(id => `two pictures have the number ${id}`),
  ]
}

function twice(values: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return values.filter(value => seen.has(value) || !seen.add(value))
}
