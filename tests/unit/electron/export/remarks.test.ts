import { expect, test } from 'vitest'
import { remarksOn } from '../../../../electron/export/remarks.ts'
import { aDossier, anOriginal, prose } from '../../../builders/aDossier.ts'

function remarks(
  dossier: ReturnType<typeof aDossier>,
  {
    deliverable = 'plan' as 'plan' | 'submission',
    fonts = [] as readonly string[],
    withUnshown = false,
  } = {},
) {
  const subject = { dossier, campaign: dossier.campaign, today: '2026-11-03' }
  const options = { deliverables: [deliverable], withOriginals: false, withUnshown }
  return remarksOn(subject, options, [
    { files: [], proofs: [], packed: null, fonts, pages: new Map() },
  ])
}

test('names the parts that are not written and therefore not in the files', () => {
  expect(remarks(aDossier({ plan: { p1: prose('写好了。') } }))).toEqual([
    '实施方案的“方案第二节”还没有填写，导出的文件里没有这些文字。',
  ])
})

test('names evidence that a sheet stands in for, and whether its original is enclosed', () => {
  const evidence = [anOriginal('c1-r1', { title: '巡灯台账' })]

  const why =
    '证明材料1-1“巡灯台账”是办公文档，没有转成页面（另存为 PDF 再放入即可；装有 LibreOffice 的电脑一般会自动转换），以一页说明代替'
  const deliverable = 'submission'
  expect(remarks(aDossier({ evidence }), { deliverable })).toContain(
    `${why}，原件没有附上，由本单位留存备查。`,
  )
  expect(remarks(aDossier({ evidence }), { deliverable, withUnshown: true })).toContain(
    `${why}，原件附在材料包的“证明材料”文件夹里。`,
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
