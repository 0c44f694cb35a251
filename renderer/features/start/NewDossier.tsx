import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { designationFor, proposeTier } from '#shared/domain/proposeTier'
import type { Handle } from '#shared/ipc/handles'
import type { Tier } from '#shared/schema/campaign'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { changeBookmark } from '../../state/bookmarks.ts'
import { forgetWanted } from '../../state/noticeImport.ts'
import { enter, useSession } from '../../state/session.ts'
import styles from './NewDossier.module.css'

type Parent = { readonly handle: Handle; readonly place: string }

/** A new dossier: campaign, year, unit; the tier is proposed from the unit's name. */
export function NewDossier({
  wanted,
  onCancel,
}: {
  /** Id of the campaign that is proposed first. */
  readonly wanted: string | null
  readonly onCancel: () => void
}) {
  const campaigns = useSession(({ session }) => session?.campaigns ?? [])
  const home = useSession(({ session }) => session?.home ?? '')
  const [campaignId, setCampaignId] = useState(wanted ?? campaigns[0]?.id)
  const campaign = campaigns.find(({ id }) => id === campaignId) ?? campaigns[0]
  const [year, setYear] = useState(() => new Date().getFullYear())
  const [unit, setUnit] = useState('')
  const [brand, setBrand] = useState<string | null>(null)
  const [chosenTier, setChosenTier] = useState<Tier | null>(null)
  const [parent, setParent] = useState<Parent | null>(null)
  const [isBusy, setBusy] = useState(false)
  if (!campaign) return null

  const designation = designationFor(campaign, unit)
  const tier = chosenTier ?? proposeTier(campaign, unit)
  const proposedBrand = brand ?? designation?.brand ?? ''

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!campaign || unit.trim() === '') return
    setBusy(true)
    const opened = await attempt(() =>
      call('dossier.create', {
        campaignId: campaign.id,
        year,
        unit: unit.trim(),
        brand: proposedBrand.trim(),
        tier,
        parent: parent?.handle ?? null,
      }),
    )
    setBusy(false)
    if (!opened) return
    changeBookmark(opened.dossier.id, { isLeadShown: true })
    forgetWanted()
    enter(opened)
  }

  async function choosePlace(): Promise<void> {
    const chosen = await attempt(() => call('folder.choose', { purpose: 'dossier' }))
    if (chosen) setParent(chosen)
  }

  return (
    <form className={styles.form} onSubmit={event => void create(event)} data-own-undo>
      <h2>新建档案</h2>
      <div className={styles.row}>
        <div className={styles.field}>
          <label htmlFor="new-campaign">创建活动</label>
          <Select
            id="new-campaign"
            value={campaign.id}
            options={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setCampaignId}
          />
        </div>
        <div className={styles.field}>
          <label htmlFor="new-year">年份</label>
          <Select
            id="new-year"
            value={year}
            options={yearsAround(new Date().getFullYear(), campaign.year)}
            onChange={setYear}
          />
        </div>
      </div>
      <p className={styles.help}>各项截止日期按所选年份推算。</p>
      <div className={styles.field}>
        <label htmlFor="new-unit">申报单位全称</label>
        <Input
          id="new-unit"
          autoFocus
          maxLength={100}
          value={unit}
          onChange={event => setUnit(event.target.value)}
        />
      </div>
      <p className={styles.help}>与公章一致。以后可以修改。</p>
      <div className={styles.row}>
        <div className={styles.field}>
          <label htmlFor="new-brand">品牌名称</label>
          <Input
            id="new-brand"
            maxLength={100}
            value={proposedBrand}
            onChange={event => setBrand(event.target.value)}
          />
        </div>
        <div className={styles.field}>
          <label htmlFor="new-tier">品牌层级</label>
          <Select<Tier>
            id="new-tier"
            value={tier}
            options={campaign.tiers.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setChosenTier}
          />
        </div>
      </div>
      <p className={styles.help}>
        {proposedBrand === '' && '品牌名称还没想好可以先空着。'}
        {designation && !chosenTier && `通知点名了“${designation.unit}”，已按通知选好。`}
        {campaign.tiers.find(({ id }) => id === tier)?.summary}
      </p>
      <span className={styles.label}>存放位置</span>
      <p className={styles.place}>
        <span>{parent?.place ?? home}</span>
        <Button onClick={() => void choosePlace()}>更改</Button>
      </p>
      <p className={styles.actions}>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={isBusy}
          disabled={unit.trim() === ''}
        >
          建立档案
        </Button>
        <Button size="large" onClick={onCancel}>
          返回
        </Button>
      </p>
    </form>
  )
}

function yearsAround(thisYear: number, campaignYear: number) {
  const years = new Set([campaignYear, ...[-2, -1, 0, 1, 2].map(offset => thisYear + offset)])
  return [...years].sort((a, b) => b - a).map(year => ({ value: year, label: `${year} 年` }))
}
