import { Button, Input } from 'antd'
import { useState } from 'react'
import {
  isSameLayout,
  longestLayoutName,
  mostLayouts,
  type NamedLayout,
  shippedLayouts,
  withLayout,
} from '#shared/domain/layouts'
import type { Layout } from '#shared/schema/dossier'
import { notify } from '../../state/notices.ts'
import { changeSettings } from '../../state/session.ts'
import styles from './LayoutChoice.module.css'

type Props = { readonly layout: Layout; readonly saved: readonly NamedLayout[] }

/** Gives the layout a name on this computer, for the next dossier too. */
export function SavedLayouts({ layout, saved }: Props) {
  const [name, setName] = useState('')
  const wanted = name.trim()
  const own = saved.find(other => isSameLayout(other.layout, layout))
  const isShipped = shippedLayouts.some(other => other.name === wanted)
  const replaces = saved.some(other => other.name === wanted)
  const isFull = !replaces && saved.length >= mostLayouts

  function save(): void {
    if (wanted === '' || isShipped || isFull) return
    changeSettings({ layouts: withLayout(saved, { name: wanted, layout }) })
    setName('')
    notify('done', `“${wanted}”已存为常用版式，这台电脑上的档案都可以选用。`)
  }

  return (
    <div className={styles.saving}>
      <Input
        aria-label="常用版式的名称"
        placeholder="给这个版式起个名称"
        value={name}
        maxLength={longestLayoutName}
        onChange={event => setName(event.target.value)}
        onPressEnter={save}
      />
      <Button disabled={wanted === '' || isShipped || isFull} onClick={save}>
        {replaces ? '替换同名版式' : '存为常用版式'}
      </Button>
      {own && <Button onClick={() => remove(own, saved)}>删去“{own.name}”</Button>}
      {isShipped && <span className={styles.help}>这个名称是软件自带的，请换一个。</span>}
      {isFull && (
        <span className={styles.help}>常用版式最多 {mostLayouts} 个，请先删去不用的。</span>
      )}
    </div>
  )
}

/** Dossiers keep how they are set; only the name goes. */
function remove(named: NamedLayout, saved: readonly NamedLayout[]): void {
  changeSettings({ layouts: saved.filter(({ name }) => name !== named.name) })
  notify('info', `“${named.name}”已从常用版式里删去，档案的版式不变。`, {
    label: '放回',
    run: () => changeSettings({ layouts: saved }),
  })
}
