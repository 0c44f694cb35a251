import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import dayjs from 'dayjs'
import { useId } from 'react'
import { attachToEntry, isInMedia } from '#shared/domain/editLedger'
import { ledgerRows, ledgerRowTitles, mediumTitles, rowOf } from '#shared/domain/ledger'
import type { LedgerRow } from '#shared/schema/campaign'
import type { Entry, Medium } from '#shared/schema/ledger'
import { DatePicker } from '../../components/DatePicker.tsx'
import { AttachedEvidence } from '../../components/evidence/AttachedEvidence.tsx'
import { today } from '../../lib/today.ts'
import { useDossier, useReadOnly } from '../../state/dossier.ts'
import styles from './LedgerPlace.module.css'
import { attach, detach, moveEntry, remove, toMedia, writeEntry } from './ledgerEdits.ts'
import { WrittenField } from './WrittenField.tsx'

/** Everything about one entry, written at once into the dossier. */
export function EntryDetail({ entry }: { readonly entry: Entry }) {
  const isReadOnly = useReadOnly()
  return (
    <fieldset className={styles.form} disabled={isReadOnly}>
      <div className={styles.pair}>
        <Labelled label="类别">
          {id => (
            <Select<LedgerRow>
              id={id}
              value={rowOf(entry)}
              disabled={isReadOnly}
              onChange={row => moveEntry(entry.id, row)}
              options={ledgerRows.map(value => ({ value, label: ledgerRowTitles[value] }))}
            />
          )}
        </Labelled>
        <DayField
          label="日期"
          value={entry.happenedOn}
          onWrite={happenedOn => writeEntry(entry.id, { happenedOn })}
        />
      </div>
      <WrittenField
        label={entry.kind === 'inspection' ? '查出什么问题' : '做了什么'}
        value={entry.title}
        maxLength={500}
        onWrite={title => writeEntry(entry.id, { title })}
      />
      <OwnFields entry={entry} />
      <WrittenField
        label="备注"
        value={entry.note}
        maxLength={2000}
        onWrite={note => writeEntry(entry.id, { note })}
      />
      <div className={styles.field}>
        <span>{entry.kind === 'inspection' ? '整改后的证明' : '证明材料'}</span>
        <AttachedEvidence
          ids={entry.evidence}
          lead="把照片、剪报、签到表拖到这里，或按 Ctrl+V 粘贴截图。"
          attach={(dossier, items) => attachToEntry(dossier, entry.id, items)}
          onPick={item => attach(entry.id, item)}
          onDetach={item => detach(entry.id, item)}
        />
      </div>
      {!isReadOnly && (
        <p className={styles.acts}>
          <Button icon={<DeleteOutlined />} onClick={() => remove(entry.id)}>
            删除这一条
          </Button>
        </p>
      )}
    </fieldset>
  )
}

function OwnFields({ entry }: { readonly entry: Entry }) {
  switch (entry.kind) {
    case 'publicity':
      return <PublicityFields entry={entry} />
    case 'inspection':
      return <InspectionFields entry={entry} />
    case 'thanks':
      return (
        <WrittenField
          label="谁送的"
          value={entry.from}
          maxLength={500}
          onWrite={from => writeEntry(entry.id, { from })}
        />
      )
    default:
      return null
  }
}

const mediumOptions = (Object.keys(mediumTitles) as readonly Medium[]).map(value => ({
  value,
  label: mediumTitles[value],
}))

function PublicityFields({
  entry,
}: {
  readonly entry: Extract<Entry, { readonly kind: 'publicity' }>
}) {
  const isReadOnly = useReadOnly()
  const isListed = useDossier(dossier => isInMedia(dossier, entry))
  return (
    <>
      <div className={styles.pair}>
        <Labelled label="媒体">
          {id => (
            <Select<Medium>
              id={id}
              value={entry.medium}
              disabled={isReadOnly}
              onChange={medium => writeEntry(entry.id, { medium })}
              options={mediumOptions}
            />
          )}
        </Labelled>
        <WrittenField
          label="哪一家"
          value={entry.outlet}
          maxLength={500}
          onWrite={outlet => writeEntry(entry.id, { outlet })}
        />
      </div>
      <p className={styles.carry}>
        {isListed ? (
          <span className={styles.closed}>● 已在申报材料的媒体报道表里</span>
        ) : (
          !isReadOnly && <Button onClick={() => toMedia(entry)}>列入媒体报道表</Button>
        )}
      </p>
    </>
  )
}

function InspectionFields({
  entry,
}: {
  readonly entry: Extract<Entry, { readonly kind: 'inspection' }>
}) {
  const isReadOnly = useReadOnly()
  return (
    <>
      <WrittenField
        label="怎么改"
        value={entry.remedy}
        maxLength={500}
        onWrite={remedy => writeEntry(entry.id, { remedy })}
      />
      <div className={styles.pair}>
        <DayField
          label="整改期限"
          value={entry.dueOn}
          onWrite={dueOn => writeEntry(entry.id, { dueOn })}
        />
        <DayField
          label="销号日期"
          value={entry.closedOn}
          onWrite={closedOn => writeEntry(entry.id, { closedOn })}
        />
      </div>
      {!isReadOnly && entry.closedOn === '' && (
        <p className={styles.carry}>
          <Button onClick={() => writeEntry(entry.id, { closedOn: today() })}>今天已改好</Button>
        </p>
      )}
    </>
  )
}

function DayField({
  label,
  value,
  onWrite,
}: {
  readonly label: string
  readonly value: string
  readonly onWrite: (value: string) => void
}) {
  const isReadOnly = useReadOnly()
  return (
    <Labelled label={label}>
      {id => (
        <DatePicker
          id={id}
          placeholder="选择日期"
          disabled={isReadOnly}
          format={['YYYY年M月D日', 'YYYY-M-D', 'YYYY.M.D', 'YYYYMMDD']}
          value={value ? dayjs(value) : null}
          onChange={date => onWrite(date ? date.format('YYYY-MM-DD') : '')}
        />
      )}
    </Labelled>
  )
}

function Labelled({
  label,
  children,
}: {
  readonly label: string
  readonly children: (id: string) => React.ReactNode
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
