import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rule } from '#shared/notice/found'
import type { Finding } from '#shared/notice/model'
import { outlineOf } from '#shared/notice/outline'
import { readNotice } from '#shared/notice/readNotice'

const folder = join(import.meta.dirname, '..', 'fixtures', 'notices')

export type NoticeFixture = {
  readonly name: string
  readonly text: string
  /** Lines as `said` writes them. */
  readonly expected: readonly string[]
}

export const noticeNames = readdirSync(folder)
  .filter(file => file.endsWith('.txt'))
  .map(file => file.replace(/\.txt$/, ''))

/** A notice of our own, and what is in it, parted by a line of equals signs. */
export function noticeFixture(name: string): NoticeFixture {
  const [text = '', expected = ''] = readFileSync(join(folder, `${name}.txt`), 'utf8').split(
    '\n=====\n',
  )
  return { name, text, expected: expected.split('\n').filter(line => line !== '') }
}

/** A finding in one line: `deadline: 05-31 实施方案`. */
export function said(finding: Finding): string {
  return `${finding.kind}: ${wordsOf(finding)}`
}

function wordsOf(finding: Finding): string {
  switch (finding.kind) {
    case 'tier':
      return finding.value.name
    case 'designation':
      return `${finding.value.unit} ${finding.value.brand} ${finding.value.tier}`.trim()
    case 'criterion':
      return finding.value.text
    case 'demand':
      return finding.value.text
    case 'points':
      return `${finding.value.what} ${finding.value.points}`
    case 'step':
      return `${finding.value.title} ${finding.value.from}..${finding.value.to}`
    case 'deadline':
      return `${finding.value.on} ${finding.value.what}`
    case 'way':
      return `${finding.value.what} ${finding.value.way}`
    case 'copies':
      return `${finding.value.what} ${finding.value.count}`
    case 'limit':
      return `${finding.value.what} ${rangeOf(finding.value)}${finding.value.unit}`
    case 'field':
      return finding.value.label
    default:
      return Object.values(finding.value).join(' ')
  }
}

function rangeOf({ min, max }: { readonly min: string; readonly max: string }): string {
  if (min === '') return `≤${max}`
  if (max === '') return `≥${min}`
  return min === max ? `=${min}` : `${min}-${max}`
}

/** Long texts are told by their first words. */
const byBeginning = /^(?:criterion|demand|proof): /

export function comparedWith({ text, expected }: NoticeFixture) {
  const lines = readNotice(text).findings.map(said)
  const fits = (want: string) => (line: string) =>
    line === want || (byBeginning.test(want) && line.startsWith(want))
  const missed = expected.filter(want => !lines.some(fits(want)))
  const extra = lines.filter(line => !expected.some(want => fits(want)(line)))
  return { missed, extra, expected: expected.length, found: lines.length }
}

/** What one rule says of a text, line by line. */
export function saidBy(rule: Rule, text: string): readonly string[] {
  return rule(outlineOf(text)).map(said)
}
