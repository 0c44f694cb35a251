import type { Finding, FindingKind } from '#shared/notice/model'

const day = (on: string) =>
  /^\d\d-\d\d$/.test(on) ? `${Number(on.slice(0, 2))}月${Number(on.slice(3))}日` : on

/** A finding in one line, as a clerk would say it. */
export function lineOf(finding: Finding): string {
  switch (finding.kind) {
    case 'deadline':
      return `${finding.value.what}：${day(finding.value.on)}前`
    case 'step':
      return `${finding.value.title}（${windowText(finding.value)}）`
    case 'tier':
      return finding.value.count
        ? `${finding.value.name}（${finding.value.count}个）`
        : finding.value.name
    case 'designation':
      return [finding.value.unit, finding.value.brand, finding.value.tier]
        .filter(Boolean)
        .join(' · ')
    case 'criterion':
      return finding.value.clause
        ? `${finding.value.clause} ${finding.value.title}`
        : finding.value.title
    case 'points':
      return `${finding.value.what}：${finding.value.points}分`
    case 'way':
      return `${finding.value.what}：${finding.value.way}`
    case 'copies':
      return `${finding.value.what}：${finding.value.count}份`
    case 'limit':
      return `${finding.value.what}：${limitText(finding.value)}`
    case 'field':
      return finding.value.max
        ? `${finding.value.label}（${finding.value.max}字以内）`
        : finding.value.label
    case 'demand':
      return finding.value.text
    case 'year':
      return `${finding.value.year}年`
    default:
      return Object.values(finding.value)[0] ?? ''
  }
}

function windowText({ from, to }: { readonly from: string; readonly to: string }): string {
  if (to === '') return from === '' ? '没有写时间' : `${day(from)}起`
  return from === '' ? `${day(to)}前` : `${day(from)}至${day(to)}`
}

function limitText({
  min,
  max,
  unit,
}: {
  readonly min: string
  readonly max: string
  readonly unit: string
}): string {
  if (min === '') return `不超过${max}${unit}`
  if (max === '') return `不少于${min}${unit}`
  return min === max ? `${min}${unit}` : `${min}至${max}${unit}`
}

/** What can be corrected, with its label. Dates are written 05-31. */
export const fieldsByKind: { readonly [K in FindingKind]: readonly (readonly [string, string])[] } =
  {
    title: [['text', '标题']],
    issuer: [['text', '发文单位']],
    documentNumber: [['text', '发文字号']],
    issuedOn: [['date', '成文日期']],
    year: [['year', '年份']],
    tier: [
      ['name', '名称'],
      ['count', '数量'],
    ],
    designation: [
      ['unit', '单位'],
      ['brand', '品牌'],
      ['tier', '层级'],
    ],
    criterion: [
      ['title', '简称'],
      ['text', '内容'],
    ],
    demand: [['text', '要求']],
    points: [
      ['what', '项目'],
      ['points', '分值'],
    ],
    step: [
      ['title', '步骤'],
      ['from', '开始（月-日）'],
      ['to', '结束（月-日）'],
    ],
    deadline: [
      ['what', '报送什么'],
      ['on', '截止（月-日）'],
    ],
    deliverable: [['name', '名称']],
    way: [
      ['what', '报送什么'],
      ['way', '方式'],
    ],
    copies: [
      ['what', '报送什么'],
      ['count', '份数'],
    ],
    limit: [
      ['what', '什么'],
      ['min', '至少'],
      ['max', '至多'],
      ['unit', '单位'],
    ],
    recipient: [['name', '收件单位']],
    contact: [['name', '联系人']],
    phone: [['number', '电话']],
    email: [['address', '邮箱']],
    address: [['text', '地址']],
    proof: [['text', '证明材料']],
    field: [
      ['label', '栏目'],
      ['max', '字数上限'],
    ],
    opinion: [['title', '意见栏']],
    attachment: [['title', '附件']],
    blank: [['label', '空着的项']],
  }

/** What is wrong with a corrected value, in one sentence, or nothing. */
export function faultOf(field: string, words: string): string {
  if (words === '') return ''
  if (field === 'from' || field === 'to' || field === 'on') {
    return /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(words) ? '' : '日期写成“05-31”这样的月-日'
  }
  const isNumber =
    field === 'points' ||
    field === 'count' ||
    field === 'year' ||
    field === 'min' ||
    field === 'max'
  return isNumber && !/^\d+(\.\d+)?$|^[一二两三四五六七八九十]+$|^多$|^若干$|^一批$/.test(words)
    ? '这里写数字'
    : ''
}

/** Whether something in it must be corrected before it can be taken over. */
export function hasFault({ kind, value }: Finding): boolean {
  const values: Readonly<Record<string, string>> = value
  return fieldsByKind[kind].some(([field]) => faultOf(field, values[field] ?? '') !== '')
}
