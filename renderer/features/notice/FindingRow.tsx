import { Input } from 'antd'
import { type Dispatch, type KeyboardEvent, useEffect, useRef } from 'react'
import { kindTitles } from '#shared/notice/model'
import styles from './NoticePage.module.css'
import type { Change, Item } from './review.ts'
import { sentenceAround } from './sentenceAround.ts'
import { faultOf, fieldsByKind, lineOf } from './words.ts'

type Props = {
  readonly item: Item
  readonly text: string
  readonly isActive: boolean
  readonly dispatch: Dispatch<Change>
}

/** One finding: what was found, how sure, and whether it is wanted; the one in view can be corrected. */
export function FindingRow({ item, text, isActive, dispatch }: Props) {
  const { key, finding, choice } = item
  const row = useRef<HTMLLIElement>(null)
  const line = lineOf(finding)

  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])

  return (
    <li
      ref={row}
      className={`${styles.item} ${isActive ? styles.activeItem : ''} ${choice === 'left' ? styles.leftItem : ''}`}
    >
      <div className={styles.itemHead}>
        <button
          type="button"
          id={`finding-${key}`}
          className={styles.found}
          aria-current={isActive}
          onClick={() => dispatch({ kind: 'look', key })}
          onKeyDown={moveByArrows}
        >
          <span className={styles.kind}>{kindTitles[finding.kind]}</span>
          <span className={styles.line}>{line}</span>
          {finding.certainty === 'guessed' && <span className={styles.guessed}>推测</span>}
        </button>
        <span className={styles.choices}>
          <Choice item={item} choice="taken" label="采用" line={line} dispatch={dispatch} />
          <Choice item={item} choice="left" label="不采用" line={line} dispatch={dispatch} />
        </span>
      </div>
      {isActive && (
        <div className={styles.detail}>
          <p className={styles.quote}>{sentenceAround(text, finding.span)}</p>
          <Fields item={item} dispatch={dispatch} />
        </div>
      )}
    </li>
  )
}

type ChoiceProps = {
  readonly item: Item
  readonly choice: 'taken' | 'left'
  readonly label: string
  readonly line: string
  readonly dispatch: Dispatch<Change>
}

/** Pressed again, the decision is open again. */
function Choice({ item, choice, label, line, dispatch }: ChoiceProps) {
  const isChosen = item.choice === choice
  return (
    <button
      type="button"
      className={`${styles.choice} ${isChosen ? styles[choice] : ''}`}
      aria-pressed={isChosen}
      aria-label={`${label}：${kindTitles[item.finding.kind]} ${line}`}
      onClick={() =>
        dispatch({ kind: 'decide', key: item.key, choice: isChosen ? 'open' : choice })
      }
    >
      {label}
    </button>
  )
}

function Fields({ item: { key, finding }, dispatch }: Pick<Props, 'item' | 'dispatch'>) {
  const value: Readonly<Record<string, string>> = finding.value
  return (
    <div className={styles.fields}>
      {fieldsByKind[finding.kind].map(([field, label]) => {
        const words = value[field] ?? ''
        const fault = faultOf(field, words)
        const id = `${key}-${field}`
        return (
          <div key={field} className={styles.field}>
            <label htmlFor={id}>{label}</label>
            <Input
              id={id}
              size="small"
              value={words}
              maxLength={2000}
              status={fault ? 'error' : ''}
              aria-describedby={fault ? `${id}-fault` : undefined}
              onChange={event => dispatch({ kind: 'write', key, field, words: event.target.value })}
            />
            {fault && (
              <p id={`${id}-fault`} className={styles.fault}>
                {fault}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Up and down lead from finding to finding, over the groups. */
function moveByArrows(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const all = [...document.querySelectorAll<HTMLButtonElement>('button[id^="finding-"]')]
  const next = all[all.indexOf(event.currentTarget) + step]
  next?.focus()
  next?.click()
}
