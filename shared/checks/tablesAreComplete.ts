import type { Check, Finding } from './check.ts'

/** Honours and media reports are checked against their sources, so each row names its source and date. */
export const tablesAreComplete: Check = ({ dossier }) => [
  ...dossier.honours.flatMap(({ id, title, issuer, awardedOn, level }) =>
    incomplete({ kind: 'honours', row: id }, title || '荣誉情况中未命名的一行', [
      [title, '荣誉名称'],
      [issuer, '授予机关'],
      [awardedOn, '授予时间'],
      [level, '级别'],
    ]),
  ),
  ...dossier.media.flatMap(({ id, medium, title, publishedOn }) =>
    incomplete({ kind: 'media', row: id }, title || '媒体报道中未命名的一行', [
      [medium, '媒体名称'],
      [title, '标题'],
      [publishedOn, '日期'],
    ]),
  ),
]

function incomplete(
  at: Finding['at'],
  subject: string,
  parts: readonly (readonly [value: string, name: string])[],
): readonly Finding[] {
  const missing = parts.filter(([value]) => value.trim() === '').map(([, name]) => name)
  if (missing.length === 0) return []
  const text = `缺${missing.join('、')}`
  return [
    {
      rule: 'tablesAreComplete',
      group: 'completeness',
      source: '经验',
      severity: 'warning',
      at,
      subject,
      text,
      concerns: ['submission'],
    },
  ]
}
