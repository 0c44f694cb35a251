import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exifr from 'exifr'
import { beforeAll, expect, test } from 'vitest'
import type { Mail } from '#shared/ipc/exported'
import type { BlobStore } from '../../../electron/desk.ts'
import { writeDraft } from '../../../electron/export/draft.ts'
import type { ExportResult } from '../../../electron/export/exportDossier.ts'
import { withSidewaysExif } from '../../../electron/sample/exif.ts'
import { dossierCreator } from '../../../electron/storage/createDossierFolder.ts'
import { realWorld } from '../../../electron/storage/realWorld.ts'
import { aDossier, anOriginal, aPdf, aPicture, prose } from '../../builders/aDossier.ts'
import { aNoisyPng } from '../../builders/evidenceFiles.ts'
import { greyPixel, somePdf } from '../../unit/electron/export/somePdf.ts'
import { newFolder, runApp, textOf, tool } from './demo.ts'
import { readDraft } from './readDraft.ts'

const limit = 1_800_000
const mobile = '13812345678'
const folder = newFolder()
let report: ExportResult
let mails: readonly Mail[]

async function exported(
  folder: string,
  make: (blobs: BlobStore) => Promise<Parameters<typeof aDossier>[0]>,
) {
  const dossier = join(newFolder(), '档案')
  const opened = await dossierCreator(realWorld('test', newFolder()))(dossier, aDossier())
  await opened.save(aDossier(await make(opened.blobs)))
  await opened.close()
  const run = await runApp('--headless-job=export', `--dossier=${dossier}`, `--out=${folder}`)
  if (run.code !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout) as ExportResult
}

/** Eight workbooks of 500 KB, one of 3 MB, and a PDF: more than one mail takes, one of them more than any. */
beforeAll(async () => {
  report = await exported(folder, async blobs => {
    const pdf = await blobs.put({ bytes: await somePdf({ pages: 3 }) }, 'pdf')
    const evidence = [aPdf('c1-r1', { id: 'pdf', hash: pdf.hash, title: '测评报告', pages: 3 })]
    for (const [index, bytes] of [...Array(8).fill(500_000), 3_000_000].entries()) {
      const { hash } = await blobs.put({ bytes: randomBytes(bytes) }, 'docx')
      evidence.push(anOriginal('c1-r2', { id: `o${index}`, hash, bytes, title: `台账${index}` }))
    }
    const photo = await blobs.put({ bytes: withSidewaysExif(greyPixel) }, 'jpg')
    evidence.push(aPicture('c1-r2', { id: 'p', hash: photo.hash, title: `感谢信${mobile}` }))
    const packing = { limit, pinned: [], masks: true }
    return {
      narratives: { 'c1-r1': prose(`住户${mobile}来电，全年办件零差错。`) },
      evidence,
      packing,
    }
  })
  mails = mailsIn(report)
})

const mailsIn = ({ deliverables }: ExportResult): readonly Mail[] =>
  deliverables.find(({ id }) => id === 'submission')?.mails ?? []

const contentOf = (zip: string, name: string) =>
  spawnSync('unzip', ['-p', join(folder, zip), name], { maxBuffer: 64 * 1024 * 1024 }).stdout

test('a package that is too large goes out in numbered mails, each a whole archive below the limit', () => {
  expect(mails.length).toBeGreaterThanOrEqual(4)
  for (const [index, mail] of mails.entries()) {
    expect(mail.subject).toContain(`（第${index + 1}/${mails.length}封）`)
    expect(mail.body).toContain(mail.file.sha256)
    const path = join(folder, mail.file.name)
    const bytes = readFileSync(path)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(mail.file.sha256)
    expect(bytes.length).toBe(mail.file.bytes)
    expect(tool('unzip', '-t', path)).toContain('No errors detected')
    if (mail.tooLarge === null) expect(bytes.length).toBeLessThanOrEqual(limit)
  }
})

test('the check of the parts stands in the report beside them, with every file', () => {
  const files = report.deliverables.find(({ id }) => id === 'submission')?.files ?? []
  const name = files.find(file => file.name.endsWith('验证报告.txt'))?.name ?? ''
  const said = readFileSync(join(folder, name), 'utf8')

  expect(said).toContain('申报材料 分封邮件 ')
  expect(files.filter(file => file.name !== name && !said.includes(file.sha256))).toEqual([])
})

test('what no mail can take is said by name, and only that', () => {
  const said = mails.flatMap(({ tooLarge }) => tooLarge ?? [])

  expect(said.length).toBe(1)
  expect(said[0]).toMatch(/^证明材料1-\d+　台账8有 .* MB，一封邮件最多 1\.7 MB，发不出去。/)
})

test('together the mails hold every piece of evidence once, and each file is what its list says', () => {
  const all = mails.flatMap(({ contents }) => contents.map(({ name }) => name))
  const originals = all.filter(name => name.startsWith('证明材料/'))

  expect(originals.length).toBe(11)
  expect(new Set(originals).size).toBe(11)
  for (const { file, contents } of mails) {
    for (const { name, sha256 } of contents) {
      expect(createHash('sha256').update(contentOf(file.name, name)).digest('hex')).toBe(sha256)
    }
  }
})

/** The PDF of each mail, unpacked. */
function pdfsOfMails(): readonly string[] {
  return mails.map(({ file, contents }) => {
    const own = contents.filter(({ name }) => /^[^/]*\.pdf$/.test(name)).map(({ name }) => name)
    expect(own.length).toBe(1)
    const target = join(newFolder(), 'a.pdf')
    writeFileSync(target, contentOf(file.name, own[0] ?? ''))
    return target
  })
}

test('every mail has one PDF, which other programs find sound, tagged and named', () => {
  for (const path of pdfsOfMails()) {
    expect(tool('qpdf', '--check', path)).toContain('No syntax or stream encoding')
    const said = tool('pdfinfo', path)
    expect(said).toMatch(/^Title: .*申报材料（.*）$/m)
    expect(said).toMatch(/^Tagged: +yes$/m)
    const tags = tool('pdfinfo', '-struct-text', path)
    // Headings of the text or of sheets, and the table of the signpost.
    expect(tags).toMatch(/H\d <node\d{8}>/)
    expect(tags).toMatch(/TH <sign\d{8}>[\s\S]*"第 1 封"/)
    const { status, stdout, stderr } = spawnSync('mutool', ['show', path, 'outline'])
    expect([status, stderr.toString()]).toEqual([0, ''])
    expect(stdout.toString().trim().split('\n').at(-1)).toContain('各封邮件里的材料')
  }
})

test('the pages of all PDFs follow each other, labelled with what is printed, and the sheets keep their numbers', () => {
  const paths = pdfsOfMails()
  const printed = paths.flatMap(path =>
    [...textOf(path).matchAll(/—(\d+)—/g)].map(([, page]) => Number(page)),
  )
  // The cover has no number.
  expect(printed).toEqual(Array.from({ length: printed.length }, (_, index) => index + 2))
  let first = 1
  for (const path of paths) {
    const { pagelabels } = JSON.parse(tool('qpdf', '--json', '--json-key=pagelabels', path))
    const [numbers, signpost, ...others] = pagelabels
    expect(numbers).toEqual({ index: 0, label: { '/S': '/D', '/St': first } })
    expect(signpost.label['/P']).toBe('u:分封说明')
    expect(others).toEqual([])
    first += signpost.index
  }
  expect(first - 1).toBe(printed.length + 1)
  const sheets = paths.map(textOf).join('')
  const numbers = Array.from({ length: 9 }, (_, index) => `台账${index}`)
  expect(numbers.filter(title => !sheets.includes(title))).toEqual([])
})

test('each draft is read by another program: its archive whole and under its name, not sent yet', async () => {
  for (const { to, subject, body, file } of mails) {
    const out = join(newFolder(), 'a.eml')
    const attachment = { path: join(folder, file.name), name: file.name }
    await writeDraft(out, { to, subject, body, attachment })
    const read = readDraft(out)
    expect(read.unsent).toBe('1')
    expect([read.subject, read.name, read.sha]).toEqual([subject, file.name, file.sha256])
    expect(read.body.replaceAll('\r\n', '\n').trimEnd()).toBe(body)
    expect(read.defects).toEqual([])
  }
})

test('no personal number and no place of a photo goes out', async () => {
  let said = JSON.stringify(mails)
  let photos = 0
  for (const { file, contents } of mails) {
    for (const { name } of contents) {
      const bytes = contentOf(file.name, name)
      if (/\.(html|txt)$/.test(name)) said += bytes.toString('utf8')
      if (/\.pdf$/.test(name) && !name.startsWith('证明材料/')) {
        const target = join(newFolder(), 'a.pdf')
        writeFileSync(target, bytes)
        said += textOf(target)
      }
      if (/（正文）\.docx$/.test(name)) {
        const target = join(newFolder(), 'a.docx')
        writeFileSync(target, bytes)
        said += tool('unzip', '-p', target)
      }
      if (!/感谢信/.test(name)) continue
      photos += 1
      expect(name).toContain('感谢信138＊＊＊＊5678.jpg')
      expect(await exifr.gps(bytes)).toBeUndefined()
      expect(await exifr.orientation(bytes)).toBe(6)
    }
  }
  expect(photos).toBe(1)
  expect(said).not.toContain(mobile)
  expect(said).toContain('138****5678')
})

test('a package that fits without the evidence in Word goes out in one mail, with the PDF as it is', async () => {
  const target = newFolder()
  const { deliverables, proofs } = await exported(target, async blobs => {
    const side = 900
    const bytes = aNoisyPng(side)
    const { hash } = await blobs.put({ bytes }, 'png')
    const size = { hash, bytes: bytes.length, extension: 'png' as const, width: side, height: side }
    const evidence = [aPicture('c1-r1', { id: 'noise', ...size })]
    return { evidence, packing: { limit: 1_750_000, pinned: ['noise'], masks: false } }
  })
  const made = deliverables.find(({ id }) => id === 'submission')
  const [mail, ...others] = made?.mails ?? []
  const pdf = made?.files.find(({ name }) => name.endsWith('.pdf'))
  const sent = mail?.contents.find(({ name }) => name === pdf?.name)

  expect(made?.files.find(({ name }) => name.endsWith('.zip'))?.bytes).toBeGreaterThan(1_750_000)
  expect(others).toEqual([])
  expect(mail?.file.name).toMatch(/（邮件用）\.zip$/)
  expect(mail?.tooLarge).toBeNull()
  expect(mail?.contents.map(({ name }) => name.replace(/^.*（/, '（'))).toContain('（正文）.docx')
  expect(sent?.sha256).toBe(pdf?.sha256)
  expect(proofs.flatMap(({ faults }) => faults)).toEqual([])
  const subjects = proofs.map(({ subject }) => subject)
  expect(subjects).toContain('申报材料正文 Word 链接')
  expect(subjects.filter(subject => /正文 (PDF|材料包)|封 PDF/.test(subject))).toEqual([])
  expect(readdirSync(target).filter(name => /\.part$|正文）\./.test(name))).toEqual([])
})

test('nothing is left of the work, and everything that was proved holds', () => {
  const names = readdirSync(folder)

  expect(names.filter(name => /\.part$|正文）\./.test(name))).toEqual([])
  expect(report.proofs.flatMap(({ faults }) => faults)).toEqual([])
  const subjects = report.proofs.map(({ subject }) => subject)
  expect(subjects).toContain('申报材料 分封邮件')
  expect(subjects).toContain('申报材料正文 Word 链接')
  for (const number of mails.keys())
    expect(subjects).toContain(`申报材料第 ${number + 1} 封 PDF 链接`)
  // What is not sent is neither made nor counted.
  expect(subjects.filter(subject => /正文 (PDF|材料包)/.test(subject))).toEqual([])
  for (const { files } of report.deliverables) {
    for (const { name, bytes } of files) expect(statSync(join(folder, name)).size).toBe(bytes)
  }
})
