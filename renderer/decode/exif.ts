import { orientation, parse } from 'exifr/dist/lite.esm.mjs'

/** The day on the camera's own clock; empty when the picture does not say, or says nonsense. */
export async function takenOn(bytes: Uint8Array): Promise<string> {
  // Kept as text: made into an instant, a photo taken at night would change its day.
  const tags = await parse(bytes, { exif: true, reviveValues: false }).catch(() => undefined)
  const text = String(tags?.DateTimeOriginal ?? tags?.CreateDate ?? '')
  const [, year, month, day] = /^(\d{4})[:-](\d\d)[:-](\d\d)/.exec(text) ?? []
  const date = `${year}-${month}-${day}`
  const isReal = Number(year) >= 1990 && !Number.isNaN(Date.parse(date))
  return isReal ? date : ''
}

/** False when it says that it is to be turned or mirrored. */
export async function isUpright(bytes: Uint8Array): Promise<boolean> {
  const turn = await orientation(bytes).catch(() => undefined)
  return turn === undefined || turn === 1
}
