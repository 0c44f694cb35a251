import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { copyToDisk } from '../../../../electron/export/copyToDisk.ts'

let root: string
const at = (...names: readonly string[]) => join(root, ...names)
const names = ['申报材料.pdf', '申报材料.zip']

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'usb-'))
  mkdirSync(at('导出'))
  mkdirSync(at('U盘'))
  writeFileSync(at('导出', '申报材料.pdf'), Buffer.alloc(3_000_000, 1))
  writeFileSync(at('导出', '申报材料.zip'), Buffer.alloc(2_000_000, 2))
})

type Hooks = { readonly signal?: AbortSignal; readonly onStep?: (step: string) => void }

const copy = ({ signal = new AbortController().signal, onStep = () => {} }: Hooks = {}) =>
  copyToDisk({
    from: at('导出'),
    to: at('U盘'),
    names,
    label: '城市照明处/报送材料',
    progress: onStep,
    signal,
  })

test('copies into a new folder and says what was compared', async () => {
  const steps = new Set<string>()
  const copied = await copy({ onStep: step => steps.add(step) })

  expect(copied).toEqual({
    folder: at('U盘', '城市照明处／报送材料'),
    files: 2,
    bytes: 5_000_000,
    wrong: [],
  })
  for (const name of names) {
    expect(readFileSync(join(copied.folder, name))).toEqual(readFileSync(at('导出', name)))
  }
  expect([...steps]).toEqual(['写入（MB）', '读回核对（MB）'])
})

test('never touches what is there', async () => {
  const first = await copy()
  writeFileSync(join(first.folder, names[0] ?? ''), 'of the user')

  const second = await copy()

  expect(second.folder).toBe(at('U盘', '城市照明处／报送材料（2）'))
  expect(readFileSync(join(first.folder, names[0] ?? ''), 'utf8')).toBe('of the user')
})

test('names a file that reads back differently', async () => {
  let isSpoiled = false
  const { wrong, folder } = await copy({
    onStep: step => {
      // A bad disk: between writing and reading the bytes become others.
      if (step !== '读回核对（MB）' || isSpoiled) return
      isSpoiled = true
      const [made = ''] = readdirSync(at('U盘'))
      writeFileSync(at('U盘', made, '申报材料.zip'), Buffer.alloc(2_000_000, 3))
    },
  })

  expect(wrong).toEqual(['申报材料.zip'])
  expect(existsSync(folder)).toBe(true)
})

test('cancelling leaves no folder behind', async () => {
  const controller = new AbortController()
  const running = copy({ signal: controller.signal, onStep: () => controller.abort() })

  await expect(running).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  expect(readdirSync(at('U盘'))).toEqual([])
})

test('a file that is gone is named before anything is written', async () => {
  const running = copyToDisk({
    from: at('导出'),
    to: at('U盘'),
    names: [...names, '总结.pdf'],
    label: '报送',
    progress: () => {},
    signal: new AbortController().signal,
  })

  await expect(running).rejects.toMatchObject({
    failure: { code: 'file.missing', subject: '总结.pdf' },
  })
  expect(readdirSync(at('U盘'))).toEqual([])
})

test('a disk that was pulled out is said as such', async () => {
  const running = copyToDisk({
    from: at('导出'),
    to: at('不在了'),
    names,
    label: '报送',
    progress: () => {},
    signal: new AbortController().signal,
  })

  await expect(running).rejects.toMatchObject({ failure: { code: 'folder.gone' } })
})
