import { Button } from 'antd'
import { useMemo } from 'react'
import { moveCampaign, moveConsequences } from '#shared/domain/moveCampaign'
import type { Campaign } from '#shared/schema/campaign'
import type { Dossier } from '#shared/schema/dossier'
import { PlaceFrame } from '../../components/PlaceFrame.tsx'
import { edit, useReadOnly } from '../../state/dossier.ts'
import { go } from '../../state/navigation.ts'
import { notify } from '../../state/notices.ts'
import { useSession } from '../../state/session.ts'
import { useSettledDossier } from '../../state/settled.ts'
import styles from './SummaryPlace.module.css'

/** A dossier that was made before campaigns told what a summary holds: one click gives it one that does. */
export function NoSections() {
  const dossier = useSettledDossier()
  const campaigns = useSession(({ session }) => session?.campaigns ?? [])
  const isReadOnly = useReadOnly()
  const next = withSummary(dossier, campaigns)
  return (
    <PlaceFrame title="总结">
      <div className={styles.none}>
        <p>
          这份档案所用的创建活动没有规定总结写哪几部分，所以这里还不能写。写过的方案、申报材料和台账都不受影响。
        </p>
        {next && !isReadOnly && <Offer dossier={dossier} next={next} />}
      </div>
    </PlaceFrame>
  )
}

/** The present edition of the same campaign, or the only other one that has a summary. */
function withSummary({ campaign }: Dossier, campaigns: readonly Campaign[]): Campaign | undefined {
  const able = campaigns.filter(({ summarySections }) => summarySections.length > 0)
  return able.find(({ id }) => id === campaign.id) ?? (able.length === 1 ? able[0] : undefined)
}

function Offer({ dossier, next }: { readonly dossier: Dossier; readonly next: Campaign }) {
  const consequences = useMemo(
    () => moveConsequences(dossier, moveCampaign(dossier, next)),
    [dossier, next],
  )
  const isSame = next.id === dossier.campaign.id
  return (
    <>
      <p>
        《{next.title}》第 {next.revision} 版规定了总结的 {next.summarySections.length} 个部分：
        {next.summarySections.map(({ title }) => title).join('、')}。
      </p>
      {consequences.length > 0 && (
        <ul aria-label="对这份档案的影响">
          {consequences.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p className={styles.actions}>
        <Button type="primary" onClick={() => take(next)}>
          换用第 {next.revision} 版，开始写总结
        </Button>
        {isSame && (
          <Button onClick={() => go({ kind: 'campaign', view: 'newer' })}>看看有什么不同</Button>
        )}
      </p>
    </>
  )
}

function take(next: Campaign): void {
  edit({
    label: `换用《${next.title}》第 ${next.revision} 版`,
    change: dossier => moveCampaign(dossier, next),
  })
  notify('done', '已换用，写过的内容都在原处。不合意可以撤销。')
}
