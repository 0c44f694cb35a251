import { shortDate } from '#shared/domain/dates'
import type { Campaign } from '#shared/schema/campaign'
import styles from './NoticePage.module.css'

const day = (monthDay: string) => shortDate(`2000-${monthDay}`)

/** The campaign at a glance, before it is kept. */
export function CampaignOutline({ campaign }: { readonly campaign: Campaign }) {
  const { issuer, year, tiers, designations, criteria, steps, deliverables, fieldGroups } = campaign
  const fields = fieldGroups.reduce((sum, group) => sum + group.fields.length, 0)
  return (
    <dl className={styles.outline}>
      <dt>发文单位</dt>
      <dd>
        {issuer}，{year} 年
      </dd>
      <dt>层级</dt>
      <dd>{tiers.map(({ title }) => title).join('、')}</dd>
      {designations.length > 0 && (
        <>
          <dt>点名单位</dt>
          <dd>{designations.map(({ unit, brand }) => `${unit}（${brand}）`).join('、')}</dd>
        </>
      )}
      <dt>标准</dt>
      <dd>
        <ul>
          {criteria.map(({ id, title, points, requirements }) => (
            <li key={id}>
              {title}
              <span className={styles.muted}>
                {' '}
                {points} 分，{requirements.length} 项要求
              </span>
            </li>
          ))}
        </ul>
      </dd>
      <dt>步骤</dt>
      <dd>
        <ul>
          {steps.map(({ id, title, from, to }) => (
            <li key={id}>
              {title}
              <span className={styles.muted}>
                {' '}
                {day(from)}至{day(to)}
              </span>
            </li>
          ))}
        </ul>
      </dd>
      <dt>报送</dt>
      <dd>
        <ul>
          {deliverables.map(({ id, title, due, recipient, channel, copies }) => (
            <li key={id}>
              {title}
              <span className={styles.muted}>
                {' '}
                {day(due)}前报{recipient.name}，{channel === 'email' ? '电子邮箱' : '方式不限'}，
                {copies} 份
              </span>
            </li>
          ))}
        </ul>
      </dd>
      <dt>申报表</dt>
      <dd>{fields} 个栏目</dd>
    </dl>
  )
}
