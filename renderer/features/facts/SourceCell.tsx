import { useRef, useState } from 'react'
import { changeRow } from '#shared/domain/editRows'
import { pagesOf } from '#shared/domain/factSources'
import type { Fact, FactSource } from '#shared/schema/facts'
import { ChoicePicker } from '../../components/editor/ChoicePicker.tsx'
import { edit, useDossier } from '../../state/dossier.ts'
import styles from './FactsPlace.module.css'
import { noSourceKey, sourceFrom, useSourceOffer, useSourceTitle } from './sources.ts'

/** Where a fact comes from: a page of evidence, or an entry of the ledger. */
export function SourceCell({
  row: fact,
  label,
  isReadOnly,
}: {
  readonly row: Fact
  readonly label: string
  readonly isReadOnly: boolean
}) {
  const button = useRef<HTMLButtonElement>(null)
  const [isPicking, setPicking] = useState(false)
  const text = useSourceTitle(fact.source)
  const isGone = text === '' && fact.source.kind !== 'none'

  function close(): void {
    setPicking(false)
    button.current?.focus()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${styles.source} ${text ? '' : styles.missing}`}
        aria-label={`${label}：${text || '未写明'}`}
        title={text || undefined}
        disabled={isReadOnly}
        onClick={() => setPicking(true)}
      >
        {text || (isGone ? '出处已移除' : isReadOnly ? '未写明' : '选择出处')}
      </button>
      <PageField fact={fact} label={label} isReadOnly={isReadOnly} />
      {isPicking && (
        <SourcePicker
          anchorAt={() => button.current?.getBoundingClientRect() ?? null}
          canClear={fact.source.kind !== 'none'}
          onChoose={source => {
            close()
            write(fact, source, '')
          }}
          onClose={close}
        />
      )}
    </>
  )
}

function SourcePicker({
  canClear,
  onChoose,
  ...picker
}: {
  readonly anchorAt: () => DOMRect | null
  readonly canClear: boolean
  readonly onChoose: (source: FactSource) => void
  readonly onClose: () => void
}) {
  const offer = useSourceOffer()
  const cleared = { key: noSourceKey, mark: '无', title: '不写出处', detail: '' }
  const choices = canClear ? [...offer.choices, cleared] : offer.choices
  return (
    <ChoicePicker
      {...picker}
      offer={{ ...offer, choices }}
      onChoose={({ key }) => onChoose(sourceFrom(key))}
    />
  )
}

/** Which page of a PDF; other evidence has only one. */
function PageField({
  fact,
  label,
  isReadOnly,
}: {
  readonly fact: Fact
  readonly label: string
  readonly isReadOnly: boolean
}) {
  const { source } = fact
  const evidence = useDossier(dossier => dossier.evidence)
  const item = evidence.find(({ id }) => source.kind === 'evidence' && id === source.evidence)
  if (source.kind !== 'evidence' || !item || pagesOf(item) === 1) return null
  const pages = pagesOf(item)
  return (
    <label className={styles.page}>
      第
      <input
        type="number"
        min={1}
        max={pages}
        aria-label={`${label}的页码，共 ${pages} 页`}
        value={source.page}
        readOnly={isReadOnly}
        onChange={event => {
          const page = Math.trunc(Number(event.target.value))
          if (page >= 1 && page <= pages) write(fact, { ...source, page }, `page:${fact.id}`)
        }}
      />
      页，共 {pages} 页
    </label>
  )
}

function write(fact: Fact, source: FactSource, merge: string): void {
  edit({
    label: '修改出处',
    change: dossier => changeRow(dossier, 'facts', fact.id, { source }),
    merge,
  })
}
