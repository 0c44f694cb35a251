import { ledgerRowTitles } from './ledger.ts'
import { strengthTitles } from './strength.ts'

/** The words for what a campaign stores as a code, by the name of the property that holds it. */
export const campaignCodes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tiers: { flagship: '重点打造', cultivated: '重点培养', potential: '潜在挖掘' },
  tier: { flagship: '重点打造', cultivated: '重点培养', potential: '潜在挖掘' },
  channel: { email: '发电子邮件', any: '不限方式' },
  monthly: ledgerRowTitles,
  strength: strengthTitles,
  draws: {
    tasks: '责任分工',
    activities: '开展的活动',
    goals: '目标与结果',
    effects: '成效数字',
    honours: '荣誉',
    problems: '问题与整改',
    next: '下一年打算',
  },
  kind: {
    text: '一行文字',
    longText: '多行文字',
    number: '数字',
    month: '年月',
    phone: '电话',
    email: '邮箱',
    postcode: '邮编',
    choice: '从选项中选',
    picture: '图片',
    statement: '声明（打勾）',
  },
}

/** A value of a campaign as a clerk would say it; `key` is the property it stands under. */
export function campaignValue(key: string, value: unknown): string {
  if (value === undefined) return '（没有）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) {
    return value.length === 0
      ? '（没有）'
      : value.map(item => campaignValue(key, item)).join(listMark[key] ?? '；')
  }
  if (typeof value === 'number') return key === 'max' && value === 0 ? '不限' : String(value)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (value === '') return '（空）'
  return campaignCodes[key]?.[value] ?? monthDayText(key, value)
}

const listMark: Readonly<Record<string, string>> = { tiers: '、', monthly: '、', draws: '、' }

function monthDayText(key: string, value: string): string {
  const found = ['due', 'from', 'to'].includes(key) && /^(\d\d)-(\d\d)$/.exec(value)
  return found ? `${Number(found[1])}月${Number(found[2])}日` : value
}
