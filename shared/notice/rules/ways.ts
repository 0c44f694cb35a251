import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'
import { byOffice, handsIn, isProof, nameOf, nounsIn } from '../nouns.ts'
import type { Sentence } from '../sentences.ts'

/** How something is sent, as a clerk would say it. */
const ways: readonly (readonly [string, RegExp])[] = [
  ['电子邮箱', /电子(?:信箱|邮箱|邮件)|邮箱|[\w.-]+@[\w-]+\.[\w.]+|E-?mail/i],
  ['办公系统', /OA|协同办公|政务内网|公文(?:交换|传输|系统)|办公系统|内网(?!邮箱)|政务微信|钉钉/],
  [
    '网上平台',
    /(?:登录|登陆|通过|在)[^，。；]{0,20}(?:系统|平台|网站|网(?!邮箱))[^，。；]{0,8}(?:填报|上传|申报|报送|提交|登记|报名|$)|网上(?:填报|申报)|在线(?:填报|提交)/,
  ],
  ['光盘', /光盘|刻录/],
  ['U盘', /[UＵ]盘|优盘|移动存储/],
  ['盖章扫描件', /盖章[^，。；、]{0,8}扫描|扫描(?:成|版|为|后)/],
  ['纸质', /纸质(?!件?不)|书面(?!形式通知)|打印装订|原件|一式/],
  ['邮寄', /邮寄|快递|寄送|寄至/],
  ['当面报送', /当面|现场(?:报送|提交|递交)|直接送|专人/],
  ['电子版', /电子版|电子文档|电子稿|Word版/i],
]

const isMoved = /发|报送|报[^名告]|通过|用|传|寄|至|交|提供|刻录|一式|装订|@/
const refused = /不收|不接受|不再(?:接收|受理)|无需|不需要?|谢绝/

/** In which way each thing is to be sent; one of each kind for one thing. */
export const sendingWays: Rule = ({ sentences }) => {
  const seen = new Set<string>()
  return sentences.flatMap(sentence => {
    if (sentence.block.isAttached || byOffice.test(sentence.text)) return []
    return waysIn(sentence).filter(finding => {
      if (finding.kind !== 'way') return false
      const key = `${finding.value.what} ${finding.value.way}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
  })
}

function waysIn(sentence: Sentence): readonly Finding[] {
  const { text, from, block } = sentence
  const isSending =
    handsIn.test(text) ||
    block.role === 'materials' ||
    /发(?:至|到|送)|传(?:至|到)|一并|寄/.test(text)
  if (!isSending) return []
  let at = 0
  const clauses = text.split(/(?<=[，；])/).map(words => {
    const clause = { words, from: at }
    at += words.length
    return clause
  })
  return clauses.flatMap((clause, index) => {
    if (!isMoved.test(clause.words) && block.role !== 'materials') return []
    if (
      refused.test(clause.words) ||
      /^[^：]{0,4}(?:联\s*系|邮\s*箱)[^：]{0,4}：/.test(clause.words)
    )
      return []
    const said = ways.flatMap(([way, pattern]) => {
      const match = pattern.exec(clause.words)
      return match ? [{ way, at: clause.from + match.index, length: match[0].length }] : []
    })
    const one = said.filter(({ way }) => said.every(other => !isSaidBy(way, other.way)))
    const words = clauses.map(({ words }) => words)
    return one.map(({ way, at: begin, length }) => {
      const what = subjectOf(words, index, begin - clause.from)
      const span = { from: from + begin, to: from + begin + length }
      return found('way', { what: what ?? '材料', way }, span, what ? 'certain' : 'guessed')
    })
  })
}

/** “电子版发送至……邮箱” is one way, not two; an office system is no public one. */
const isSaidBy = (way: string, other: string) =>
  (way === '电子版' && other !== '电子版' && other !== '纸质') ||
  (way === '网上平台' && other === '办公系统')

/** What the clause itself names, else what was named before it in the sentence, else behind it. */
function subjectOf(clauses: readonly string[], index: number, at: number): string | null {
  const own = nounsIn(clauses[index] ?? '').filter(({ name }) => !isProof(name))
  // “申报表（一式两份）以及事迹材料（电子版）”: each way belongs to the thing in front of it.
  const inFront = own.findLast(({ to, isGeneric }) => to <= at && !isGeneric)
  if (inFront) return inFront.name
  const inOrder = [index, ...range(index - 1, -1), ...range(index + 1, clauses.length)]
  for (const at of inOrder) {
    const noun = nounsIn(clauses[at] ?? '').find(({ name }) => !isProof(name))
    if (noun) return nameOf(noun)
  }
  return null
}

function range(from: number, to: number): readonly number[] {
  const step = from < to ? 1 : -1
  return Array.from({ length: Math.abs(to - from) }, (_, index) => from + index * step)
}
