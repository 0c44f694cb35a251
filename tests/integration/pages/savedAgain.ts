import { mkdirSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DOMParser, type Element } from '@xmldom/xmldom'
import { readDocx } from '../../../electron/export/readDocx.ts'
import { newFolder } from '../export/demo.ts'
import { libreOffice } from './asWord.ts'
import { type WordParts, wordParts } from './wordFaults.ts'

/** Our Word files as LibreOffice saves them again as Word: all of them in one start. */
export async function asLibreOfficeSaves(docx: readonly string[]): Promise<readonly string[]> {
  const [given, saved] = [newFolder(), newFolder()]
  const copies = await Promise.all(
    docx.map(async (path, index) => {
      const folder = join(given, String(index))
      mkdirSync(folder)
      // Files of several dossiers bear one name, and all are saved into one folder.
      const copy = join(folder, `${index}.docx`)
      await copyFile(path, copy)
      return copy
    }),
  )
  libreOffice('docx', saved, copies)
  return copies.map(copy => join(saved, basename(copy)))
}

/** What a Word file says: its paragraphs in order, those of cells too, its footers, and what leads where. */
export type SaidInWord = {
  readonly paragraphs: readonly string[]
  readonly footers: readonly string[]
  readonly links: readonly string[]
}

export async function saidIn(path: string): Promise<SaidInWord> {
  const parts = await wordParts(path)
  const body = parts.get('word/document.xml') ?? ''
  return { paragraphs: paragraphsIn(body), footers: footersOf(parts), links: linksIn(body) }
}

/**
 * Every link and repeated caption with the number of places of its name. LibreOffice writes the
 * page numbers of its contents as words of the row, which still leads: so a page field counts
 * only where nothing else leads to its place.
 */
function linksIn(body: string): readonly string[] {
  const { links, places } = readDocx(body)
  const leading = links.filter(({ kind }) => kind !== 'page')
  const led = new Set(leading.map(({ target }) => target))
  const paged = new Set(links.map(({ target }) => target).filter(target => !led.has(target)))
  return [...leading.map(({ target }) => target), ...paged]
    .map(target => `${target} ${places.get(target)?.length ?? 0}`)
    .toSorted()
}

function footersOf(parts: WordParts): readonly string[] {
  const footers = [...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
  return [...new Set(footers.flatMap(([, xml]) => paragraphsIn(xml)))].toSorted()
}

/** Empty ones are left out: they are the layout’s, not the text’s. */
function paragraphsIn(xml: string): readonly string[] {
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement
  const paragraphs: string[] = []
  const walk = (element: Element) => {
    for (const child of elementsIn(element)) {
      if (child.tagName === 'w:p') paragraphs.push(wordsOf(child))
      walk(child)
    }
  }
  if (root) walk(root)
  return paragraphs.filter(words => words.trim() !== '')
}

const elementsIn = (element: Element) =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1)

/** A number of a page is counted by each program for itself: it reads “#”, and so does that of a row of the contents. */
function wordsOf(paragraph: Element): string {
  let words = ''
  // Fields in three parts that are open.
  const open: { instruction: string }[] = []
  const say = (text: string) => {
    if (!open.some(({ instruction }) => countsPages(instruction))) words += text
  }
  const walk = (element: Element) => {
    for (const child of elementsIn(element)) {
      switch (child.tagName) {
        case 'w:p':
        case 'w:drawing':
        case 'w:pict':
          continue
        case 'w:fldSimple':
          if (countsPages(child.getAttribute('w:instr') ?? '')) say('#')
          else walk(child)
          continue
        case 'w:fldChar': {
          const type = child.getAttribute('w:fldCharType')
          if (type === 'begin') open.push({ instruction: '' })
          const field = open.at(-1)
          if (type === 'end') {
            open.pop()
            if (field && countsPages(field.instruction)) say('#')
          }
          continue
        }
        case 'w:instrText': {
          const field = open.at(-1)
          if (field) field.instruction += child.textContent ?? ''
          continue
        }
        case 'w:t':
          say(child.textContent ?? '')
          continue
        case 'w:tab':
          if (element.tagName === 'w:r') say('\t')
          continue
        case 'w:br':
          // Where a page begins is the layout’s business.
          if (child.getAttribute('w:type') !== 'page') say('\n')
          continue
        case 'w:cr':
          say('\n')
          continue
        default:
          walk(child)
      }
    }
  }
  walk(paragraph)
  return words.replace(/\t\d+$/, '\t#')
}

const countsPages = (instruction: string) => /^\s*(PAGE|PAGEREF)\b/.test(instruction)
