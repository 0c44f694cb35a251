import type { Taken } from '../../schema/answers.ts'
import type { Dossier, Honour, MediaReport, Task } from '../../schema/dossier.ts'
import type { Fact } from '../../schema/facts.ts'
import type { Entry, Medium } from '../../schema/ledger.ts'
import { chineseDate } from '../dates.ts'
import { evidenceNaming } from '../evidenceNaming.ts'
import { blank, citationPieces, factPiece, type Piece, sourceEvidence } from './pieces.ts'
import { clauseFrom, quoted } from './tidy.ts'

/** What was taken over and is still in the dossier, as one sentence with its proof; otherwise nothing. */
export function takenSentence(dossier: Dossier, taken: Taken): readonly Piece[] {
  switch (taken.kind) {
    case 'fact': {
      const fact = dossier.facts.find(({ id }) => id === taken.id)
      if (!fact) return []
      const proof = citationPieces(dossier, sourceEvidence(dossier, fact.source))
      return [...factWords(fact), ...proof, '。']
    }
    case 'entry': {
      const entry = dossier.ledger.find(({ id }) => id === taken.id)
      return entry ? [entryWords(entry), ...citationPieces(dossier, entry.evidence), '。'] : []
    }
    case 'task': {
      const task = dossier.tasks.find(({ id }) => id === taken.id)
      return task ? [taskWords(task), ...citationPieces(dossier, task.evidence), '。'] : []
    }
    case 'honour': {
      const honour = dossier.honours.find(({ id }) => id === taken.id)
      if (!honour) return []
      return [honourWords(honour), ...citedByName(dossier, honour.title), '。']
    }
    case 'report': {
      const report = dossier.media.find(({ id }) => id === taken.id)
      if (!report) return []
      return [reportWords(report), ...citedByName(dossier, report.title), '。']
    }
    case 'evidence': {
      const item = dossier.evidence.find(({ id }) => id === taken.id)
      const title = item && (clauseFrom(item.title) || blank('材料名称'))
      return title ? [`有${quoted(title)}为证`, ...citationPieces(dossier, [taken.id]), '。'] : []
    }
  }
}

/** The rows of these tables do not say what proves them; the first piece of evidence with their name does. */
function citedByName(dossier: Dossier, title: string): readonly Piece[] {
  return citationPieces(dossier, evidenceNaming(dossier, title).slice(0, 1))
}

/** “2025年4月28日，获市总工会授予的‘工人先锋号’（市级）” */
function honourWords({ title, issuer, awardedOn, level }: Honour): string {
  const day = awardedOn ? chineseDate(awardedOn) : blank('获得时间')
  const grade = clauseFrom(level)
  const name = clauseFrom(title) || blank('荣誉名称')
  const words = `${day}，获${clauseFrom(issuer) || blank('授予机关')}授予的${quoted(name)}`
  return grade ? `${words}（${grade}）` : words
}

/** “2026年7月3日，江城日报报道‘一盏灯的24小时’” */
function reportWords({ medium, title, publishedOn }: MediaReport): string {
  const day = publishedOn ? chineseDate(publishedOn) : blank('报道时间')
  const name = clauseFrom(title.trim().replace(/^《|》$/g, '')) || blank('报道标题')
  return `${day}，${clauseFrom(medium) || blank('媒体名称')}报道${quoted(name)}`
}

/** “平均到场时间由58分钟降到22分钟（2026年1至10月）” */
function factWords({ id, name, value, before, period }: Fact): readonly Piece[] {
  const what = clauseFrom(name) || blank('指标名称')
  const when = clauseFrom(period) || blank('统计时段')
  const now = factPiece(id, 'value')
  if (before.trim() === '') return [`${when}，${what}为`, now]
  return [`${what}由`, factPiece(id, 'before'), turn(before, value), now, `（${when}）`]
}

function turn(before: string, value: string): string {
  const [from, to] = [Number(before), Number(value)]
  if (from > to) return '降到'
  return from < to ? '升到' : '变为'
}

/** A sentence with its day: “2026年6月12日，31个小区公示栏换版”. */
function entryWords(entry: Entry): string {
  const day = entry.happenedOn ? chineseDate(entry.happenedOn) : blank('日期')
  return `${day}，${eventWords(entry, clauseFrom(entry.title) || blank('事项'))}`
}

function eventWords(entry: Entry, title: string): string {
  switch (entry.kind) {
    case 'publicity':
      return publicityWords(entry.medium, clauseFrom(entry.outlet), title)
    case 'inspection':
      return [
        /发现|查出/.test(title) ? title : `检查发现${title}`,
        entry.remedy.trim() && `整改措施为${clauseFrom(entry.remedy)}`,
        entry.closedOn ? `${chineseDate(entry.closedOn)}整改完毕` : blank('整改结果'),
      ]
        .filter(Boolean)
        .join('，')
    case 'thanks': {
      const from = clauseFrom(entry.from)
      return from === '' || title.includes(from) ? title : `${from}：${title}`
    }
    default:
      return title
  }
}

const told: ReadonlySet<Medium> = new Set(['press', 'radio', 'web', 'television'])

function publicityWords(medium: Medium, outlet: string, title: string): string {
  if (told.has(medium)) return `${outlet || blank('媒体名称')}报道${quoted(title)}`
  return outlet === '' || title.includes(outlet) ? title : `${outlet}：${title}`
}

/** “装备科陆大勇负责汛前清淤，起止时间为2026年4月1日至2026年6月30日，成果为清淤记录” */
function taskWords({ title, department, person, startsOn, endsOn, proof }: Task): string {
  const who = `${clauseFrom(department)}${clauseFrom(person)}` || blank('任务的责任人')
  const result = clauseFrom(proof)
  return [
    `${who}负责${clauseFrom(title) || blank('任务名称')}`,
    timeWords(startsOn, endsOn),
    result && `成果为${result}`,
  ]
    .filter(Boolean)
    .join('，')
}

function timeWords(from: string, to: string): string {
  if (from && to) return `起止时间为${chineseDate(from)}至${chineseDate(to)}`
  if (to) return `完成时限为${chineseDate(to)}`
  return from ? `${chineseDate(from)}开始` : `完成时限为${blank('任务的完成时间')}`
}
