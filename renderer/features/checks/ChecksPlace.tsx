import { Segmented } from 'antd'
import { useState } from 'react'
import type { Finding, Severity } from '#shared/checks/check'
import type { DeliverableId } from '#shared/schema/campaign'
import { PlaceFrame } from '../../components/PlaceFrame.tsx'
import { useFindings } from '../../state/findings.ts'
import { go } from '../../state/navigation.ts'
import { useSettledDossier } from '../../state/settled.ts'
import styles from './ChecksPlace.module.css'

const severities = [
  { id: 'blocker', title: '必改', mark: '●', lead: '不改就送出去，多半会被退回。' },
  { id: 'warning', title: '建议', mark: '◆', lead: '改了更稳妥，不改也能导出。' },
] as const satisfies readonly {
  readonly id: Severity
  readonly title: string
  readonly mark: string
  readonly lead: string
}[]

/** 自查: what the program noticed, by severity; each line leads to its place. */
export function ChecksPlace() {
  const dossier = useSettledDossier()
  const [about, setAbout] = useState<DeliverableId | 'all'>('all')
  const findings = useFindings(dossier)
  const shown = findings.filter(({ concerns }) => about === 'all' || concerns.includes(about))
  const deliverables = dossier.campaign.deliverables.filter(({ id }) =>
    findings.some(({ concerns }) => concerns.includes(id)),
  )
  return (
    <PlaceFrame
      title="自查"
      lead="随写随查，点任何一条都会回到那个位置。查不出的是：内容是否属实、文字是否有说服力。"
      action={
        deliverables.length > 1 && (
          <Segmented<DeliverableId | 'all'>
            aria-label="查哪一份材料"
            value={about}
            onChange={setAbout}
            options={[
              { value: 'all', label: '全部' },
              ...deliverables.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
        )
      }
    >
      {shown.length === 0 ? (
        <p className={styles.clean}>
          ✓ 没有发现问题。
          <button type="button" className={styles.next} onClick={() => go({ kind: 'export' })}>
            去导出
          </button>
        </p>
      ) : (
        severities.map(severity => (
          <SeverityList
            key={severity.id}
            severity={severity}
            findings={shown.filter(finding => finding.severity === severity.id)}
          />
        ))
      )}
    </PlaceFrame>
  )
}

function SeverityList({
  severity: { id, title, mark, lead },
  findings,
}: {
  readonly severity: (typeof severities)[number]
  readonly findings: readonly Finding[]
}) {
  if (findings.length === 0) return null
  return (
    <section className={styles.sheet} aria-labelledby={`severity-${id}`}>
      <h2 id={`severity-${id}`} className={styles[id]}>
        <span aria-hidden="true">{mark}</span> {title} {findings.length} 条
      </h2>
      <p className={styles.lead}>{lead}</p>
      <ul>
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same of the same place
          <li key={`${finding.rule}-${finding.subject}-${index}`}>
            <button type="button" className={styles.finding} onClick={() => go(finding.at)}>
              <span className={styles.subject}>{finding.subject}</span>
              <span>{finding.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
