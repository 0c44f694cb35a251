import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { dossierCreator } from '../../../electron/storage/createDossierFolder.ts'
import { realWorld } from '../../../electron/storage/realWorld.ts'
import { aDossier, aPdf, aPicture, prose } from '../../builders/aDossier.ts'
import { greyPixel, somePdf } from '../../unit/electron/export/somePdf.ts'
import { newFolder, runApp, runAppAgain, runAppIn } from './demo.ts'

let dossier: string
/** Where the photo of the dossier lies. */
let photo: string

beforeEach(async () => {
  dossier = join(newFolder(), '档案')
  const opened = await dossierCreator(realWorld('test', newFolder()))(dossier, aDossier())
  const { hash } = await opened.blobs.put({ bytes: greyPixel }, 'jpg')
  const report = await opened.blobs.put({ bytes: await somePdf({ pages: 2 }) }, 'pdf')
  await opened.save(
    aDossier({
      plan: { p1: prose('今年要让每一盏路灯亮起来。') },
      narratives: { 'c1-r1': prose('全年办件零差错。') },
      evidence: [
        aPicture('c1-r1', { hash, title: '夜间巡灯' }),
        aPdf('c1-r1', { hash: report.hash, title: '测评报告', pages: 2 }),
      ],
    }),
  )
  photo = (await opened.blobs.pathOf(hash)) ?? ''
  await opened.close()
})

const exportTo = (out: string, from = dossier) =>
  runApp('--headless-job=export', `--dossier=${from}`, `--out=${out}`)

test('evidence that is missing is named, and nothing is written', async () => {
  rmSync(photo)
  const out = newFolder()

  const { code, stderr, stdout } = await exportTo(out)

  expect(code).toBe(1)
  expect(stderr).toContain('证明材料“夜间巡灯”的文件不见了')
  expect(stdout).toBe('')
  expect(readdirSync(out)).toEqual([])
})

test('evidence that was changed is named, and nothing is written', async () => {
  writeFileSync(photo, 'another content')
  const out = newFolder()

  const { code, stderr } = await exportTo(out)

  expect(code).toBe(1)
  expect(stderr).toContain('证明材料“夜间巡灯”的文件与收入时不一致')
  expect(readdirSync(out)).toEqual([])
})

test('a folder that is no dossier is left as it is', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, '说明.txt'), '别的东西')

  const { code, stderr } = await exportTo(newFolder(), folder)

  expect(code).toBe(1)
  expect(stderr).toContain('里没有申报档案')
  expect(readdirSync(folder)).toEqual(['说明.txt'])
})

test('a folder that cannot be written to is named', async () => {
  const out = newFolder()
  chmodSync(out, 0o555)

  const { code, stderr } = await exportTo(join(out, '导出'))

  expect(code).toBe(1)
  expect(stderr).toContain('文件夹“导出”不能写入')
  expect(existsSync(join(out, '导出'))).toBe(false)
})

test('a second export writes over nothing, says the same, and leaves no trace in the dossier', async () => {
  const before = readdirSync(dossier, { recursive: true }).sort()
  const [out, userData] = [newFolder(), newFolder()]
  const args = ['--headless-job=export', `--dossier=${dossier}`, `--out=${out}`]
  await runAppAgain(userData, ...args)
  const kept = readdirSync(join(userData, 'cache', 'printed-pages'))
  expect(kept.length).toBeGreaterThan(1)
  const first = new Map(readdirSync(out).map(name => [name, readFileSync(join(out, name))]))

  const { code } = await runAppAgain(userData, ...args)

  expect(code).toBe(0)
  expect(readdirSync(join(userData, 'cache', 'printed-pages'))).toEqual(kept)
  expect(first.size).toBe(12)
  expect(readdirSync(out)).toHaveLength(24)
  for (const [name, bytes] of first) {
    expect(readFileSync(join(out, name)).equals(bytes), name).toBe(true)
    // Of the same dossier the same bytes, made anew or taken from what is kept; only package and report name the files by their new names.
    const second = readFileSync(join(out, name.replace(/( 验证报告)?(\.\w+)$/, '（2）$1$2')))
    expect(second.equals(bytes), name).toBe(!/\.(zip|txt)$/.test(name))
  }
  expect(readdirSync(dossier, { recursive: true }).sort()).toEqual(before)
})

test('another day of work, another time zone: the same package, byte for byte', async () => {
  const hour = new Date().getUTCHours()
  // Eight hours away, and the same date there.
  const zone = hour < 12 ? 'Etc/GMT-8' : 'Etc/GMT+8'
  const [here, there] = [newFolder(), newFolder()]
  const paths = (out: string) => ['--headless-job=export', `--dossier=${dossier}`, `--out=${out}`]

  const [first, second] = [
    await runAppIn({ TZ: 'UTC' }, ...paths(here)),
    await runAppIn({ TZ: zone }, ...paths(there)),
  ]

  expect([first.code, second.code]).toEqual([0, 0])
  const names = readdirSync(here).sort()
  expect(names).toHaveLength(12)
  expect(readdirSync(there).sort()).toEqual(names)
  for (const name of names) {
    const [one, other] = [readFileSync(join(here, name)), readFileSync(join(there, name))]
    expect(one.equals(other), name).toBe(true)
  }
})
