import type { EvidenceFile } from '#shared/schema/dossier'
import type { PictureExtension } from '#shared/schema/richText'
import { isExecutable } from './executables.ts'

type Why = Extract<EvidenceFile, { kind: 'original' }>['why']

/** What a file is by its first bytes; its name only decides where these leave it open. */
export type Sniffed =
  | { readonly kind: 'image'; readonly extension: PictureExtension }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'original'; readonly extension: string; readonly why: Why }
  | { readonly kind: 'executable' }

/** Enough for every signature, and for the first entries of a Word file. */
export const headBytes = 64 * 1024

/** First bytes as Latin-1 text. Windows bitmaps are left to file-type: “BM” alone says little. */
const pictureMarks: readonly (readonly [string, PictureExtension])[] = [
  ['\xff\xd8\xff', 'jpg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
]
const tiffMarks = ['II*\0', 'MM\0*']

/** Word, Excel, PowerPoint, WPS and OFD; old ones share one signature, new ones are ZIP files. */
const officeExtensions = new Set(
  'doc docx docm xls xlsx xlsm ppt pptx pptm wps wpt et ett dps dpt ofd rtf odt ods odp csv txt'.split(
    ' ',
  ),
)
const mediaExtensions = new Set(
  'mp4 mov avi wmv mkv flv webm m4v mpg mpeg 3gp mp3 wav wma m4a aac flac ogg amr'.split(' '),
)

/** `head` holds the first 64 KB, or all of a smaller file. */
export async function sniff(head: Uint8Array, name: string): Promise<Sniffed> {
  const extension = extensionOf(name)
  if (isExecutable(head, name)) return { kind: 'executable' }
  const start = Buffer.from(head.subarray(0, 1024)).toString('latin1')
  // Its tables are long, and no start should wait for them.
  const { fileTypeFromBuffer } = await import('file-type')
  const mime = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime ?? ''
  const picture = pictureIn(start, mime, extension)
  if (picture) return { kind: 'image', extension: picture }
  // Scanners and mail programs put bytes before the mark, so readers look through the first kilobyte.
  if (start.includes('%PDF-')) return { kind: 'pdf' }
  return { kind: 'original', extension, why: whyOriginal(mime, extension) }
}

function pictureIn(start: string, mime: string, extension: string): PictureExtension | null {
  const marked = pictureMarks.find(([mark]) => start.startsWith(mark))
  if (marked) return marked[1]
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'webp'
  if (mime === 'image/bmp') return 'bmp'
  // Raw photos begin like a TIFF; only where its tags lie at the end of the file must the name decide.
  const isTiff = mime === 'image/tiff' || (mime === '' && /^tiff?$/.test(extension))
  return isTiff && tiffMarks.some(mark => start.startsWith(mark)) ? 'tif' : null
}

function whyOriginal(mime: string, extension: string): Why {
  if (/^(video|audio)\//.test(mime)) return 'media'
  // A name that promises a picture or a PDF, and bytes that are neither.
  if (isShowable(extension) && mime === '') return 'damaged'
  if (officeExtensions.has(extension)) return 'office'
  return mediaExtensions.has(extension) ? 'media' : 'other'
}

function isShowable(extension: string): boolean {
  return /^(jpe?g|jpe|jfif|png|webp|bmp|gif|tiff?|pdf)$/.test(extension)
}

/** In the form that the dossier stores: lower case letters and digits, `bin` when there is none. */
export function extensionOf(name: string): string {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]
  return extension?.toLowerCase() ?? 'bin'
}
