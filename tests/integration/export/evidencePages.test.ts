import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { degrees, PDFDocument, PDFName, type PDFPage, type RGB, rgb } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { frameOnPage, paper, points } from '#shared/document/layout'
import { standardLayout } from '#shared/domain/layouts'
import { assembleSheets } from '../../../electron/export/assembleSheets.ts'
import { greyPixel, somePdf, wholeOf } from '../../unit/electron/export/somePdf.ts'

/** Colours of the four edges as a reader sees them. */
const colours = {
  top: rgb(0, 1, 0),
  right: rgb(0, 0, 1),
  bottom: rgb(1, 0, 1),
  left: rgb(1, 0, 0),
} as const
type Edge = keyof typeof colours
const edges: readonly Edge[] = ['top', 'right', 'bottom', 'left']

type Kind = {
  readonly size: readonly [width: number, height: number]
  readonly rotation?: 0 | 90 | 180 | 270
  /** What is cut off on every side, so that the edges lie inside. */
  readonly cropped?: number
  /** Given by the user, on top. */
  readonly turned?: 0 | 90 | 180 | 270
}

const a4 = [595.28, 841.89] as const
const kinds: Readonly<Record<string, Kind>> = {
  upright: { size: a4 },
  landscape: { size: [841.89, 595.28] },
  A3: { size: [841.89, 1190.55] },
  'A3 landscape': { size: [1190.55, 841.89] },
  'turned by 90': { size: a4, rotation: 90 },
  'turned by 180': { size: a4, rotation: 180 },
  'turned by 270': { size: a4, rotation: 270 },
  cropped: { size: a4, cropped: 90 },
  'cropped and turned': { size: [841.89, 595.28], cropped: 60, rotation: 90 },
  'turned by its user': { size: a4, turned: 90 },
  'a receipt': { size: [164, 900] },
}

/** A page whose edges a reader sees in the colours above, however it is turned in its file. */
function edged(pdf: PDFDocument, { size, rotation = 0, cropped = 0 }: Kind): PDFPage {
  const page = pdf.addPage([...size])
  page.setRotation(degrees(rotation))
  const [width, height] = [size[0] - 2 * cropped, size[1] - 2 * cropped]
  page.setCropBox(cropped, cropped, width, height)
  const band = 20
  const boxes = {
    top: { x: cropped, y: cropped + height - band, width, height: band },
    right: { x: cropped + width - band, y: cropped, width: band, height },
    bottom: { x: cropped, y: cropped, width, height: band },
    left: { x: cropped, y: cropped, width: band, height },
  }
  // Turned clockwise by 90, what lies at the left is seen at the top.
  for (const [index, edge] of edges.entries()) {
    const seen = edges[(index + rotation / 90) % 4] ?? 'top'
    page.drawRectangle({ ...boxes[edge], color: colours[seen] })
  }
  // Outside of the crop box: must not be seen.
  page.drawRectangle({ x: 0, y: 0, width: cropped, height: size[1], color: rgb(1, 1, 0) })
  return page
}

/** A rectangle of one colour with an appearance of its own, as a stamp has. */
function stamp(pdf: PDFDocument, page: PDFPage, rect: readonly number[]): void {
  const content = '1 1 0 rg 0 0 10 10 re f'
  const appearance = pdf.context.register(
    pdf.context.flateStream(content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 10, 10] }),
  )
  const annotation = { Type: 'Annot', Subtype: 'Stamp', Rect: [...rect], AP: { N: appearance } }
  const ref = pdf.context.register(pdf.context.obj(annotation))
  page.node.set(PDFName.of('Annots'), pdf.context.obj([ref]))
}

const folder = mkdtempSync(join(tmpdir(), 'pages-'))
const dotsPerInch = 36
const scale = dotsPerInch / 72
const frame = frameOnPage(standardLayout, 1)

type Picture = { readonly width: number; readonly height: number; readonly bytes: Buffer }

/** Lays one evidence page into one sheet and looks at it with another program. */
async function seen(evidence: Uint8Array, rotation = 0): Promise<Picture> {
  const [source, picture, out] = ['evidence.pdf', 'grey.jpg', 'out.pdf'].map(name =>
    join(folder, name),
  ) as [string, string, string]
  writeFileSync(source, evidence)
  writeFileSync(picture, greyPixel)
  const blank = await PDFDocument.create()
  blank.addPage([points(paper.width), points(paper.height)])
  const numbers = await somePdf()
  const leading = await blank.save()
  const framed = [{ page: 1, picture, alt: '', pdf: { path: source, page: 1, rotation } }]
  const none = { following: [], followingPages: [], bookmarks: [], names: new Map() }
  const assembly = { leading, begins: 1, numbers, framed, layout: standardLayout, ...none }
  const parts = await assembleSheets(assembly, () => {})
  writeFileSync(out, await wholeOf(parts))
  return readPpm(execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-aa', 'no', out]))
}

function readPpm(file: Buffer): Picture {
  const start = file.subarray(0, 40).toString('latin1')
  const [head = '', width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(start) ?? []
  return { width: Number(width), height: Number(height), bytes: file.subarray(head.length) }
}

type Box = { left: number; top: number; right: number; bottom: number; count: number }

/** Where a colour is seen, in points from the upper left corner; null when nowhere. */
function boxOf({ width, height, bytes }: Picture, { red, green, blue }: RGB): Box | null {
  const box: Box = { left: Infinity, top: Infinity, right: 0, bottom: 0, count: 0 }
  const near = (value: number | undefined, wanted: number) =>
    Math.abs((value ?? 0) - wanted * 255) < 40
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3
      if (!near(bytes[at], red) || !near(bytes[at + 1], green) || !near(bytes[at + 2], blue))
        continue
      box.left = Math.min(box.left, x / scale)
      box.right = Math.max(box.right, (x + 1) / scale)
      box.top = Math.min(box.top, y / scale)
      box.bottom = Math.max(box.bottom, (y + 1) / scale)
      box.count += 1
    }
  }
  return box.count === 0 ? null : box
}

const middle = ({ left, right, top, bottom }: Box) => [(left + right) / 2, (top + bottom) / 2]

let none: Picture
beforeAll(async () => {
  none = await seen(await somePdf())
})

test('a page without edges shows none: the test can fail', () => {
  expect(edges.map(edge => boxOf(none, colours[edge]))).toEqual([null, null, null, null])
})

for (const [name, kind] of Object.entries(kinds)) {
  test(`a page is whole, upright and inside its frame: ${name}`, async () => {
    const pdf = await PDFDocument.create()
    edged(pdf, kind)
    const { turned = 0, rotation = 0, cropped = 0, size } = kind
    const picture = await seen(await pdf.save(), turned)

    const boxes = edges.map((_, index) => {
      // Turned once more by its user, the left edge is seen at the top.
      const edge = edges[(index + 4 - turned / 90) % 4] ?? 'top'
      return boxOf(picture, colours[edge])
    })
    const [top, right, bottom, left] = boxes
    if (!top || !right || !bottom || !left) throw new Error(`cut: ${JSON.stringify(boxes)}`)
    expect(middle(top)[1]).toBeLessThan(middle(bottom)[1] ?? 0)
    expect(middle(left)[0]).toBeLessThan(middle(right)[0] ?? 0)
    expect(boxOf(picture, rgb(1, 1, 0))).toBeNull()

    const whole = {
      left: left.left,
      right: right.right,
      top: top.top,
      bottom: bottom.bottom,
    }
    const upper = points(paper.height) - frame.y - frame.height
    expect(whole.left).toBeGreaterThan(frame.x)
    expect(whole.right).toBeLessThan(frame.x + frame.width)
    expect(whole.top).toBeGreaterThan(upper)
    expect(whole.bottom).toBeLessThan(upper + frame.height)

    const isSideways = (rotation + turned) % 180 === 90
    const [w, h] = [size[0] - 2 * cropped, size[1] - 2 * cropped]
    const [width, height] = [whole.right - whole.left, whole.bottom - whole.top]
    expect(width / height).toBeCloseTo(isSideways ? h / w : w / h, 1)
    // As large as it fits: 5 pt clear of the frame in one direction, two dots of the picture at most.
    const slack = Math.min(frame.width - width, frame.height - height)
    expect(slack).toBeGreaterThan(6)
    expect(slack).toBeLessThan(10 + 4 / scale)
  })
}

test('a stamp is drawn where it lies on its page, also on a turned one', async () => {
  for (const rotation of [0, 90] as const) {
    const pdf = await PDFDocument.create()
    const page = edged(pdf, { size: a4, rotation })
    // A fifth of the page, at its lower left corner before it is turned.
    stamp(pdf, page, [40, 40, 159, 208])
    const picture = await seen(await pdf.save())

    const box = boxOf(picture, rgb(1, 1, 0))
    const [left, top, bottom] = (['left', 'top', 'bottom'] as const).map(edge =>
      boxOf(picture, colours[edge]),
    )
    if (!box || !left || !top || !bottom) throw new Error('no stamp')
    // The lower left corner comes to lie at the upper left when the page is turned clockwise.
    const toLeft = box.left - left.left
    const toEdge = rotation === 0 ? bottom.bottom - box.bottom : box.top - top.top
    expect(toLeft).toBeGreaterThan(10)
    expect(toLeft).toBeLessThan(45)
    expect(toEdge).toBeGreaterThan(10)
    expect(toEdge).toBeLessThan(45)
  }
})
