import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { AppError } from '#shared/failure'
import type { Decoder } from '../../electron/desk.ts'
import { requireDecodable } from '../../renderer/decode/limits.ts'
import { pictureHeader } from '../../renderer/decode/pictureHeader.ts'

const run = promisify(execFile)

/**
 * For tests without Electron: pictures are measured by their header, PDFs by
 * qpdf. The sandboxed decoder itself is tried in the end-to-end tests.
 */
export const plainDecoder: Pick<Decoder, 'measure' | 'pdfPages'> = {
  measure: async path => {
    const bytes = await readFile(path)
    const header = pictureHeader(bytes)
    const isWhole = header?.kind !== 'jpg' || bytes.readUInt16BE(bytes.length - 2) === 0xffd9
    try {
      if (!header || !isWhole) throw new Error('cut off')
      const { width, height } = requireDecodable(header)
      return { width, height, frames: 1, takenOn: '' }
    } catch (error) {
      throw new AppError({ code: 'picture.unreadable' }, { cause: error })
    }
  },
  pdfPages: async path => {
    try {
      return Number((await run('qpdf', ['--show-npages', path])).stdout)
    } catch (error) {
      const said = String((error as { stderr?: unknown }).stderr)
      const code = /invalid password/.test(said) ? 'pdf.encrypted' : 'pdf.damaged'
      throw new AppError({ code }, { cause: error })
    }
  },
}
