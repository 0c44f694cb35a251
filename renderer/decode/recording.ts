import type { DecodeSource, Recorded, Rendered, RenderStep } from '#shared/ipc/decode'
import { toJpegs } from './jpeg.ts'
import { requireDecodable } from './limits.ts'

/** Milliseconds; together less than what the window is given. */
const patience = { head: 5000, end: 2500, frame: 2500, look: 100 }
/** At each moment. */
const looks = 4

/** Length and one picture of a film, or the length of a sound. Throws for what Chromium cannot play. */
export async function lookAt({ url }: DecodeSource, step: RenderStep): Promise<Recorded> {
  const film = document.createElement('video')
  film.muted = true
  film.preload = 'auto'
  // What came from elsewhere could not be looked at otherwise.
  film.crossOrigin = 'anonymous'
  film.src = url
  try {
    await heard(film, 'loadedmetadata', patience.head)
    const { videoWidth: width, videoHeight: height } = film
    const seconds = await lengthOf(film)
    // A head that tells a size, and nothing behind it that can be shown: the length is still worth knowing.
    const poster = width > 0 ? await posterOf(film, seconds, step).catch(() => null) : null
    return { seconds, width, height, poster }
  } finally {
    film.removeAttribute('src')
    film.load()
  }
}

/** What was recorded by a browser or a doorbell does not say how long it is until its end was looked at. */
async function lengthOf(film: HTMLVideoElement): Promise<number | null> {
  if (film.duration === Number.POSITIVE_INFINITY) {
    film.currentTime = 1e7
    await heard(film, 'seeked', patience.end).catch(() => {})
  }
  return Number.isFinite(film.duration) && film.duration > 0 ? film.duration : null
}

/** The first of several moments at which there is something to see; films begin and end in black. */
async function posterOf(
  film: HTMLVideoElement,
  seconds: number | null,
  step: RenderStep,
): Promise<Rendered | null> {
  requireDecodable({ width: film.videoWidth, height: film.videoHeight })
  let last: ImageBitmap | null = null
  for (const moment of seconds === null ? [0] : [Math.min(3, seconds / 10), seconds / 2]) {
    film.currentTime = moment
    await heard(film, 'seeked', patience.frame)
    // On a busy computer that is said now and then before there is anything to draw.
    for (let look = 0; look < looks && (!last || isDark(last)); look += 1) {
      if (look > 0) await new Promise(resolve => setTimeout(resolve, patience.look))
      last?.close()
      last = await createImageBitmap(film)
    }
    if (last && !isDark(last)) break
  }
  if (!last) return null
  const [poster] = await toJpegs(last, { rotation: 0, steps: [step] }, { isPlain: false })
  return poster ?? null
}

/** Of 255. */
const darkest = 20

function isDark(picture: ImageBitmap): boolean {
  const [width, height] = [16, 9]
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (!context) return false
  context.drawImage(picture, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  const light = data.reduce((sum, value, index) => (index % 4 === 3 ? sum : sum + value), 0)
  return light / (width * height * 3) < darkest
}

function heard(film: HTMLVideoElement, event: string, withinMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`no ${event}: ${film.error?.message ?? 'too slow'}`))
    setTimeout(fail, withinMs)
    film.addEventListener('error', fail, { once: true })
    film.addEventListener(event, () => resolve(), { once: true })
  })
}
