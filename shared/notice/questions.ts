import type { Finding, FindingKind, FindingOf } from './model.ts'
import { isProof, isSameThing } from './nouns.ts'

/** Something the notice leaves open, as a question to the office that sent it. */
export type Question = {
  /** What is missing, for the clerk: “没有写收件邮箱”. */
  readonly missing: string
  /** To be sent as it is. */
  readonly ask: string
}

/** What these findings leave open, in the order of the work. */
export function questionsFor(findings: readonly Finding[]): readonly Question[] {
  const of = <K extends FindingKind>(kind: K) =>
    findings.filter((finding): finding is FindingOf<K> & Finding => finding.kind === kind)
  const has = (kind: FindingKind) => findings.some(finding => finding.kind === kind)
  const blanks = of('blank').map(({ value }) => value.label)
  const dues = of('deadline').map(({ value }) => value)
  const ways = of('way').map(({ value }) => value)
  const things = thingsOf(
    of('deliverable').map(({ value }) => value.name),
    dues,
  )
  const questions: (Question | null)[] = [
    has('year') ? null : { missing: '没有写是哪一年的活动', ask: '这项活动是哪一年度的？' },
    dues.length > 0 ? null : { missing: '没有找到截止日期', ask: '材料最晚哪一天报送？' },
    things.length > 0 ? null : { missing: '没有找到要报送的材料', ask: '需要报送哪几样材料？' },
    ...things
      .filter(name => dues.length > 0 && !dues.some(({ what }) => covers(what, name)))
      .map(name => ({ missing: `没有写${name}的截止日期`, ask: `${name}最晚哪一天报送？` })),
    ...things
      .filter(name => !ways.some(({ what }) => covers(what, name)))
      .map(name => ({
        missing: `没有写${name}怎么报送`,
        ask: `${name}用什么方式报送，发电子版还是送纸质件？`,
      })),
    has('recipient') ? null : { missing: '没有写报送到哪个科室', ask: '材料报送到哪个科室？' },
    has('email') || !needsMail(ways)
      ? null
      : { missing: '没有写收件邮箱', ask: '电子版发到哪个邮箱？' },
    has('address') || !ways.some(({ way }) => /纸质|邮寄|当面/.test(way))
      ? null
      : { missing: '没有写纸质件送到哪里', ask: '纸质件送到什么地点？' },
    has('copies') || !ways.some(({ way }) => way === '纸质')
      ? null
      : { missing: '没有写纸质件的份数', ask: '纸质件要几份？' },
    contactQuestion(has('contact'), has('phone'), blanks),
    has('criterion')
      ? null
      : { missing: '没有找到评选标准', ask: '按什么标准评审？有没有评分细则？' },
    !has('criterion') || has('points')
      ? null
      : { missing: '没有写各条标准的分值', ask: '各条标准分别占多少分？' },
    has('limit')
      ? null
      : { missing: '没有写字数或页数限制', ask: '各项材料有没有字数、页数限制？' },
    has('proof')
      ? null
      : { missing: '没有写要附哪些证明材料', ask: '需要附哪些证明材料？复印件要不要盖章？' },
    ...of('step')
      .filter(({ value }) => value.to === '')
      .map(({ value }) => ({
        missing: `“${value.title}”没有写时间`,
        ask: `“${value.title}”从什么时候到什么时候？`,
      })),
    formQuestion(
      has('field'),
      of('deliverable').map(({ value }) => value.name),
      of('attachment').map(({ value }) => value.title),
    ),
  ]
  return questions.filter(question => question !== null)
}

/** “以上材料” stands for all of them. */
const covers = (what: string, name: string) => what === '材料' || isSameThing(what, name)

/** Forms and plans that are sent; a report that is named again under a deadline is not asked for twice. */
function thingsOf(
  names: readonly string[],
  dues: readonly { readonly what: string }[],
): readonly string[] {
  const all = [...names, ...dues.map(({ what }) => what)].filter(
    name => name !== '材料' && !isProof(name),
  )
  return all.filter((name, index) => all.findIndex(other => isSameThing(other, name)) === index)
}

const needsMail = (ways: readonly { readonly way: string }[]) =>
  ways.length === 0 ||
  ways.some(({ way }) => way === '电子邮箱' || way === '电子版' || way === '盖章扫描件')

function contactQuestion(
  hasName: boolean,
  hasPhone: boolean,
  blanks: readonly string[],
): Question | null {
  const left = blanks.length > 0 ? `通知里“${blanks.join('”“')}”后面是空的` : ''
  if (hasName && hasPhone) return left ? { missing: left, ask: `${left}，能否补充？` } : null
  const wanted = !hasName && !hasPhone ? '联系人和联系电话' : hasName ? '联系电话' : '联系人'
  return { missing: left || `没有写${wanted}`, ask: `${wanted}是什么？有问题向谁请教？` }
}

function formQuestion(
  hasFields: boolean,
  names: readonly string[],
  attached: readonly string[],
): Question | null {
  const form = [...attached, ...names].find(name =>
    /(?:申报|推荐|登记|审批|申请|备案|自评)(?:审批|登记)?[表书]$/.test(name),
  )
  if (hasFields || !form) return null
  return { missing: `没有${form}的表样`, ask: `能否发一份${form}的电子版表样？` }
}

/** All questions as one short, polite message. `subject` is the title of the notice, or empty. */
export function messageOf(questions: readonly Question[], subject: string): string {
  const about = subject ? `《${subject}》` : '贵单位印发的通知'
  const lines = questions.map(({ ask }, index) => `${index + 1}. ${ask}`)
  return [
    `你好！我们正在按${about}准备材料，有几处想请教：`,
    ...lines,
    '麻烦在方便时回复，谢谢！',
  ].join('\n')
}
