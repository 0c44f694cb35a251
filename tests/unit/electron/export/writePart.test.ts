import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { partBytes, partsAt } from '../../../../electron/export/fileParts.ts'
import { beginPart, goOnPart, writePart } from '../../../../electron/export/writePart.ts'
import { sha256Of } from '../../../../electron/export/writeZip.ts'

const freshPath = async () => join(await mkdtemp(join(tmpdir(), 'part-')), 'new.part')

test('writes bytes, and what comes piece by piece, to its end', async () => {
  const [whole, streamed] = [await freshPath(), await freshPath()]
  const zip = new ZipFile()
  zip.addBuffer(Buffer.alloc(3_000_000, 7), 'media.jpg', { compress: false })
  zip.addBuffer(Buffer.from('words'), 'words.xml')
  zip.end()

  const written = await writePart(whole, Buffer.from('all at once'))
  const inPieces = await writePart(streamed, Readable.from(zip.outputStream))

  expect((await readFile(whole)).toString()).toBe('all at once')
  expect((await readFile(streamed)).length).toBeGreaterThan(3_000_000)
  expect((await readFile(streamed)).includes('words.xml')).toBe(true)
  expect(written).toEqual({ bytes: 11, sha256: await sha256Of(whole) })
  expect(inPieces.bytes).toBe((await readFile(streamed)).length)
  expect(inPieces.sha256).toBe(await sha256Of(streamed))
})

test('never writes over a file that is there', async () => {
  const path = await freshPath()
  await writePart(path, Buffer.from('first'))

  await expect(writePart(path, Buffer.from('second'))).rejects.toThrow('EEXIST')
})

test('goes on with what was begun, and knows the checksum of all of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'part-'))
  const [path, other] = [join(folder, 'a'), join(folder, 'b')]

  const beginning = await beginPart(path, Buffer.from('the sheets'))
  const whole = await goOnPart(path, Buffer.from(' and the text'))

  expect(beginning).toEqual(await writePart(other, Buffer.from('the sheets')))
  expect(await readFile(path, 'utf8')).toBe('the sheets and the text')
  expect(whole).toEqual({ bytes: 23, sha256: await sha256Of(path) })
  // Whoever did not begin it would have to read it again.
  await expect(goOnPart(path, Buffer.from('more'))).rejects.toThrow('another process')
})

test('copies a file of several parts as it is', async () => {
  const [source, copy] = [await freshPath(), await freshPath()]
  const bytes = randomBytes(2 * partBytes + 1)
  await writeFile(source, bytes)

  const written = await writePart(copy, partsAt(source))

  expect((await readFile(copy)).equals(bytes)).toBe(true)
  expect(written).toEqual({ bytes: bytes.length, sha256: await sha256Of(source) })
})
