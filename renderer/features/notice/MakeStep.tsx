import { Button, Input } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { campaignFrom } from '#shared/notice/campaignFrom'
import type { Campaign } from '#shared/schema/campaign'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { useOpen } from '../../state/dossier.ts'
import { saveCampaign } from '../../state/library.ts'
import { startWith } from '../../state/noticeImport.ts'
import sheet from '../../styles/sheet.module.css'
import { CampaignOutline } from './CampaignOutline.tsx'
import styles from './NoticePage.module.css'
import { type Item, takenOf } from './review.ts'

/** Step 3: what was taken becomes a campaign; what was assumed is said before it is kept. */
export function MakeStep({
  items,
  onBack,
}: {
  readonly items: readonly Item[]
  readonly onBack: () => void
}) {
  const [template, setTemplate] = useState<Campaign | null>(null)
  const [ownTitle, setOwnTitle] = useState<string | null>(null)
  const [kept, setKept] = useState<Campaign | null>(null)
  const [isBusy, setBusy] = useState(false)
  const hasDossier = useOpen(({ open }) => open !== null)

  useEffect(() => {
    void attempt(() => call('notice.template', {})).then(found => found && setTemplate(found))
  }, [])
  const drafted = useMemo(
    () => (template ? campaignFrom(takenOf(items), template) : null),
    [items, template],
  )
  if (!drafted) return null

  const title = ownTitle ?? drafted.campaign.title
  const campaign: Campaign = { ...drafted.campaign, title: title.trim() || drafted.campaign.title }

  async function keep(): Promise<void> {
    setBusy(true)
    const saved = await saveCampaign(campaign)
    setBusy(false)
    if (saved) setKept(saved)
  }

  return (
    <section className={sheet.sheet} aria-label="生成活动">
      <div className={styles.titleField}>
        <label htmlFor="notice-title">活动名称</label>
        <Input
          id="notice-title"
          value={title}
          maxLength={80}
          disabled={kept !== null}
          onChange={event => setOwnTitle(event.target.value)}
        />
      </div>
      <CampaignOutline campaign={campaign} />
      {drafted.remarks.length > 0 && (
        <div className={styles.remarks}>
          <h3>先这样处理，请留意</h3>
          <ul>
            {drafted.remarks.map(remark => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </div>
      )}
      {kept ? (
        <div className={styles.kept} role="status">
          <p>
            “{kept.title}”已存为创建活动（第 {kept.revision}{' '}
            版），新建档案时可以选它，以后也能在活动设置里细改。
          </p>
          <p className={styles.actions}>
            {!hasDossier && (
              <Button type="primary" onClick={() => startWith(kept.id)}>
                用它新建档案
              </Button>
            )}
            <Button onClick={onBack}>回到核对</Button>
          </p>
        </div>
      ) : (
        <p className={styles.actions}>
          <Button type="primary" loading={isBusy} onClick={() => void keep()}>
            保存为创建活动
          </Button>
          <Button onClick={onBack}>上一步</Button>
        </p>
      )}
    </section>
  )
}
