import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, type NativeImage, nativeImage, type Session, session } from 'electron'
import { safeWebPreferences } from '../security.ts'
import { grain } from './grain.ts'
import { coverClass } from './pages/style.ts'

/** Runs no script of its own. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const partition = 'sample'
const origin = 'app://sample'
const fonts = new Set([
  'NotoSerifSC-Regular.ttf',
  'NotoSerifSC-Bold.ttf',
  'NotoSansSC-Regular.ttf',
  'NotoSansSC-Bold.ttf',
  'LXGWWenKai-Regular.woff2',
])

export type Darkroom = {
  /** The section with this id, as an opaque picture of exactly this size. */
  readonly develop: (id: string, width: number, height: number) => Promise<NativeImage>
  /** The section with this id, as A4 pages with text in them. */
  readonly print: (id: string) => Promise<Uint8Array>
  readonly close: () => void
}

/** Opens a hidden window on our own page; it is in its sandbox and can reach nothing but the bundled fonts. */
export async function openDarkroom(page: string): Promise<Darkroom> {
  servePage(session.fromPartition(partition), page)
  const window = new BrowserWindow({
    show: false,
    useContentSize: true,
    enableLargerThanScreen: true,
    webPreferences: {
      ...safeWebPreferences(),
      partition,
      offscreen: true,
      backgroundThrottling: false,
    },
  })
  const { webContents: contents } = window
  const lost = new Promise<never>((_resolve, reject) => {
    contents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`the window that draws the sample is gone: ${reason}`)),
    )
  })
  contents.setFrameRate(60)
  await Promise.race([contents.loadURL(`${origin}/`), lost])

  const run = (code: string) => Promise.race([contents.executeJavaScript(code), lost])
  /** A picture may be one of what was shown before, so the cover tells the new from the old. */
  async function captured(area: Electron.Rectangle, isWanted: (image: NativeImage) => boolean) {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const image = await contents.capturePage(area)
      if (isWanted(image)) return image
      await run('new Promise(requestAnimationFrame)')
    }
    throw new Error('the window that draws the sample does not paint')
  }
  return {
    develop: async (id, width, height) => {
      const area = { x: 0, y: 0, width, height }
      window.setContentSize(width, height)
      await run(covering(true))
      await captured(area, isCovered)
      await run(showing(id))
      await run(covering(false))
      return opaque(await captured(area, image => !isCovered(image)), width, height)
    },
    print: async id => {
      await run(showing(id))
      return contents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    },
    close: () => window.destroy(),
  }
}

/** Tries, each a frame apart. */
const mostAttempts = 200

/** Resolves when the section stands there in its own fonts. */
function showing(id: string): string {
  return `(async () => {
    location.hash = ${JSON.stringify(id)}
    const frame = () => new Promise(requestAnimationFrame)
    await frame()
    await document.fonts.ready
    await frame()
    await frame()
  })()`
}

const covering = (isOn: boolean) =>
  `document.documentElement.classList.toggle('${coverClass}', ${isOn})`

/** In every corner: in a picture of another size one of them would be missing. */
function isCovered(image: NativeImage): boolean {
  const { width, height } = image.getSize()
  return [0, width - 1].every(x =>
    [0, height - 1].every(y => {
      const [blue = 0, green = 0, red = 0] = image.crop({ x, y, width: 1, height: 1 }).toBitmap()
      return red > 240 && green < 15 && blue > 240
    }),
  )
}

/** A screen with a finer grid gives a larger picture; the size must not depend on it. */
function opaque(image: NativeImage, width: number, height: number): NativeImage {
  const size = image.getSize()
  return size.width === width && size.height === height ? image : image.resize({ width, height })
}

function servePage(own: Session, page: string): void {
  if (own.protocol.isProtocolHandled('app')) own.protocol.unhandle('app')
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith(`${origin}/`) }),
  )
  own.protocol.handle('app', async ({ url }) => {
    const name = new URL(url).pathname.slice(1)
    if (name === '') return body(page, 'text/html; charset=utf-8')
    if (name === 'grain.png') return body(grainPng(), 'image/png')
    if (!fonts.has(name)) return new Response(null, { status: 404 })
    return body(await readFile(join(app.getAppPath(), 'out', 'fonts', name)), 'font/sfnt')
  })
}

function grainPng(): Buffer {
  const { bitmap, side } = grain()
  return nativeImage.createFromBitmap(bitmap, { width: side, height: side }).toPNG()
}

function body(content: string | Uint8Array, type: string): Response {
  const bytes = typeof content === 'string' ? content : new Uint8Array(content)
  return new Response(bytes, {
    headers: { 'Content-Type': type, 'Content-Security-Policy': policy },
  })
}
