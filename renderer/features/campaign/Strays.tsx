import { Button, Select } from 'antd'
import { plainText } from '#shared/domain/characterCount'
import { placeStray, removeStray, strayTargets } from '#shared/domain/strays'
import type { Stray } from '#shared/schema/dossier'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { edit, useDossier } from '../../state/dossier.ts'
import { notify } from '../../state/notices.ts'
import styles from './Strays.module.css'

/** 未归位的文字: what stood in places that the campaign no longer has. */
export function Strays({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const strays = useDossier(({ strays }) => strays)
  return (
    <section className={styles.strays} aria-label="未归位的文字">
      <p className={styles.lead}>
        换活动以后，这些内容原来的位置没有了。它们不会印进材料，可以接到别处的文字后面，或者复制出来。
      </p>
      <ul>
        {strays.map(stray => (
          <li key={stray.id} className={styles.stray}>
            <Row stray={stray} isReadOnly={isReadOnly} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ stray, isReadOnly }: { readonly stray: Stray; readonly isReadOnly: boolean }) {
  const dossier = useDossier(now => now)
  const text = plainText(stray.text, dossier)
  const pictures = stray.text.content.filter(({ type }) => type === 'picture').length
  const targets = strayTargets(dossier)
  return (
    <>
      <h2>{stray.title}</h2>
      <p className={styles.text}>{text}</p>
      {pictures > 0 && <p className={styles.lead}>另有 {pictures} 幅图片，会一起移动。</p>}
      <p className={styles.tools}>
        {!isReadOnly && (
          <Select<string | null>
            className={styles.target ?? ''}
            aria-label={`把“${stray.title}”接到`}
            placeholder="接到哪里的文字后面…"
            showSearch={{ optionFilterProp: 'label' }}
            value={null}
            options={targets.map(({ record, id, title }) => ({
              value: `${record}:${id}`,
              label: title,
            }))}
            onChange={chosen => place(stray, chosen)}
          />
        )}
        <Button onClick={() => void copy(text)}>复制文字</Button>
        {!isReadOnly && (
          <Button type="text" onClick={() => remove(stray)}>
            删去
          </Button>
        )}
      </p>
    </>
  )

  function place(moved: Stray, chosen: string | null): void {
    const target = targets.find(({ record, id }) => `${record}:${id}` === chosen)
    if (!target) return
    edit({ label: '归位文字', change: now => placeStray(now, moved, target) })
    notify('done', `已接到“${target.title}”后面，可以撤销。`)
  }
}

async function copy(text: string): Promise<void> {
  const done = await attempt(async () => {
    await call('clipboard.write', { text })
    return true
  })
  if (done) notify('done', '已复制。')
}

function remove(stray: Stray): void {
  edit({ label: '删去未归位的文字', change: dossier => removeStray(dossier, stray) })
  notify('info', `已删去“${stray.title}”留下的文字。`, {
    label: '放回',
    run: () =>
      edit({
        label: '放回未归位的文字',
        change: dossier => ({ ...dossier, strays: [...dossier.strays, stray] }),
      }),
  })
}
