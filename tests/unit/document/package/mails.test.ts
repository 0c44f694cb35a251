import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeSubmission } from '#shared/document/compose/submission'
import { mailGroups } from '#shared/document/package/mailGroups'
import { mailText } from '#shared/document/package/mailTexts'
import { composeSignpost, evidenceSpan } from '#shared/document/package/signpost'
import { withoutSheets } from '#shared/document/package/withoutSheets'
import { toText } from '#shared/document/toText'
import { aWrittenDossier } from '../aWrittenDossier.ts'

const weighing = (...bytes: readonly number[]) => bytes.map(each => ({ bytes: each }))

test('fills the first mail beside the text, then as few as are needed', () => {
  expect(mailGroups(weighing(3, 3, 4, 5), 4, 10)).toEqual([
    weighing(3),
    weighing(3, 4),
    weighing(5),
  ])
})

test('what fits no mail has one of its own, and nothing is put beside it', () => {
  expect(mailGroups(weighing(2, 50, 2), -5, 10)).toEqual([
    [],
    weighing(2),
    weighing(50),
    weighing(2),
  ])
})

test('whatever the sizes: nothing is lost or moved, and only a single item is ever too large', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 60 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: -10, max: 20 }), (bytes, first) => {
      const groups = mailGroups(weighing(...bytes), first, 20)
      expect(groups.flat()).toEqual(weighing(...bytes))
      for (const [index, group] of groups.entries()) {
        const sum = group.reduce((all, item) => all + item.bytes, 0)
        if (index === 0) expect(group.length === 0 || sum <= first).toBe(true)
        else expect(group.length === 1 || (group.length > 1 && sum <= 20)).toBe(true)
      }
    }),
  )
})

const whole = {
  to: 'rjb@example.cn',
  subject: '报送申报材料',
  body: '局软建办：\n\n现将申报材料报上，请审阅。\n\n城市照明处\n2026年11月3日',
}
const attachment = {
  name: '材料（第2封，共3封）.zip',
  bytes: 1_572_864,
  sha256: 'ab'.repeat(32),
  contents: [{ name: '证明材料 1-1至1-9.pdf', bytes: 1_048_576 }],
}

test('every mail says which it is, what is in it, and how to check it', () => {
  const first = mailText(whole, attachment, 1, 3)
  const second = mailText(whole, attachment, 2, 3)

  expect([first.subject, second.subject]).toEqual([
    '报送申报材料（第1/3封）',
    '报送申报材料（第2/3封）',
  ])
  expect(first.body).toContain('现将申报材料报上')
  for (const { body } of [first, second]) {
    expect(body.startsWith('局软建办：\n\n')).toBe(true)
    expect(body.endsWith('\n\n城市照明处\n2026年11月3日')).toBe(true)
    expect(body).toContain('材料（第2封，共3封）.zip（1.5 MB）')
    expect(body).toContain('ab'.repeat(32))
    expect(body).toContain('1. 证明材料 1-1至1-9.pdf（1.0 MB）')
    expect(body).toContain('最后一页“各封邮件里的材料”列出哪份证明材料在第几封')
  }
  expect(second.body).toContain('这是第 2 封')
})

test('a single mail made for a package that was too large has no number', () => {
  const { subject, body } = mailText(whole, { ...attachment, name: '材料（邮件用）.zip' }, 1, 1)

  expect(subject).toBe('报送申报材料')
  expect(body).not.toMatch(/第\d封|材料较大|各封邮件/)
  expect(body).toContain('证明材料的页面在 PDF 里')
  expect(body).toContain('1. 证明材料 1-1至1-9.pdf（1.0 MB）')
})

test('a body without paragraphs is kept as it is', () => {
  const { body } = mailText({ ...whole, body: '附件为申报材料。' }, attachment, 1, 3)

  expect(body.startsWith('附件为申报材料。\n\n材料较大')).toBe(true)
})

test('the text without its sheets keeps every number and page, and no link leads out', () => {
  const dossier = aWrittenDossier()
  const doc = composeSubmission({ dossier, campaign: dossier.campaign, today: '2026-11-03' })
  const anchors = doc.blocks.flatMap(b => (b.kind === 'evidenceSheet' ? [b.anchor] : []))
  const pages = new Map(anchors.map((anchor, index) => [anchor, 40 + index]))

  const text = withoutSheets(doc, pages)

  expect(text.blocks.some(({ kind }) => kind === 'evidenceSheet')).toBe(false)
  expect(JSON.stringify(text)).not.toContain('"target":"evidence-')
  expect(toText(text)).toContain('缩短到两小时（见证明材料1-2）')
  expect(toText(text)).toMatch(/\| 1-1 \|.*\| 40 \|/)
  expect(toText(doc).startsWith(toText(text).slice(0, 200))).toBe(true)
})

test('the signpost says which file carries what, and the numbers printed there', () => {
  const dossier = aWrittenDossier()
  const doc = composeSubmission({ dossier, campaign: dossier.campaign, today: '2026-11-03' })
  const said = toText(
    composeSignpost(doc, [
      {
        file: '材料（正文、证明材料1-1）.pdf',
        contents: [
          { what: '正文', first: 1, last: 9 },
          { what: evidenceSpan('1-1', '1-1'), first: 10, last: 10 },
        ],
      },
      {
        file: '证明材料1-2至2-1.pdf',
        contents: [{ what: evidenceSpan('1-2', '2-1'), first: 11, last: 14 }],
      },
    ]),
  )

  expect(said).toContain(`《${doc.title}》分 2 封邮件发送`)
  expect(said).toMatch(/第 1 封 \| 正文.*证明材料1-1 \| 第 1—9 页.*第 10 页 \| 材料（正文、/s)
  expect(said).toMatch(/第 2 封 \| 证明材料1-2至2-1 \| 第 11—14 页 \| 证明材料1-2至2-1\.pdf/)
})
