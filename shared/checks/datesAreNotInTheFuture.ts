import type { Check, Finding } from './check.ts'

/** What has not happened yet proves nothing. */
export const datesAreNotInTheFuture: Check = ({ dossier, today }) => {
  const finding = (at: Finding['at'], subject: string, text: string): Finding => ({
    rule: 'datesAreNotInTheFuture',
    group: 'dates',
    source: '经验',
    severity: 'blocker',
    at,
    subject,
    text,
    concerns: ['submission'],
  })
  return [
    ...dossier.evidence
      .filter(item => item.issuedOn > today)
      .map(item =>
        finding({ kind: 'evidence', item: item.id }, item.title, '日期在今天之后，请核对'),
      ),
    ...dossier.honours
      .filter(row => row.awardedOn > today)
      .map(row =>
        finding({ kind: 'honours', row: row.id }, row.title, '授予时间在今天之后，请核对'),
      ),
    ...dossier.ledger
      .filter(entry => entry.happenedOn > today)
      .map(entry =>
        finding({ kind: 'ledger', entry: entry.id }, entry.title, '日期在今天之后，请核对'),
      ),
    ...dossier.media
      .filter(row => row.publishedOn > today)
      .map(row => finding({ kind: 'media', row: row.id }, row.title, '刊播日期在今天之后，请核对')),
  ]
}
