import { Button, Modal, Radio } from 'antd'
import { useMemo, useState } from 'react'
import { adoptChanges, changeCounts } from '#shared/domain/adoptChanges'
import {
  isSameText,
  placeOfText,
  type TextKey,
  textAt,
  textPlace,
  writeTextAt,
} from '#shared/domain/textPlaces'
import type { Dossier } from '#shared/schema/dossier'
import type { RichText } from '#shared/schema/richText'
import { attempt } from '../../../lib/attempt.ts'
import { call } from '../../../lib/call.ts'
import { currentDossier, edit } from '../../../state/dossier.ts'
import { go } from '../../../state/navigation.ts'
import { notify } from '../../../state/notices.ts'
import { ChangeList } from './ChangeList.tsx'
import styles from './ReturnedDialog.module.css'
import { ReturnedRemarks } from './ReturnedRemarks.tsx'
import { firstChosen, ownPlace, type Reading, readingOf } from './reading.ts'
import { closeReturned, leaveReturned, type Returned } from './returnedState.ts'

/** What a colleague changed, shown before anything of it is taken over. */
export function ReturnedDialog({ returned }: { readonly returned: Returned }) {
  const { section, asked } = returned
  // Nothing can be typed while the dialog is open.
  const [dossier] = useState(currentDossier)
  const own = ownPlace(dossier, section)
  const [key, setKey] = useState(own ?? asked)
  const reading = useMemo(() => readingOf(dossier, section, key), [dossier, section, key])
  const [ticked, setTicked] = useState<ReadonlySet<number> | null>(null)
  const [isAdopting, setAdopting] = useState(false)
  if (!reading) return null

  const chosen = ticked ?? firstChosen(reading)
  const choose = (index: number, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(index)
    else next.delete(index)
    setTicked(next)
  }
  return (
    <Modal
      open
      onCancel={leaveReturned}
      width={880}
      style={{ top: 32 }}
      title={`同事改好的“${reading.title}”`}
      footer={
        <Foot
          count={chosen.size}
          hasChanges={reading.changes.some(({ kind }) => kind !== 'same')}
          isAdopting={isAdopting}
          onAdopt={() => {
            setAdopting(true)
            void adopt(key, reading, chosen).then(() => setAdopting(false))
          }}
        />
      }
    >
      <div className={styles.body}>
        <p className={styles.name}>{section.name}</p>
        {own && !isSameText(own, asked) && (
          <PlaceChoice
            dossier={dossier}
            places={[own, asked]}
            value={key}
            onChange={next => {
              setKey(next)
              setTicked(null)
            }}
          />
        )}
        {reading.warnings.map(text => (
          <p key={text} role="alert" className={styles.warning}>
            {text}
          </p>
        ))}
        <p role="status">{countsText(reading)}</p>
        <ReturnedRemarks {...section} lost={reading.lost} />
        <ChangeList
          changes={reading.changes}
          words={reading.words}
          chosen={chosen}
          onChoose={choose}
        />
      </div>
    </Modal>
  )
}

function countsText({ changes, warnings }: Reading): string {
  const { changed, added, removed } = changeCounts(changes)
  if (changed + added + removed === 0) return '与现在的正文相同，没有改动。'
  const kept = removed > 0 && warnings.length > 0 ? '删除的段落没有预先勾上。' : ''
  return `改动 ${changed} 处，新增 ${added} 段，删除 ${removed} 段。勾上的才会采用。${kept}`
}

function Foot({
  count,
  hasChanges,
  isAdopting,
  onAdopt,
}: {
  readonly count: number
  readonly hasChanges: boolean
  readonly isAdopting: boolean
  readonly onAdopt: () => void
}) {
  if (!hasChanges)
    return (
      <Button type="primary" onClick={leaveReturned}>
        知道了
      </Button>
    )
  return (
    <>
      <Button onClick={leaveReturned}>取消</Button>
      <Button type="primary" disabled={count === 0} loading={isAdopting} onClick={onAdopt}>
        采用 {count} 处
      </Button>
    </>
  )
}

/** The file names another text than the one that was open. */
function PlaceChoice({
  dossier,
  places,
  value,
  onChange,
}: {
  readonly dossier: Dossier
  readonly places: readonly TextKey[]
  readonly value: TextKey
  readonly onChange: (key: TextKey) => void
}) {
  return (
    <Radio.Group
      className={styles.places ?? ''}
      aria-label="放进哪一节"
      value={places.findIndex(place => isSameText(place, value))}
      onChange={event => {
        const place = places[Number(event.target.value)]
        if (place) onChange(place)
      }}
      options={places.map((key, index) => ({
        value: index,
        label: `${index === 0 ? '文件里写明的' : '现在打开的'}：${titleOf(dossier, key)}`,
      }))}
    />
  )
}

function titleOf(dossier: Dossier, key: TextKey): string {
  const place = textPlace(dossier, key)
  return place ? `${place.within} · ${place.title}` : ''
}

/** One step for whoever undoes it. Its pictures come into the dossier first, or nothing is changed. */
async function adopt(
  key: TextKey,
  { title, changes }: Reading,
  chosen: ReadonlySet<number>,
): Promise<void> {
  const now = currentDossier()
  const stood = textAt(now, key)
  const text = adoptChanges(stood, changes, chosen)
  const known = new Set(picturesOf(stood))
  const pictures = picturesOf(text).filter(hash => !known.has(hash))
  const isKept = await attempt(async () => {
    await call('colleague.keep', { dossierId: now.id, pictures })
    return true
  })
  if (!isKept) return
  const at = placeOfText(key)
  edit({
    label: `采用同事对${title}的修改`,
    change: dossier => writeTextAt(dossier, key, text),
    at,
  })
  closeReturned()
  go(at)
  notify('done', `已采用 ${chosen.size} 处修改。可以撤销。`)
}

function picturesOf({ content }: RichText): readonly string[] {
  return content.flatMap(block => (block.type === 'picture' ? [block.attrs.file.hash] : []))
}
