import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder } from '../export/demo.ts'
import { toolBeside } from './toolBeside.ts'

/** In points from the upper left corner. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type Ink = {
  readonly body: Box | null
  readonly foot: Box | null
  readonly dashes: readonly Box[]
}

const dotsPerInch = 144
const points = (dots: number) => (dots * 72) / dotsPerInch
const dots = (points: number) => Math.round((points * dotsPerInch) / 72)

/** Lighter than this is the blur at the edge of a line. */
const dark = 190

type Picture = {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/**
 * Draws every page and tells where it is not white: above `footBegins`, and under it. Pages
 * on their side are turned to the left first, as they are when they are bound.
 */
export async function inkOf(pdf: string, footBegins: number): Promise<readonly Ink[]> {
  const folder = newFolder()
  await toolBeside(
    'mutool',
    'draw',
    '-q',
    '-r',
    String(dotsPerInch),
    '-c',
    'gray',
    '-o',
    join(folder, '%d.pgm'),
    pdf,
  )
  const border = dots(footBegins)
  const ink = readdirSync(folder)
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map(name => {
      const picture = upright(readPgm(readFileSync(join(folder, name))))
      const foot = boxIn(picture, { top: border, bottom: picture.height })
      return {
        body: boxIn(picture, { top: 0, bottom: border }),
        foot,
        dashes: foot ? dashesIn(picture, foot) : [],
      }
    })
  rmSync(folder, { recursive: true })
  return ink
}

function readPgm(file: Buffer): Picture {
  const header = /^P5\s+(?:#.*\s+)?(\d+)\s+(\d+)\s+255\s/.exec(
    file.subarray(0, 200).toString('latin1'),
  )
  if (!header) throw new Error('mutool wrote no grey picture')
  return {
    width: Number(header[1]),
    height: Number(header[2]),
    grey: file.subarray(header[0].length),
  }
}

function upright({ width, height, grey }: Picture): Picture {
  if (width <= height) return { width, height, grey }
  const turned = new Uint8Array(grey.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      turned[(width - 1 - x) * height + y] = grey[y * width + x] ?? 255
    }
  }
  return { width: height, height: width, grey: turned }
}

type Part = {
  readonly top: number
  readonly bottom: number
  readonly left?: number
  readonly right?: number
}

function boxIn({ width, grey }: Picture, part: Part): Box | null {
  const { left: from = 0, right: to = width } = part
  let [left, top, right, bottom] = [to, -1, from, -1]
  for (let y = part.top; y < part.bottom; y += 1) {
    const row = y * width
    let first = from
    while (first < to && (grey[row + first] ?? 255) >= dark) first += 1
    if (first === to) continue
    let last = to - 1
    while ((grey[row + last] ?? 255) >= dark) last -= 1
    if (top < 0) top = y
    bottom = y + 1
    left = Math.min(left, first)
    right = Math.max(right, last + 1)
  }
  if (top < 0) return null
  return { left: points(left), top: points(top), right: points(right), bottom: points(bottom) }
}

/** The runs of inked columns at both ends of the foot: what a page number begins and ends with. */
function dashesIn(picture: Picture, foot: Box): readonly Box[] {
  const runs = columnsIn(picture, foot)
  const ends = runs.length > 1 ? [runs[0], runs.at(-1)] : []
  const [top, bottom] = [dots(foot.top), dots(foot.bottom)]
  return ends.flatMap(run => {
    const box = run && boxIn(picture, { top, bottom, left: run[0], right: run[1] })
    return box ? [box] : []
  })
}

function columnsIn({ width, grey }: Picture, foot: Box): readonly (readonly [number, number])[] {
  const [from, to] = [dots(foot.top), dots(foot.bottom)]
  const isInked = (x: number) => {
    for (let y = from; y < to; y += 1) if ((grey[y * width + x] ?? 255) < dark) return true
    return false
  }
  const runs: [number, number][] = []
  for (let x = 0; x < width; x += 1) {
    if (!isInked(x)) continue
    const last = runs.at(-1)
    if (last && last[1] === x) last[1] = x + 1
    else runs.push([x, x + 1])
  }
  return runs
}
