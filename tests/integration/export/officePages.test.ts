import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { PDFDocument } from 'pdf-lib'
import { beforeEach, expect, test } from 'vitest'
import { findOffice } from '../../../electron/office/findOffice.ts'
import { type OfficeJob, officePages } from '../../../electron/office/officePages.ts'
import { aDossier, anOriginal, aPicture } from '../../builders/aDossier.ts'

const hash = 'e'.repeat(64)
const item = anOriginal('c1-r1', { hash, title: '走访报告', name: '走访报告.docx' })
const dossier = aDossier({ evidence: [aPicture('c1-r1'), item] })
let folder: string
let stored: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-test-'))
  stored = join(folder, hash)
})

const job = (change: Partial<OfficeJob> = {}): OfficeJob => ({
  dossier,
  blobs: { pathOf: async () => stored, isIntact: async () => true },
  decoder: { pdfPages: async path => (await PDFDocument.load(readFileSync(path))).getPageCount() },
  cache: join(folder, 'cache'),
  progress: () => {},
  signal: new AbortController().signal,
  ...change,
})

/** A program in the place of LibreOffice. */
function program(script: string): string {
  const path = join(folder, 'soffice')
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

const leftBehind = () =>
  readdirSync(tmpdir()).filter(name => name.startsWith('brand-dossier-office-'))

test('a Word file becomes pages, with LibreOffice as it is installed', async () => {
  const children = ['走访三类服务对象', '第二页'].map(
    (text, index) => new Paragraph({ text, pageBreakBefore: index === 1 }),
  )
  writeFileSync(stored, await Packer.toBuffer(new Document({ sections: [{ children }] })))
  const installed = await findOffice()
  expect(installed).not.toBeNull()

  const made = await officePages(job())

  const file = made.dossier.evidence[1]?.file
  expect(file).toMatchObject({ kind: 'pdf', hash, pages: 2, name: '走访报告.docx' })
  const path = (await made.blobs.pathOf(hash)) ?? ''
  expect(execFileSync('pdftotext', [path, '-']).toString()).toContain('走访三类服务对象')
  // What was made once is there without the program too, and nothing else is left.
  const again = await officePages(job({ program: null }))
  expect(again.converted.size).toBe(1)
  expect(leftBehind()).toEqual([])
}, 120_000)

test('without the program the file stays an original', async () => {
  writeFileSync(stored, 'PK\x03\x04anything')

  const made = await officePages(job({ program: null }))

  expect(made.dossier).toEqual(dossier)
  expect(made.converted.size).toBe(0)
})

test('a file that the program cannot read stays an original', async () => {
  writeFileSync(stored, 'PK\x03\x04anything')

  expect((await officePages(job({ program: program('exit 1') }))).converted.size).toBe(0)
  expect((await officePages(job({ program: '/no/such/program' }))).converted.size).toBe(0)
})

test('a file that is no office file is not given to the program at all', async () => {
  writeFileSync(stored, 'anything')
  const mark = join(folder, 'started')

  expect((await officePages(job({ program: program(`touch ${mark}`) }))).converted.size).toBe(0)
  expect(existsSync(mark)).toBe(false)
})

test('a program that hangs is ended with all that it started', async () => {
  writeFileSync(stored, 'PK\x03\x04anything')
  const mark = join(folder, 'still-there')
  const hanging = program(`(sleep 3; touch ${mark}) & wait`)

  const made = await officePages(job({ program: hanging, timeoutMs: 300 }))

  expect(made.converted.size).toBe(0)
  await new Promise(resolve => setTimeout(resolve, 3500))
  expect(existsSync(mark)).toBe(false)
  expect(leftBehind()).toEqual([])
}, 20_000)

test('cancelling ends the program at once and leaves nothing behind', async () => {
  writeFileSync(stored, 'PK\x03\x04anything')
  const cancel = new AbortController()
  setTimeout(() => cancel.abort(), 200)
  const begun = Date.now()

  const made = officePages(job({ program: program('sleep 30'), signal: cancel.signal }))

  await expect(made).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  expect(Date.now() - begun).toBeLessThan(700)
  expect(leftBehind()).toEqual([])
})

test('the program gets a home of its own, a copy of the file, and settings that run nothing', async () => {
  writeFileSync(stored, 'PK\x03\x04anything')
  const seen = join(folder, 'seen')
  mkdirSync(seen)
  const looking = program(
    `echo "$HOME" > ${seen}/home; echo "$@" > ${seen}/said; cp "$HOME"/profile/user/*.xcu ${seen}/; ls "$HOME" > ${seen}/files`,
  )

  await officePages(job({ program: looking }))

  const read = (name: string) => readFileSync(join(seen, name), 'utf8')
  expect(read('home').trim()).not.toBe(homedir())
  expect(read('said')).toContain('-env:UserInstallation=file:///')
  expect(read('said')).not.toContain(stored)
  expect(read('files').split('\n')).toEqual(expect.arrayContaining(['file.docx', 'profile']))
  expect(read('registrymodifications.xcu')).toMatch(/DisableMacrosExecution.*true/)
})
