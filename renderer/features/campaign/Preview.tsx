import type { ReactNode } from 'react'
import type { Subject } from '#shared/checks/check'
import { fillPattern } from '#shared/document/fillPattern'
import { campaignValue } from '#shared/domain/campaignValue'
import { dateIn } from '#shared/domain/dates'
import { type CampaignPath, valueAt } from '#shared/domain/editCampaign'
import { limitsText } from '#shared/domain/richTextRoom'
import { strengths, strengthTitles } from '#shared/domain/strength'
import { fileName } from '#shared/lib/fileName'
import type {
  Campaign,
  Criterion,
  Deliverable,
  Field,
  Requirement,
  Section,
  Step,
} from '#shared/schema/campaign'
import { ExampleAnswers } from '../../components/writing/ExampleAnswers.tsx'
import styles from './Preview.module.css'

type Props = { readonly campaign: Campaign; readonly at: CampaignPath; readonly subject: Subject }

/** How the chosen thing will look to whoever fills in the dossier. Only for a draft that keeps the rules. */
export function Preview({ campaign, at, subject }: Props) {
  const item = valueAt(campaign, at)
  if (item === undefined) return null
  return (
    <section className={styles.preview} aria-label="预览">
      <h2>填写时看到的样子</h2>
      {previewOf(campaign, at, item, subject)}
    </section>
  )
}

function previewOf(
  campaign: Campaign,
  at: CampaignPath,
  item: unknown,
  subject: Subject,
): ReactNode {
  const list = at.length > 2 ? at[2] : at[0]
  switch (list) {
    case 'requirements':
      return <WritingPreview item={item as Requirement} />
    case 'planSections':
    case 'summarySections':
      return <WritingPreview item={item as Section} />
    case 'criteria':
      return <PointsPreview criteria={campaign.criteria} chosen={item as Criterion} />
    case 'deliverables':
      return <DeliverablePreview deliverable={item as Deliverable} subject={subject} />
    case 'fields':
      return <FieldPreview field={item as Field} />
    case 'fieldGroups':
      return (item as Campaign['fieldGroups'][number]).fields.map(field => (
        <FieldPreview key={field.id} field={field} />
      ))
    case 'steps':
      return <StepPreview step={item as Step} campaign={campaign} year={subject.dossier.year} />
    case 'evidenceKinds':
      return <StrengthPreview kind={item as Campaign['evidenceKinds'][number]} />
    case 'opinions': {
      const { title, hint } = item as Campaign['opinions'][number]
      return (
        <div className={styles.box}>
          <strong>{title}</strong>
          <span className={styles.meta}>{hint}</span>
        </div>
      )
    }
    case 'designations': {
      const { keywords, brand, tier } = item as Campaign['designations'][number]
      return (
        <p>
          单位名称里有“{keywords.join('”或“')}”的，新建档案时提议品牌“{brand}”，层级“
          {campaign.tiers.find(({ id }) => id === tier)?.title}”。
        </p>
      )
    }
    case 'tiers': {
      const { title, summary } = item as Campaign['tiers'][number]
      return (
        <>
          <p className={styles.strong}>{title}</p>
          <p className={styles.meta}>{summary}</p>
        </>
      )
    }
    default:
      return (
        <p>
          {campaign.issuer}《{campaign.title}》，{campaign.year} 年，第 {campaign.revision}{' '}
          版。一封邮件最多 {campaign.mailLimitMegabytes} MB。
        </p>
      )
  }
}

function WritingPreview({ item }: { readonly item: Requirement | Section }) {
  const { title, guide, readers, questions, words, answers, examples } = item
  const limits = limitsText(words)
  return (
    <>
      <p className={styles.strong}>{title}</p>
      <p>{guide}</p>
      {readers && <p>谁来看：{readers}</p>}
      <p className={styles.meta}>
        {limits ? `篇幅：${limits}` : '篇幅不限'}
        {'minEvidence' in item && `，至少 ${item.minEvidence} 份证明材料`}
      </p>
      <Lines title="写的时候想一想" lines={questions} />
      <ExampleAnswers answers={answers} />
      <Lines title="可以用来证明的材料" lines={examples} />
      {'clause' in item && <p className={styles.meta}>出处：通知“{item.clause}”</p>}
    </>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

function PointsPreview({
  criteria,
  chosen,
}: {
  readonly criteria: readonly Criterion[]
  readonly chosen: Criterion
}) {
  const sum = criteria.reduce((all, { points }) => all + points, 0)
  return (
    <>
      <p className={styles.strong}>{chosen.title}</p>
      <p>{chosen.summary}</p>
      <h3>各条标准的分值</h3>
      <ul className={styles.points}>
        {criteria.map(({ id, title, points }) => (
          <li key={id}>
            <span>{title}</span>
            <meter min={0} max={sum || 1} value={points} aria-label={`${title} ${points} 分`} />
            <span>{points} 分</span>
          </li>
        ))}
      </ul>
      <p className={styles.meta}>合计 {sum} 分</p>
    </>
  )
}

function DeliverablePreview({
  deliverable,
  subject,
}: {
  readonly deliverable: Deliverable
  readonly subject: Subject
}) {
  const fill = (pattern: string) => fillPattern(pattern, deliverable, subject)
  const { due, copies, channel, recipient, mail } = deliverable
  return (
    <>
      <p>
        {subject.dossier.year}年{campaignValue('due', due)}前报送{recipient.name}，一式 {copies}{' '}
        份，
        {campaignValue('channel', channel)}。
      </p>
      <h3>文件名</h3>
      <p className={styles.file}>{fileName(fill(deliverable.fileName), '.docx')}</p>
      <p className={styles.file}>{fileName(fill(deliverable.fileName), '.pdf')}</p>
      <h3>邮件</h3>
      <p className={styles.meta}>收件人：{recipient.email || '（邮箱未填）'}</p>
      <p className={styles.strong}>{fill(mail.subject)}</p>
      <p className={styles.body}>{fill(mail.body)}</p>
    </>
  )
}

function FieldPreview({ field }: { readonly field: Field }) {
  const { label, help, required, input } = field
  return (
    <div className={styles.field}>
      <p>
        <span className={styles.strong}>{label}</span>
        {required && <span className={styles.meta}> 必填</span>}
        <span className={styles.room}>{roomWords(input)}</span>
      </p>
      <p className={`${styles.blank} ${input.kind === 'longText' ? styles.long : ''}`}>
        {blankWords(input)}
      </p>
      {help && <p className={styles.meta}>{help}</p>}
    </div>
  )
}

function roomWords(input: Field['input']): string {
  if (input.kind === 'longText') return `${input.min}～${input.max} 字`
  return input.kind === 'text' && input.max ? `至多 ${input.max} 字` : ''
}

function blankWords(input: Field['input']): string {
  switch (input.kind) {
    case 'number':
      return input.unit
    case 'choice':
      return input.options.join(' / ')
    case 'statement':
      return `□ ${input.sentence}`
    case 'month':
      return '    年  月'
    case 'picture':
      return '（放图片）'
    default:
      return ' '
  }
}

function StepPreview({
  step,
  campaign,
  year,
}: {
  readonly step: Step
  readonly campaign: Campaign
  readonly year: number
}) {
  const tiers = campaign.tiers.filter(({ id }) => step.tiers.includes(id))
  const day = (monthDay: string) => campaignValue('from', dateIn(year, monthDay).slice(5))
  return (
    <>
      <p className={styles.strong}>{step.title}</p>
      <p>
        {year}年{day(step.from)}至{day(step.to)}
      </p>
      <p>{step.summary}</p>
      <ul className={styles.list}>
        {step.duties.map(duty => (
          <li key={duty}>{duty}</li>
        ))}
      </ul>
      <p className={styles.meta}>参加：{tiers.map(({ title }) => title).join('、')}</p>
    </>
  )
}

function StrengthPreview({ kind }: { readonly kind: Campaign['evidenceKinds'][number] }) {
  return (
    <>
      <p className={styles.strong}>{kind.title}</p>
      <p className={styles.meta}>{kind.help}</p>
      <h3>证明力，自下而上越来越强</h3>
      <ol className={styles.ladder}>
        {[...strengths].reverse().map(strength => (
          <li key={strength} aria-current={strength === kind.strength ? 'true' : undefined}>
            {strengthTitles[strength]}
          </li>
        ))}
      </ol>
    </>
  )
}
