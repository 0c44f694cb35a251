import { Select } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import type { NextYearPlan } from '#shared/domain/nextYear'
import { attempt } from '../lib/attempt.ts'
import { call } from '../lib/call.ts'
import type { NextYear } from '../state/nextYear.ts'
import { useSession } from '../state/session.ts'
import { DifferenceList } from './DifferenceList.tsx'
import styles from './NextYearDialog.module.css'

type Props = {
  readonly asked: NextYear
  /** Id of a campaign of this computer; null: the one of the old dossier. */
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

/** By which campaign the new year goes; another one is chosen with its differences in sight. */
export function NextYearCampaign({ asked, chosen, onChoose }: Props) {
  const id = useId()
  const campaigns = useSession(({ session }) => session?.campaigns ?? [])
  const plan = usePlan(asked, chosen)
  const isFirst = useRef(true)
  useEffect(() => {
    if (!plan || !isFirst.current) return
    isFirst.current = false
    // What the issuer has revised holds for the new year.
    if (plan.newer !== null) onChoose(plan.newer)
  }, [plan, onChoose])
  if (!plan) return null

  const others = campaigns.filter(one => one.id !== plan.own.id || one.id === plan.newer)
  if (others.length === 0) return null
  return (
    <div className={styles.campaign}>
      <label htmlFor={id}>按哪个创建活动</label>
      <Select
        id={id}
        value={chosen ?? own}
        onChange={value => onChoose(value === own ? null : value)}
        options={[
          {
            value: own,
            label: `照旧：《${plan.own.title}》第 ${plan.own.revision} 版`,
          },
          ...others.map(({ id, title, revision }) => ({
            value: id as string,
            label: `${id === plan.newer ? '新版本' : '换成'}：《${title}》第 ${revision} 版`,
          })),
        ]}
      />
      {chosen !== null && <Differences plan={plan} year={asked.year} />}
    </div>
  )
}

/** No campaign has an empty id. */
const own = ''

/** The plan for what is chosen; that of the choice before until it is known. */
function usePlan({ id }: NextYear, chosen: string | null): NextYearPlan | null {
  const [plan, setPlan] = useState<NextYearPlan | null>(null)
  useEffect(() => {
    let isWanted = true
    const read = () => call('dossier.nextYearPlan', { dossierId: id, campaignId: chosen })
    void attempt(read).then(found => {
      if (found && isWanted) setPlan(found)
    })
    return () => {
      isWanted = false
    }
  }, [id, chosen])
  return plan
}

function Differences({ plan, year }: { readonly plan: NextYearPlan; readonly year: number }) {
  const { differences, consequences } = plan
  return (
    <>
      {consequences.length > 0 && (
        <ul className={styles.consequences} aria-label="对带过去的内容的影响">
          {consequences.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <details className={styles.differences}>
        <summary>
          和 {year} 年用的有 {differences.length} 处不同
        </summary>
        <DifferenceList differences={differences} />
      </details>
    </>
  )
}
