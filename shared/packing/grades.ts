/**
 * How a picture can be saved: from the best, step by step, to the least that an
 * office can still use. Each step takes about five sixths of the bytes before it.
 */
export type Grade = {
  /** Pixels of the longer side, at most. */
  readonly side: number
  /** JPEG quality, 0–1. */
  readonly quality: number
}

/** What gives way first: a photo; or what people read: certificates, scans, pages of PDF. */
export type PictureClass = 'photo' | 'text'

/** The best of both classes: some 250 dots to the inch in the frame of a sheet. */
export const bestGrade: Grade = { side: 2000, quality: 0.82 }

/** The least shows faces and signs in the frame of 156 mm: 720 pixels are 117 dots to the inch. */
const photo: readonly Grade[] = [
  bestGrade,
  { side: 1840, quality: 0.8 },
  { side: 1700, quality: 0.78 },
  { side: 1560, quality: 0.76 },
  { side: 1440, quality: 0.74 },
  { side: 1320, quality: 0.72 },
  { side: 1220, quality: 0.7 },
  { side: 1120, quality: 0.68 },
  { side: 1040, quality: 0.66 },
  { side: 960, quality: 0.64 },
  { side: 900, quality: 0.61 },
  { side: 840, quality: 0.58 },
  { side: 780, quality: 0.55 },
  { side: 720, quality: 0.52 },
]

/**
 * The floor for what is read. The smallest print of certificates and tables is 小五, 9 pt =
 * 3.175 mm. Below 12 pixels to the character strokes of Chinese run together; 16 leave room
 * for the blur of JPEG. 16 px / 3.175 mm = 128 dots to the inch, and the longer side of A4,
 * 297 mm, then has 1497 pixels. Below quality 0.6 the noise around strokes begins to close them.
 */
export const textFloor: Grade = { side: 1500, quality: 0.6 }

const text: readonly Grade[] = [
  bestGrade,
  { side: 1880, quality: 0.78 },
  { side: 1760, quality: 0.74 },
  { side: 1660, quality: 0.7 },
  { side: 1580, quality: 0.65 },
  textFloor,
]

/**
 * In which order quality is given up: photos down to 1120 pixels, then a little of the text
 * pictures, then photos to their floor, and only then the text pictures to theirs.
 */
const levels: readonly { readonly photo: number; readonly text: number }[] = [
  ...[0, 1, 2, 3, 4, 5, 6, 7].map(step => ({ photo: step, text: 0 })),
  { photo: 7, text: 1 },
  { photo: 7, text: 2 },
  ...[8, 9, 10, 11, 12, 13].map(step => ({ photo: step, text: 2 })),
  ...[3, 4, 5].map(step => ({ photo: 13, text: step })),
]

export const levelCount = levels.length

/** Of a level, from 0 for the best. */
export function gradeAt(kind: PictureClass, level: number): Grade {
  const grades = { photo, text }[kind]
  return grades[levels[level]?.[kind] ?? grades.length - 1] ?? bestGrade
}

/** Names a grade in file names and maps. */
export const gradeName = ({ side, quality }: Grade) => `${side}q${Math.round(quality * 100)}`

/**
 * Bytes to expect from one grade as a share of another's: measured on photos and scans, bytes
 * grow a little slower than pixels, and about so with the quality. `sourceSide` in pixels:
 * nothing is enlarged.
 */
export function expectedShare(grade: Grade, of: Grade, sourceSide: number): number {
  return weight(grade, sourceSide) / weight(of, sourceSide)
}

/** Of one picture before anything of it is known: some 0.2 bytes to the pixel of 4:3 at the best. */
export function expectedBytes(grade: Grade, sourceSide: number): number {
  return weight(grade, sourceSide) * 600_000
}

function weight({ side, quality }: Grade, sourceSide: number): number {
  const reach = Math.min(side, sourceSide) / bestGrade.side
  return reach ** 1.8 * Math.exp(2 * (quality - bestGrade.quality))
}
