import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'

/** What a form asks for, as labels with a colon or cells of a table. */
const labelled = /([\u4E00-\u9FFF/]{2,14}(?:（[^（）]{1,14}）)?)\s*：\s*(?=[_＿\s（]|$)/g
const cell =
  /^(?:[\u4E00-\u9FFF]{0,6}(?:名称|姓名|负责人|联系人|电话|手机|邮箱|地址|邮编|人数|时间|级别|职务|职称|口号|内涵|标识|简介|事迹|做法|成效|荣誉|情况|承诺|性质|评价|理由|网址|意见|日期|类别|性别|民族|代表))$/
const opinion = /意见(?:（[^（）]{0,10}）)?$/
const room = /（(?:限)?(?:不超过)?(\d{2,5})\s*字(?:以内|左右)?）/

/** Fields and stamp boxes of the attached form. */
export const formFields: Rule = ({ plain, blocks }) => {
  const seen = new Set<string>()
  return blocks.flatMap(({ start, to, isAttached, number }) => {
    if (!isAttached || number?.style === 'attachment') return []
    const line = plain.slice(start, to)
    const labels = [...line.matchAll(labelled)].map(({ index, 1: words = '' }) => ({
      at: start + index,
      words,
    }))
    return (labels.length > 0 ? labels : cellsOf(line, start)).flatMap(
      ({ at, words }): readonly Finding[] => {
        const max = room.exec(words)?.[1] ?? ''
        const label = words.replace(/（[^（）]*）/g, '').replace(/\s/g, '')
        if (label.length < 2 || seen.has(label)) return []
        seen.add(label)
        const span = { from: at, to: at + words.length }
        if (opinion.test(label)) return [found('opinion', { title: label }, span)]
        return [found('field', { label, max }, span, labels.length > 0 ? 'certain' : 'guessed')]
      },
    )
  })
}

function cellsOf(line: string, start: number): readonly { at: number; words: string }[] {
  return [...line.matchAll(/[^\t|│]+?(?=\s{2,}|[\t|│]|$)/g)].flatMap(({ index, 0: raw }) => {
    const words = raw.trim()
    const bare = words.replace(/（[^（）]*）/g, '').replace(/\s/g, '')
    return cell.test(bare) ? [{ at: start + index + raw.indexOf(words), words }] : []
  })
}
