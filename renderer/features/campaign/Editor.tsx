import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useState } from 'react'
import {
  type CampaignPath,
  insertAt,
  moveAt,
  removeAt,
  setAt,
  valueAt,
} from '#shared/domain/editCampaign'
import { exampleDossier } from '#shared/domain/exampleDossier'
import { moveCampaign, moveConsequences } from '#shared/domain/moveCampaign'
import type { Campaign } from '#shared/schema/campaign'
import type { Dossier } from '#shared/schema/dossier'
import { today } from '../../lib/today.ts'
import { notify } from '../../state/notices.ts'
import { changeDraft, dropDraft, redoDraft, restoreDraft, undoDraft, useDrafts } from './drafts.ts'
import styles from './Editor.module.css'
import { ItemForm } from './ItemForm.tsx'
import { PartList } from './PartList.tsx'
import { Preview } from './Preview.tsx'
import { fixedIds, type Part, partOf } from './parts.ts'
import { type Fault, useFaults } from './useFaults.ts'

type Props = {
  /** Names the draft. */
  readonly draftKey: string
  /** What is changed; the draft begins with it. */
  readonly base: Campaign
  /** The open dossier whose content a change would touch. */
  readonly dossier: Dossier | null
  readonly isReadOnly?: boolean
  /** What can be done with the draft; `isReady` once it is changed and keeps the rules. */
  readonly actions: (draft: Campaign, isReady: boolean) => ReactNode
}

/** All of a campaign: its parts at the left, the form of the chosen thing, and how it will look. */
export function Editor({ draftKey, base, dossier, isReadOnly = false, actions }: Props) {
  const draft = useDrafts(({ drafts }) => drafts[draftKey])
  const campaign = draft?.value ?? base
  const [at, choose] = useState<CampaignPath>([])
  const { faults, isSettled } = useFaults(campaign)
  const isSound = isSettled && !faults.some(({ isHard }) => isHard)
  const part = partOf(at)
  const change = (next: (campaign: Campaign) => Campaign, merge?: CampaignPath) =>
    changeDraft(draftKey, base, next, merge)

  function add(added: Part, path: CampaignPath): void {
    const list = valueAt(campaign, path)
    const items = Array.isArray(list) ? list : []
    change(now => insertAt(now, path, items.length, added.make(newId(added, items))))
    choose([...path, items.length])
  }

  function move(by: number): void {
    const place = Number(at.at(-1)) + by
    const list = valueAt(campaign, at.slice(0, -1))
    if (!Array.isArray(list) || place < 0 || place >= list.length) return
    change(now => moveAt(now, at, by))
    choose([...at.slice(0, -1), place])
  }

  function remove(): void {
    const before = campaign
    const name = String(valueAt(campaign, [...at, part?.nameKey ?? 'title']) ?? '')
    change(now => removeAt(now, at))
    choose([...at.slice(0, -1), Math.max(0, Number(at.at(-1)) - 1)])
    notify('info', `已从活动里删去“${name}”。`, {
      label: '放回',
      run: () => {
        change(() => before)
        choose(at)
      },
    })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that belong to the whole editor bubble up from its fields
    <div className={styles.editor} data-own-undo onKeyDown={event => travelByKey(event, draftKey)}>
      <Bar draftKey={draftKey} hasDraft={draft !== undefined && draft.value !== base}>
        {actions(campaign, isSound && campaign !== base)}
      </Bar>
      <div className={styles.columns}>
        <PartList
          campaign={campaign}
          at={at}
          faults={faults}
          isReadOnly={isReadOnly}
          onChoose={choose}
          onAdd={add}
        />
        <div className={styles.middle}>
          {part && (
            <ItemForm
              part={part}
              campaign={campaign}
              at={at}
              faults={faults}
              isReadOnly={isReadOnly}
              onChange={(path, value) => change(now => setAt(now, path, value), path)}
              onMove={move}
              onRemove={remove}
            />
          )}
        </div>
        <aside className={styles.side} aria-label="预览与影响">
          <Side campaign={campaign} at={at} dossier={dossier} faults={faults} isSound={isSound} />
        </aside>
      </div>
    </div>
  )
}

/** Ids are the program's business: free ones of those it knows, or new ones. */
function newId({ key }: Part, items: readonly unknown[]): string {
  const free = fixedIds[key]?.find(id => !items.some(item => valueAt(item, ['id']) === id))
  return free ?? `n-${crypto.randomUUID().slice(0, 8)}`
}

function travelByKey(event: KeyboardEvent, draftKey: string): void {
  if (event.nativeEvent.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey) return
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return
  event.preventDefault()
  if (key === 'y' || event.shiftKey) redoDraft(draftKey)
  else undoDraft(draftKey)
}

function Bar({
  draftKey,
  hasDraft,
  children,
}: {
  readonly draftKey: string
  readonly hasDraft: boolean
  readonly children: ReactNode
}) {
  const draft = useDrafts(({ drafts }) => drafts[draftKey])
  function discard(): void {
    const dropped = dropDraft(draftKey)
    if (!dropped) return
    notify('info', '已放弃没有保存的改动。', {
      label: '放回',
      run: () => restoreDraft(draftKey, dropped),
    })
  }
  return (
    <div className={styles.bar}>
      <Button
        type="text"
        icon={<UndoOutlined />}
        aria-label="撤销对活动的改动"
        disabled={!draft || draft.past.length === 0}
        onClick={() => undoDraft(draftKey)}
      />
      <Button
        type="text"
        icon={<RedoOutlined />}
        aria-label="恢复对活动的改动"
        disabled={!draft || draft.future.length === 0}
        onClick={() => redoDraft(draftKey)}
      />
      <span className={styles.state} role="status">
        {hasDraft ? '有改动还没有保存，离开也会留着。' : '没有改动。'}
      </span>
      {hasDraft && (
        <Button type="text" onClick={discard}>
          放弃改动
        </Button>
      )}
      <span className={styles.actions}>{children}</span>
    </div>
  )
}

function Side({
  campaign,
  at,
  dossier,
  faults,
  isSound,
}: Pick<Props, 'dossier'> & {
  readonly campaign: Campaign
  readonly at: CampaignPath
  readonly faults: readonly Fault[]
  readonly isSound: boolean
}) {
  const [sound, setSound] = useState<Campaign | null>(null)
  useEffect(() => {
    if (isSound) setSound(campaign)
  }, [isSound, campaign])
  const consequences = useMemo(
    () => (dossier && sound ? moveConsequences(dossier, moveCampaign(dossier, sound)) : []),
    [dossier, sound],
  )
  const wrong = faults.filter(({ isHard }) => isHard)
  if (wrong.length > 0 || !sound) {
    return wrong.length > 0 ? (
      <p className={styles.waiting}>有 {wrong.length} 处需要修改，改好后这里显示填写时的样子。</p>
    ) : null
  }
  const shown = dossier ?? exampleDossier(sound)
  return (
    <>
      {consequences.length > 0 && (
        <section className={styles.consequences} aria-label="对这份档案的影响">
          <h2>对这份档案的影响</h2>
          <ul>
            {consequences.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <Preview
        campaign={sound}
        at={at}
        subject={{ dossier: shown, campaign: sound, today: today() }}
      />
    </>
  )
}
