import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeDraft } from '../../../electron/export/draft.ts'
import { tool } from './demo.ts'
import { readDraft } from './readDraft.ts'

const folder = mkdtempSync(join(tmpdir(), 'draft-'))
const at = (name: string) => join(folder, name)
const zip = '城市照明处“明灯班组”服务品牌申报材料（2026年）（第1封，共3封）.zip'
const draft = {
  to: 'rjb@example.cn',
  subject: '报送城市照明处“明灯班组”服务品牌申报材料及证明材料（第1/3封） 周䶮',
  body: '局软建办：\n\n现将材料报上，请审阅。\n.\nFrom here\n\n城市照明处\n2026年11月3日',
  attachment: { path: at('packed'), name: zip },
}
writeFileSync(at('packed'), Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 256)))

async function read(given: typeof draft) {
  const out = mkdtempSync(join(folder, 'eml-'))
  await writeDraft(join(out, 'a.eml'), given)
  return readDraft(join(out, 'a.eml'))
}

test('another program reads subject, text, and the file under its Chinese name', async () => {
  const sha = tool('sha256sum', at('packed')).slice(0, 64)
  const { body, ...rest } = await read(draft)

  expect(body.replaceAll('\r\n', '\n').trimEnd()).toBe(draft.body)
  expect(rest).toEqual({
    headers: ['content-type', 'mime-version', 'subject', 'to', 'x-unsent'],
    unsent: '1',
    to: draft.to,
    subject: draft.subject,
    name: zip,
    type: 'application/zip',
    sha,
    defects: [],
  })
})

test('without an address the draft has no recipient', async () => {
  const { headers } = await read({ ...draft, to: '' })

  expect(headers).not.toContain('to')
})

test('words of a subject never become headers', async () => {
  const { headers } = await read({
    ...draft,
    subject: '材料\r\nBcc: x@example.cn',
    to: 'a@b.cn\r\nCc: c@d.cn',
  })

  expect(headers).not.toContain('bcc')
  expect(headers).not.toContain('cc')
})

test('the same mail gives the same bytes, and a draft that is there stays', async () => {
  await writeDraft(at('one.eml'), draft)
  await writeDraft(at('two.eml'), draft)
  expect(readFileSync(at('one.eml'))).toEqual(readFileSync(at('two.eml')))

  writeFileSync(at('two.eml'), 'changed by its owner')
  await writeDraft(at('two.eml'), draft)
  expect(readFileSync(at('two.eml'), 'utf8')).toBe('changed by its owner')
})

test('without its archive nothing is left behind', async () => {
  const attachment = { path: at('nowhere'), name: 'a.zip' }

  await expect(writeDraft(at('three.eml'), { ...draft, attachment })).rejects.toThrow()
  expect(tool('ls', folder)).not.toContain('three')
})
