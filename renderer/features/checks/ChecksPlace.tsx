import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { Group } from '#shared/checks/check'
import { repair, repairable } from '#shared/checks/repairs'
import type { DeliverableId } from '#shared/schema/campaign'
import { ChecksNotKnown } from '../../components/ChecksNotKnown.tsx'
import { PlaceFrame } from '../../components/PlaceFrame.tsx'
import { edit, useReadOnly } from '../../state/dossier.ts'
import { useSortedFindings } from '../../state/findings.ts'
import { go } from '../../state/navigation.ts'
import { notify } from '../../state/notices.ts'
import { useSettledDossier } from '../../state/settled.ts'
import { Carried } from './Carried.tsx'
import styles from './ChecksPlace.module.css'
import { DismissedList } from './DismissedList.tsx'
import { GroupFilter } from './GroupFilter.tsx'
import { Limits } from './Limits.tsx'
import { SeverityList } from './SeverityList.tsx'
import { severities } from './severities.ts'
import { isUnwritten, Unwritten } from './Unwritten.tsx'

/** 自查: what the program noticed, by severity; each line leads to its very words. */
export function ChecksPlace() {
  const dossier = useSettledDossier()
  const isReadOnly = useReadOnly()
  const [about, setAbout] = useState<DeliverableId | 'all'>('all')
  const [group, setGroup] = useState<Group | 'all'>('all')
  const { open, dismissed, state, rules } = useSortedFindings(dossier)
  const concerned = open.filter(({ concerns }) => about === 'all' || concerns.includes(about))
  const shown = concerned.filter(finding => group === 'all' || finding.group === group)
  const safe = repairable(shown)
  const deliverables = dossier.campaign.deliverables.filter(({ id }) =>
    open.some(({ concerns }) => concerns.includes(id)),
  )

  function repairAll(): void {
    const label = `改好 ${safe.length} 处`
    edit({ label, change: now => repair(now, safe) })
    notify('done', `已${label}，不合意可以撤销。`)
  }

  return (
    <PlaceFrame
      title="自查"
      lead="随写随查。点一条就回到那几个字；带“改为”的可以一键改好，都能撤销。"
      action={
        <span className={styles.ways}>
          <Button onClick={() => go({ kind: 'reading' })}>像专家一样读十分钟</Button>
          {deliverables.length > 1 && (
            <Segmented<DeliverableId | 'all'>
              aria-label="查哪一份材料"
              value={about}
              onChange={setAbout}
              options={[
                { value: 'all', label: '全部' },
                ...deliverables.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
          )}
        </span>
      }
    >
      {isUnwritten(dossier) && <Unwritten dossier={dossier} />}
      <Carried dossier={dossier} open={open} />
      {concerned.length > 0 && (
        <div className={styles.filters}>
          <GroupFilter findings={concerned} chosen={group} onChoose={setGroup} />
          {safe.length > 1 && !isReadOnly && (
            <Button onClick={repairAll}>一键改好 {safe.length} 处</Button>
          )}
        </div>
      )}
      {state !== 'known' && <ChecksNotKnown state={state} />}
      {state === 'known' && concerned.length === 0 ? (
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
            isReadOnly={isReadOnly}
          />
        ))
      )}
      <DismissedList dismissed={dismissed} isReadOnly={isReadOnly} />
      {rules > 0 && <Limits rules={rules} />}
    </PlaceFrame>
  )
}
