import { useState } from 'react'
import { writeField } from '#shared/domain/editFields'
import { fieldIssue, roomLeft } from '#shared/domain/fields'
import type { Field } from '#shared/schema/campaign'
import { edit, useDossier, useReadOnly } from '../../state/dossier.ts'
import { FieldControl } from './FieldControl.tsx'
import styles from './FieldRow.module.css'
import { PictureField } from './PictureField.tsx'

/** Label above, help below, the room left at the right, the issue beneath once the field was left. */
export function FieldRow({ field }: { readonly field: Field }) {
  const value = useDossier(dossier => dossier.fields[field.id] ?? '')
  const isReadOnly = useReadOnly()
  const [isTyping, setTyping] = useState(false)
  const issue = isTyping ? null : fieldIssue(field, value)
  const room = roomLeft(field, value)
  const { input } = field
  const inputId = `field-${field.id}`
  const isWide = input.kind === 'longText' || input.kind === 'picture' || input.kind === 'statement'

  function write(next: string): void {
    edit({
      label: `修改${field.label}`,
      change: dossier => writeField(dossier, field.id, next),
      merge: inputId,
      at: { kind: 'unit', field: field.id },
    })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: focus moving in and out of the row is observed, not offered
    <div
      id={`field-row-${field.id}`}
      className={`${styles.row} ${isWide ? styles.isWide : ''}`}
      onFocus={() => setTyping(true)}
      onBlur={() => setTyping(false)}
    >
      <p className={styles.head}>
        <label htmlFor={inputId}>{field.label}</label>
        {field.required && <span className={styles.required}>必填</span>}
        {room && <output className={styles.room}>{room}</output>}
      </p>
      {input.kind === 'picture' ? (
        <PictureField field={field} inputId={inputId} isReadOnly={isReadOnly} />
      ) : (
        <FieldControl
          input={input}
          id={inputId}
          value={value}
          isReadOnly={isReadOnly}
          describedBy={`${inputId}-help`}
          onChange={write}
        />
      )}
      <p id={`${inputId}-help`} className={styles.help}>
        {issue ? (
          <span className={issue.isHard ? styles.hard : styles.soft} role="status">
            {issue.isHard ? '需要修改：' : '建议：'}
            {issue.text}
          </span>
        ) : (
          field.help
        )}
      </p>
    </div>
  )
}
