import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { composers } from '#shared/document/compose/composers'
import type { Doc } from '#shared/document/model'
import { headingsOf } from '#shared/document/toText'
import {
  type Exported,
  emptyPages,
  exportSample,
  linesOf,
  newFolder,
  squeezed,
  textOf,
  tool,
} from './demo.ts'

let sample: Exported
const deliverables = ['plan', 'submission', 'summary'] as const
type Id = (typeof deliverables)[number]

beforeAll(async () => {
  sample = await exportSample()
})

/** What the document says, told apart from how it was written. */
function composed(id: Id): Doc {
  const { dossier } = sample
  // The demo shows everything that can be printed.
  const subject = { dossier, campaign: dossier.campaign, today: '2026-11-03', withCoverage: true }
  return composers[id](subject)
}

const missingIn = (text: string, wanted: readonly string[]) =>
  wanted.filter(words => !text.includes(squeezed(words)))

test('everything that the program proves about its own files holds', () => {
  const { proofs, deliverables: made } = sample.report

  expect(made.map(({ id }) => id)).toEqual(deliverables)
  expect(proofs.flatMap(({ faults }) => faults)).toEqual([])
  expect(proofs.filter(({ passed, total }) => passed < total || total === 0)).toEqual([])
  expect(proofs.length).toBeGreaterThanOrEqual(10)
})

describe.each(deliverables)('the PDF of the %s', id => {
  test('is sound', () => {
    expect(tool('qpdf', '--check', sample.file(id, 'pdf'))).toContain(
      'No syntax or stream encoding',
    )
  })

  test('carries every face inside', () => {
    const fonts = tool('pdffonts', sample.file(id, 'pdf')).trim().split('\n').slice(2)
    const isInside = (line: string) => /\byes (yes|no) (yes|no) +\d+ +\d+$/.test(line.trim())

    expect(fonts.length).toBeGreaterThan(3)
    expect(fonts.filter(line => !isInside(line))).toEqual([])
  })

  test('is A4, tagged, and says whose it is', () => {
    const info = tool('pdfinfo', sample.file(id, 'pdf'))

    expect(info).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/Author: +云川市城市排水养护处/)
  })

  test('has every heading and every paragraph, rare characters too', () => {
    const text = textOf(sample.file(id, 'pdf'))

    expect(missingIn(text, headingsOf(composed(id).blocks))).toEqual([])
    expect(missingIn(text, ['周䶮'])).toEqual([])
  })

  test('prints on every page the number that the page has', () => {
    const pages = Number(/Pages: +(\d+)/.exec(tool('pdfinfo', sample.file(id, 'pdf')))?.[1])
    const first = id === 'plan' ? 1 : 2
    const numbers = Array.from({ length: pages - first + 1 }, (_, index) => index + first)
    const textOfPage = (page: number) =>
      squeezed(
        tool('pdftotext', '-f', String(page), '-l', String(page), sample.file(id, 'pdf'), '-'),
      )

    expect(numbers.filter(page => !textOfPage(page).includes(`—${page}—`))).toEqual([])
  })

  test('leaves no page empty', () => {
    expect(emptyPages(sample.file(id, 'pdf'))).toEqual([])
  })
})

// What LibreOffice makes of it is looked at in tests/integration/pages, with all other files.
describe.each(deliverables)('the Word file of the %s', id => {
  test('names the faces of official documents, and none of a theme', () => {
    const styles = tool('unzip', '-p', sample.file(id, 'docx'), 'word/styles.xml')

    for (const face of ['方正小标宋简体', '仿宋', '黑体', '楷体']) expect(styles).toContain(face)
    expect(styles).not.toMatch(/w:(ascii|hAnsi|eastAsia)Theme/)
  })
})

test('a full page of the plan holds 22 lines of 28 characters', () => {
  const pages = linesOf(sample.file('plan', 'pdf'))
  // Digits and, in some faces, quotation marks are narrower: lines with them may hold more.
  const plain = pages.flat().filter(line => !/[0-9A-Za-z%“”]/.test(line))

  expect(Math.max(...plain.map(line => [...line].length))).toBe(28)
  expect(Math.max(...pages.map(lines => lines.length))).toBe(22)
})

test('a photo that was taken sideways stands upright: the sky is above the road', () => {
  const photo = sample.dossier.evidence.find(({ file }) => file?.name === sideways)
  const submission = sample.file('submission', 'pdf')
  const pages = tool('pdftotext', submission, '-').split('\f')
  const page = String(pages.findLastIndex(text => text.includes(photo?.title ?? sideways)) + 1)
  const options = { maxBuffer: 2 ** 24 }
  const seen = execFileSync(
    'pdftoppm',
    ['-r', '20', '-gray', '-f', page, '-l', page, submission],
    options,
  )
  const [head = '', wide, high] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(seen.subarray(0, 40).toString('latin1')) ?? []
  const [width, height] = [Number(wide), Number(high)]
  const lightAt = (share: number) => {
    const from = head.length + Math.round(height * share) * width
    const row = seen.subarray(from + width * 0.4, from + width * 0.6)
    return row.reduce((sum, light) => sum + light, 0) / row.length
  }

  expect(lightAt(0.35) - lightAt(0.85)).toBeGreaterThan(60)
})
const sideways = 'IMG_20260615_063502.jpg'

test('no drawing of the sample is the one before it', () => {
  const submission = sample.file('submission', 'pdf')
  const pages = tool('pdftotext', submission, '-').split('\f')
  const firstSheet = pages.findIndex(text => text.startsWith('证明材料1-1')) + 1
  const target = newFolder()
  tool('pdfimages', '-all', '-f', String(firstSheet), submission, join(target, 'picture'))
  const pictures = readdirSync(target).map(name => readFileSync(join(target, name), 'latin1'))

  expect(pictures.length).toBeGreaterThan(30)
  expect(new Set(pictures).size).toBe(pictures.length)
})

test('the bookmarks of the PDF name every heading and every piece of evidence', () => {
  const outline = squeezed(tool('mutool', 'show', sample.file('submission', 'pdf'), 'outline'))
  const evidence = composed('submission').blocks.flatMap(block =>
    block.kind === 'evidenceSheet' && block.page === 1
      ? [`证明材料${block.number}${block.title}`]
      : [],
  )

  expect(evidence.length).toBeGreaterThanOrEqual(24)
  expect(missingIn(outline, headingsOf(composed('submission').blocks))).toEqual([])
  expect(missingIn(outline, evidence)).toEqual([])
})

test('the copy for duplex printing is sound, and every part begins on a front', () => {
  const made = sample.report.deliverables.find(({ id }) => id === 'submission')
  const copy = join(sample.folder, made?.printCopy?.name ?? '')
  expect(tool('qpdf', '--check', copy)).toContain('No syntax or stream encoding')
  const sides = tool('pdftotext', copy, '-').split('\f').slice(0, -1)
  const numbers = sides.map(text => Number(/—(\d+)—/.exec(squeezed(text))?.[1] ?? 0))
  const { blocks } = composed('submission')
  const firstOf = (words: string) =>
    sides.findIndex(text => squeezed(text).includes(squeezed(words)))

  // Odd index: a back. The cover and the empty sides have no number.
  expect(
    sides.flatMap((text, side) => (squeezed(text) === '' && side % 2 === 0 ? [side] : [])),
  ).toEqual([])
  expect(numbers.filter(number => number > 0)).toEqual(
    Array.from({ length: Math.max(...numbers) - 1 }, (_, index) => index + 2),
  )
  expect(numbers.indexOf(2) % 2).toBe(0)
  const longOnes = blocks.flatMap(block =>
    block.kind === 'evidenceSheet' && block.page === 1 && block.pages > 1 ? [block] : [],
  )
  expect(longOnes.length).toBeGreaterThan(2)
  for (const { number, title } of longOnes) {
    expect(firstOf(`证明材料${number} ${title}`) % 2 === 0, title).toBe(true)
  }
})

describe('the package of the submission', () => {
  const names = () => tool('unzip', '-Z1', sample.file('submission', 'zip')).trim().split('\n')
  const contentOf = (name: string) =>
    spawnSync('unzip', ['-p', sample.file('submission', 'zip'), literally(name)], {
      maxBuffer: 256 * 1024 * 1024,
    }).stdout

  test('shows Chinese names to other programs', () => {
    expect(names().slice(0, 3)).toEqual([
      'index.html',
      ...(['docx', 'pdf'] as const).map(form => basename(sample.file('submission', form))),
    ])
    expect(names().at(-1)).toBe('清单.txt')
    expect(names().filter(name => /^证明材料\/\d-\d+ ./.test(name)).length).toBe(
      sample.dossier.evidence.length,
    )
  })

  test('has a page that leads to every file and to the page of every piece of evidence', () => {
    const index = contentOf('index.html').toString('utf8')
    const links = [...index.matchAll(/href="([^"#]+)(?:#page=(\d+))?"/g)]
    const reached = new Set(links.map(([, path = '']) => decodeURIComponent(path)))

    expect(names().filter(name => name !== 'index.html' && !reached.has(name))).toEqual([])
    expect([...reached].filter(path => !names().includes(path))).toEqual([])
    const pages = Number(sample.report.deliverables[1]?.files.find(({ pages }) => pages)?.pages)
    const led = links.flatMap(([, , page]) => (page ? [Number(page)] : []))
    expect(led.length).toBeGreaterThan(sample.dossier.evidence.length)
    expect(led.filter(page => page < 1 || page > pages)).toEqual([])
  })

  test('holds exactly what its list says', () => {
    const list = contentOf('清单.txt').toString('utf8')

    for (const name of names().filter(name => name !== '清单.txt')) {
      const hash = createHash('sha256').update(contentOf(name)).digest('hex')
      expect(list, name).toContain(`${name}\r\n`)
      expect(list, name).toContain(hash)
    }
  })
})

/** unzip takes a name for a pattern. */
const literally = (name: string) => name.replace(/[[\]*?\\]/g, '\\$&')
