import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { BrowserWindow, type Session, session } from 'electron'
import { bundledFonts } from '#shared/document/faces'
import { htmlPage } from '#shared/document/toHtml'
import { standardLayout } from '#shared/domain/layouts'
import { AppError } from '#shared/failure'
import { safeWebPreferences } from '../security.ts'
import { isPng } from './prepared.ts'
import { printUrls } from './printUrls.ts'

/** One page of HTML and the pictures it shows, by hash. */
export type Printable = {
  readonly html: string
  /** Paths of JPEG files. */
  readonly pictures: ReadonlyMap<string, string>
  /** Without tags: what is laid into other pages is told of there. */
  readonly isUntagged?: boolean
}

/** Sets a page with Chromium; gives the bytes of a PDF. One page after the other, in the order they were asked for. */
export type Print = (page: Printable, signal?: AbortSignal) => Promise<Uint8Array>

export type Printer = {
  readonly print: Print
  /** Opens the window and loads its fonts, while whoever will print still does other things. */
  readonly prepare: () => void
  readonly close: () => void
}

/** Who has exported often exports once more, when a word is mended. */
const idleMs = 180_000
/**
 * Pages by the hundred leave the window with hundreds of megabytes, while they still have to be put
 * together: it is emptied then. Text may be set once more with its page numbers; what goes without
 * tags comes last.
 */
const heavy = { characters: 500_000, idleMs: 2_000, untaggedIdleMs: 300 } as const

const partition = 'print'
const origin = 'app://print'

/** Nothing but what we wrote ourselves, our fonts, and pictures that the decoder has re-encoded. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src lent:; img-src 'self'; base-uri 'none'; form-action 'none'"

/**
 * Prints in a hidden window that has no scripts, no network and no disk: it sees
 * the page it is given and the bundled fonts in `fonts`. The window stays open
 * a while, because loading 58 MB of fonts takes longer than most pages.
 */
export function createPrinter(fonts: string): Printer {
  const pages = new Map<string, Printable>()
  let own: Session | undefined
  let window: BrowserWindow | undefined

  let idle: NodeJS.Timeout | undefined
  /** Of the longest page that the open window has set. */
  let longest = 0
  /** Of all that it still holds. */
  let held = 0
  /** Destroying the window in the middle of a page makes the next page fail too, so it is left to end. */
  let underWay: Promise<unknown> = Promise.resolve()

  const close = () => {
    clearTimeout(idle)
    window?.destroy()
    window = undefined
    longest = 0
    held = 0
  }
  async function visit<T>(page: Printable, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
    clearTimeout(idle)
    own ??= serve(session.fromPartition(partition), pages, fonts)
    window ??= openWindow(own)
    const id = randomUUID()
    pages.set(id, page)
    longest = Math.max(longest, page.html.length)
    held += page.html.length
    try {
      await window.loadURL(`${origin}/${id}/`)
      return await use(window)
    } finally {
      pages.delete(id)
      const isHeavy = longest > heavy.characters
      idle = isHeavy ? setTimeout(empty, heavyIdleMs(page)) : setTimeout(close, idleMs)
      if (window && held > heavy.characters) {
        held = 0
        void clearAway(window)
      }
    }
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = underWay.then(work)
    underWay = done.catch(() => {})
    return done
  }
  const print: Print = (page, signal) => {
    const printing = inTurn(() => {
      signal?.throwIfAborted()
      return visit(page, window => printed(window, page))
    })
    return orAborted(printing, signal)
  }
  // What goes wrong here goes wrong again when something is printed, and is told then.
  const prepare = () => {
    if (!window) inTurn(() => visit(onlyFonts, async () => {})).catch(() => {})
  }
  const empty = () => {
    longest = 0
    inTurn(() => visit(onlyFonts, clearAway)).catch(() => {})
  }
  return { print, prepare, close }
}

/**
 * Without scripts nothing ever asks the window to let go of what it has set: each printing of a
 * long text stayed with another 110 MB. Half as much goes in a fifth of a second; the fonts stay.
 */
async function clearAway({ webContents }: BrowserWindow): Promise<void> {
  const tools = webContents.debugger
  try {
    tools.attach()
    await tools.sendCommand('HeapProfiler.collectGarbage')
    tools.detach()
  } catch {
    // The window may be gone meanwhile, and memory is all it would have given.
  }
}

const heavyIdleMs = ({ isUntagged }: Printable) =>
  isUntagged ? heavy.untaggedIdleMs : heavy.idleMs

/** Whoever cancels does not wait. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new AppError({ code: 'cancelled' }))
    if (signal?.aborted) return abort()
    signal?.addEventListener('abort', abort)
    work.then(resolve, reject).finally(() => signal?.removeEventListener('abort', abort))
  })
}

function openWindow(own: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: { ...safeWebPreferences(), session: own, javascript: false },
  })
}

/** Pages ask for all of them ahead. */
const onlyFonts: Printable = {
  html: htmlPage({ title: '', fonts: printUrls.fonts, layout: standardLayout, body: '' }),
  pictures: new Map(),
}

function printed(
  { webContents }: BrowserWindow,
  { isUntagged = false }: Printable,
): Promise<Uint8Array> {
  return webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: !isUntagged,
    generateDocumentOutline: !isUntagged,
  })
}

function serve(own: Session, pages: ReadonlyMap<string, Printable>, fonts: string): Session {
  own.webRequest.onBeforeRequest(({ url }, reply) => {
    reply({ cancel: !url.startsWith(`${origin}/`) && !url.startsWith(`${printUrls.fonts}/`) })
  })
  // Not in the newer way: see decoderProtocol.ts.
  own.protocol.registerFileProtocol('lent', ({ url }, answer) => {
    const font = bundledFonts.find(({ file }) => url === `${printUrls.fonts}/${file}`)
    answer(font ? { path: join(fonts, font.file), headers: fontHeaders } : { error: notFound })
  })
  own.protocol.handle('app', async request => {
    const { host, pathname } = new URL(request.url)
    if (host !== 'print' || request.method !== 'GET') return refused()
    const [, id = '', kind = '', name = ''] = pathname.split('/')
    const page = pages.get(id)
    if (!page) return refused()
    if (kind === '') return served(page.html, 'text/html; charset=utf-8')
    const picture = kind === 'picture' ? page.pictures.get(name) : undefined
    return picture === undefined
      ? refused()
      : served(fileBody(picture), isPng(picture) ? 'image/png' : 'image/jpeg')
  })
  return own
}

/** Part by part: all fonts read at once are 80 MB. */
function fileBody(path: string): ReadableStream {
  const parts = createReadStream(path, { highWaterMark: 1024 * 1024 })
  return Readable.toWeb(parts) as ReadableStream
}

function served(body: string | ReadableStream, type: string): Response {
  const headers = {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'max-age=86400',
  }
  return new Response(body, { headers })
}

const fontHeaders = { 'Access-Control-Allow-Origin': origin, 'X-Content-Type-Options': 'nosniff' }
/** net::ERR_FILE_NOT_FOUND */
const notFound = -6

const refused = () => new Response(null, { status: 404 })
