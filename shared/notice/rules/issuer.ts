import { found, type Rule } from '../found.ts'
import { signatureOf } from './signature.ts'

/** Who sends it: the signature, else the red head of the paper, else the title, else who explains it. */
export const issuer: Rule = notice => {
  const { text, plain, blocks } = notice
  const [signed] = signatureOf(notice)?.senders ?? []
  if (signed) {
    return [
      found(
        'issuer',
        { text: text.slice(signed.start, signed.to).replace(/\s/g, '') },
        { from: signed.start, to: signed.to },
      ),
    ]
  }
  for (const { start, to } of blocks.slice(0, 12)) {
    const line = plain.slice(start, to)
    const head = /^([\u4E00-\u9FFF（）]{4,36}?)(?:文件)?(?:\s{2,}.*)?$/.exec(line)
    const sent =
      head?.[1] && office.test(head[1])
        ? head[1]
        : /^(?!按照|根据|依据|为|现|经)([\u4E00-\u9FFF]{4,30}?)关于/.exec(line)?.[1]
    if (sent && office.test(sent)) {
      return [found('issuer', { text: sent }, { from: start, to: start + sent.length }, 'guessed')]
    }
  }
  const explained = /由([\u4E00-\u9FFF]{3,24})负责解释/.exec(plain)
  if (!explained?.[1]) return []
  const from = explained.index + 1
  return [
    found('issuer', { text: explained[1] }, { from, to: from + explained[1].length }, 'guessed'),
  ]
}

const office =
  /(?:局|委员会|办公室|软建办|文明办|政府|厅|总工会|联合会|管理处|中心|集团|协会|工委|党委|党组|团委|委)$/
