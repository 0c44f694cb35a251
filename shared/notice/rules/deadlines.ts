import { type DateWords, dateWordsIn, endsBefore } from '../dateWords.ts'
import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'
import { byOffice, handsIn, isProof, type Noun, nameOf, nounsIn } from '../nouns.ts'
import type { Sentence } from '../sentences.ts'

/** When what must have been handed in: “……前”, “截止……”, “即日起至……”. */
export const deadlines: Rule = ({ sentences }) =>
  sentences.flatMap(sentence => (sentence.block.isAttached ? [] : deadlinesIn(sentence)))

const label =
  /(?:报送|申报|报名|推荐|提交|截止|上报|受理|报备|征集|投稿|填报|上传)(?:时间|日期|时限|期限)/

function deadlinesIn(sentence: Sentence): readonly Finding[] {
  const { text, from, block } = sentence
  const dates = dateWordsIn(text).filter(({ recurs }) => !recurs)
  const isLabelled = label.test(text.slice(0, 14)) || label.test(text)
  return dates.flatMap((date, index): readonly Finding[] => {
    const before = endsBefore(text, date)
    const isWindow = date.isRange && isLabelled && (dates.length === 1 || index === 0)
    const isOpenWindow = date.isRange && date.start === '' && block.role !== 'steps'
    if (!before && !isWindow && !isOpenWindow && !handsInWithin(text, date) && !isAbout(text, date))
      return []
    const part = partOf(text, dates, index, before?.to ?? date.to)
    const isAsked =
      handsIn.test(part.after) ||
      (dates.length > 1 && index < dates.length - 1 && handsIn.test(text))
    if (!isAsked && !isLabelled && !isOpenWindow) return []
    if (!isAsked && byOffice.test(text)) return []
    const nouns = nounsFor(part)
    if (nouns.length === 0 && !isLabelled && !isOpenWindow && !/报|提交|填|寄|送/.test(part.after))
      return []
    const span = { from: from + date.from, to: from + (before?.to ?? date.to) }
    const isSure = nouns.length > 0 && (before !== null || isLabelled)
    const names = nouns.length > 0 ? [...new Set(nouns.map(nameOf))] : ['材料']
    return names.map(what =>
      found('deadline', { what, on: date.end }, span, isSure ? 'certain' : 'guessed'),
    )
  })
}

/** “3月1日至3月20日，申报单位将申报书……报送”: a window for handing in. */
function handsInWithin(text: string, date: DateWords): boolean {
  return (
    date.isRange &&
    /^，?[^，。；]{0,12}(?:单位|集体|窗口|企业|个人)(?:将|把|填|登录|提交|报)/.test(
      text.slice(date.to),
    )
  )
}

/** “于12月中旬写出总结报局办公室”: the end of such a time is the latest day. */
function isAbout(text: string, date: DateWords): boolean {
  return (
    /[于在]\s*$/.test(text.slice(0, date.from)) && handsIn.test(text.slice(date.to, date.to + 60))
  )
}

type Part = {
  /** From the date before (or the start) to this date. */
  readonly before: string
  /** From this date to the next (or the end). */
  readonly after: string
}

function partOf(text: string, dates: readonly DateWords[], index: number, to: number): Part {
  const last = dates[index - 1]?.to ?? 0
  const next = dates[index + 1]?.from ?? text.length
  return { before: text.slice(last, dates[index]?.from ?? 0), after: text.slice(to, next) }
}

/** What is handed in stands behind 将 or 把, else behind the date, else before it (“申报表于……前”). */
function nounsFor({ before, after }: Part): readonly Noun[] {
  const behind = things(after)
  const above = things(before)
  const [first] = behind
  if (first && /[将把]/.test(after.slice(0, first.from))) return behind
  const last = above.at(-1)
  const isObject =
    last !== undefined &&
    (/[将把]/.test(before.slice(0, last.from)) ||
      /^[^，。；]{0,8}，?[于在]?$/.test(before.slice(last.to)))
  if (isObject) return above
  return behind.length > 0 ? behind : above
}

/** Things in their own right; what stands for others only where nothing else is named. */
function things(text: string): readonly Noun[] {
  const nouns = nounsIn(text).filter(({ name }) => !isProof(name))
  const own = nouns.filter(({ isGeneric }) => !isGeneric)
  return own.length > 0 ? own : nouns.slice(0, 1)
}
