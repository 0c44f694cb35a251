import { expect, test } from 'vitest'
import { remarksOn } from '../../../../electron/export/remarks.ts'
import { aDossier, anOriginal, prose } from '../../../builders/aDossier.ts'

function remarks(
  dossier: ReturnType<typeof aDossier>,
  { deliverable = 'plan' as 'plan' | 'submission', fonts = [] as readonly string[] } = {},
) {
  const subject = { dossier, campaign: dossier.campaign, today: '2026-11-03' }
  const options = { deliverables: [deliverable], withOriginals: true }
  return remarksOn(subject, options, [
    { files: [], proofs: [], packed: null, fonts, pages: new Map() },
  ])
}

test('names the parts that are not written and therefore not in the files', () => {
  expect(remarks(aDossier({ plan: { p1: prose('写好了。') } }))).toEqual([
    '实施方案的“方案第二节”还没有填写，导出的文件里没有这些文字。',
  ])
})

test('names evidence that a sheet stands in for', () => {
  const evidence = [anOriginal('c1-r1', { title: '巡灯台账' })]

  expect(remarks(aDossier({ evidence }), { deliverable: 'submission' })).toContain(
    '证明材料“巡灯台账”是办公文档，没有转成页面（装有 LibreOffice 的电脑会自动转换），以一页说明代替。',
  )
})

const written = aDossier({ plan: { p1: prose('一'), p2: prose('二') } })

test('says which faces were replaced', () => {
  const [said] = remarks(written, { fonts: ['NotoSerifSC-Regular', 'SimHei'] })

  expect(said).toContain('仿宋用思源宋体代替')
  expect(said).not.toContain('黑体用')
})

test('is silent when a stand-in only lent a rare character', () => {
  expect(remarks(written, { fonts: ['FangSong', 'NotoSerifSC-Regular'] })).toEqual([])
})
