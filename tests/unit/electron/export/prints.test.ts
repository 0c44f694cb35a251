import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bestGrade } from '#shared/packing/grades'
import { openPrints, type Shown } from '../../../../electron/export/prints.ts'
import { aPngFile } from '../../../builders/evidenceFiles.ts'

const folder = mkdtempSync(join(tmpdir(), 'prints-'))
const jpegOf = (bytes: number) =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(bytes - 3)])

/** A decoder that makes a JPEG of `usual` bytes, or of `light` when it must not grow. */
async function made(
  file: Buffer,
  sizes: { readonly usual: number; readonly light: number },
  rotation = 0,
) {
  const path = join(folder, 'file')
  writeFileSync(path, file)
  const asked: boolean[] = []
  const prints = await openPrints({
    blobs: { pathOf: async () => path },
    decoder: {
      prints: async (_printed, { neverHeavier = false }) => {
        asked.push(neverHeavier)
        return [{ jpeg: jpegOf(neverHeavier ? sizes.light : sizes.usual), width: 40, height: 30 }]
      },
    },
    cache: mkdtempSync(join(tmpdir(), 'cache-')),
    progress: () => {},
    signal: new AbortController().signal,
  })
  const content: Shown = { kind: 'picture', hash: 'ab'.repeat(32), rotation }
  await prints.make([{ key: 'k', content, grades: [bestGrade] }], '')
  const print = prints.of('k', bestGrade)
  if (!print) throw new Error('nothing was made')
  return { print, asked }
}

const drawing = aPngFile(40, 30)

test('a drawing that is lighter as PNG stays one, pixel for pixel', async () => {
  const { print, asked } = await made(drawing, { usual: 900, light: 800 })

  expect(print.path).toMatch(/\.40x30\.png$/)
  expect(print.bytes).toBeLessThanOrEqual(drawing.length)
  expect(readFileSync(print.path).subarray(1, 4).toString()).toBe('PNG')
  expect(asked).toEqual([false])
})

test('what cannot stay what it is does not grow all the same', async () => {
  const { print, asked } = await made(drawing, { usual: 900, light: 50 }, 90)

  expect(print).toMatchObject({ bytes: 50, width: 40, height: 30 })
  expect(asked).toEqual([false, true])
})

test('what is lighter anyway is made once', async () => {
  const { print, asked } = await made(Buffer.alloc(5000), { usual: 900, light: 50 })

  expect(print.bytes).toBe(900)
  expect(asked).toEqual([false])
})
