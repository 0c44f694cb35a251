import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'
import type { Sentence } from '../sentences.ts'

const kind =
  '(?:证明材料|佐证材料|支撑材料|旁证材料|影像资料|图片资料|音像资料|文件资料|审计报告|检测报告|认证证书|获奖证书|荣誉证书|复印件|扫描件|证书|证明|照片|集体照|工作照|截图|台账|制度文本|合影)'
const proof = new RegExp(
  `([\\u4E00-\\u9FFFA-Za-z（）]{0,14}?)(${kind}(?:的?(?:原件|复印件|扫描件))?)`,
  'g',
)
const asks = /附|提供|提交|报送|包括|含|需|须|随|应当?有|具备|上传|出具|材料|照片/
const cut =
  /.*(?:以及|包括|提供|提交|报送|上传|附上?|随|如|及其?|和|与|将|把|的|为|等|含|需|须|应|出具|：|插入|反映[\u4E00-\u9FFF]*|申报材料及|上述|相关|有关|各类)/

/** What must be laid beside the texts: certificates, pictures, records. Each once. */
export const proofs: Rule = ({ sentences }) => {
  const seen = new Set<string>()
  return sentences.flatMap(sentence => {
    const { block, text } = sentence
    if (block.isAttached || block.role === 'criteria' || block.role === 'goals') return []
    if (!(asks.test(text) || block.role === 'materials')) return []
    return proofsIn(sentence).filter(finding => {
      if (finding.kind !== 'proof' || seen.has(finding.value.text)) return false
      seen.add(finding.value.text)
      return true
    })
  })
}

function proofsIn({ text, from }: Sentence): readonly Finding[] {
  return [...text.matchAll(proof)].flatMap(({ index, 0: all, 1: before = '', 2: named = '' }) => {
    const name = before.replace(cut, '').replace(/^[（）]+/, '') + named
    if (name.length < 2 || /^(?:证明|证书|台账|扫描件|盖章.{0,4}扫描件)$/.test(name)) return []
    const to = from + index + all.length
    return [found('proof', { text: name }, { from: to - name.length, to })]
  })
}
