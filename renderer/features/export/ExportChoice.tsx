import { Button, Checkbox } from 'antd'
import { shortDate } from '#shared/domain/dates'
import { daysText, dues } from '#shared/domain/deliverables'
import { likeliestExport } from '#shared/domain/likeliestExport'
import type { Handle } from '#shared/ipc/handles'
import type { Deliverable, DeliverableId } from '#shared/schema/campaign'
import type { Dossier } from '#shared/schema/dossier'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/today.ts'
import { useSettledDossier } from '../../state/settled.ts'
import styles from './ExportPlace.module.css'
import { MailboxChoice } from './MailboxChoice.tsx'
import { MoreChoices } from './MoreChoices.tsx'
import { UnshownChoice } from './UnshownChoice.tsx'

export type Choice = {
  readonly deliverables: readonly DeliverableId[]
  readonly withOriginals: boolean
  readonly withUnshown: boolean
  readonly bareOriginals: boolean
  readonly withPrintCopy: boolean
  readonly withCoverage: boolean
  readonly fitsMail: boolean
  /** Without one, the folder 导出 inside the dossier. */
  readonly target: { readonly handle: Handle; readonly place: string } | null
}

export function initialChoice(dossier: Dossier, day: string): Choice {
  return {
    deliverables: [likeliestExport(dossier, day)],
    withOriginals: false,
    withUnshown: false,
    bareOriginals: true,
    withPrintCopy: false,
    withCoverage: false,
    fitsMail: true,
    target: null,
  }
}

type Props = {
  readonly choice: Choice
  readonly offered: readonly Deliverable[]
  readonly onChange: (choice: Choice) => void
  readonly onRun: () => Promise<void>
}

export function ExportChoice({ choice, offered, onChange, onRun }: Props) {
  const dossier = useSettledDossier()
  const owed = dues(dossier, today())

  function toggle(id: DeliverableId, isChosen: boolean): void {
    const deliverables = offered
      .map(deliverable => deliverable.id)
      .filter(other => (other === id ? isChosen : choice.deliverables.includes(other)))
    onChange({ ...choice, deliverables })
  }

  async function chooseTarget(): Promise<void> {
    const target = await attempt(() => call('folder.choose', { purpose: 'export' }))
    if (target) onChange({ ...choice, target })
  }

  return (
    <section className={styles.sheet} aria-labelledby="choice-title">
      <h2 id="choice-title">要导出什么</h2>
      {offered.map(({ id, title, summary }) => {
        const due = owed.find(({ deliverable }) => deliverable.id === id)
        return (
          <div key={id} className={styles.deliverable}>
            <Checkbox
              checked={choice.deliverables.includes(id)}
              onChange={event => toggle(id, event.target.checked)}
            >
              {title}
            </Checkbox>
            <p className={styles.choiceHelp}>
              {summary}
              {due && ` ${shortDate(due.dueOn)}前报送，${daysText(due.daysLeft)}。`}
            </p>
          </div>
        )
      })}
      <UnshownChoice choice={choice} dossier={dossier} onChange={onChange} />
      <MailboxChoice
        isChosen={choice.fitsMail}
        onChange={fitsMail => onChange({ ...choice, fitsMail })}
      />
      <MoreChoices choice={choice} dossier={dossier} onChange={onChange} />
      <p className={styles.target}>
        <span>存到：{choice.target?.place ?? '档案文件夹里的“导出”'}</span>
        <Button onClick={() => void chooseTarget()}>更改</Button>
      </p>
      <Button
        type="primary"
        size="large"
        disabled={choice.deliverables.length === 0}
        onClick={() => void onRun()}
      >
        开始导出
      </Button>
    </section>
  )
}
