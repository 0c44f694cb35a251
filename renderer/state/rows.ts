import {
  changeRow,
  emptyRows,
  insertRows,
  maxRows,
  moveRow,
  type RowList,
  type RowsOf,
  removeRow,
} from '#shared/domain/editRows'
import { factUses } from '#shared/domain/factUses'
import type { FactId } from '#shared/schema/richText'
import { currentDossier, edit } from './dossier.ts'
import { notify } from './notices.ts'

/** What can be done to the rows of one table, ready to be handed to its view. */
export type RowEdits<L extends RowList> = {
  /** Returns the new row's id; `null` when the table is full. */
  readonly add: (place: number) => string | null
  readonly write: (id: string, change: Partial<Omit<RowsOf[L], 'id'>>) => void
  readonly remove: (id: string) => void
  readonly move: (id: string, place: number) => void
  /** Puts rows in behind the row `after`, in its place when it is still empty. */
  readonly paste: (
    after: string | null,
    rows: readonly Omit<RowsOf[L], 'id'>[],
    unread: number,
  ) => void
}

/** `noun` names one row: “任务”. */
export function rowEdits<L extends RowList>(list: L, noun: string): RowEdits<L> {
  const withId = (row: Omit<RowsOf[L], 'id'>) =>
    ({ ...emptyRows[list], ...row, id: crypto.randomUUID() }) as unknown as RowsOf[L]

  return {
    add(place) {
      if (currentDossier()[list].length >= maxRows) {
        notify('info', `一张表最多 ${maxRows} 行，已经满了。`)
        return null
      }
      const row = withId(emptyRows[list])
      edit({ label: `添加${noun}`, change: dossier => insertRows(dossier, list, place, [row]) })
      return row.id
    },
    write(id, change) {
      edit({
        label: `修改${noun}`,
        change: dossier => changeRow(dossier, list, id, change),
        merge: `${list}:${id}:${Object.keys(change).join()}`,
      })
    },
    remove(id) {
      const place = currentDossier()[list].findIndex(row => row.id === id)
      const row = currentDossier()[list][place] as RowsOf[L] | undefined
      if (!row) return
      const loss = lossOf(list, id)
      edit({ label: `删除${noun}`, change: dossier => removeRow(dossier, list, id) })
      const restore = () =>
        edit({ label: `放回${noun}`, change: dossier => insertRows(dossier, list, place, [row]) })
      notify('info', `已删除 1 行${noun}${loss}。`, { label: '放回', run: restore })
    },
    move(id, place) {
      edit({ label: `移动${noun}`, change: dossier => moveRow(dossier, list, id, place) })
    },
    paste(after, pasted, unread) {
      const rows = pasted.map(withId)
      const before = currentDossier()[list].length
      edit({
        label: `粘贴${noun}`,
        change: dossier => {
          const place = dossier[list].findIndex(row => row.id === after)
          const target = dossier[list][place]
          const added = insertRows(dossier, list, target ? place + 1 : dossier[list].length, rows)
          return target && isEmptyRow(target, list) ? removeRow(added, list, target.id) : added
        },
      })
      notify('done', pastedSentence(noun, rows.length, maxRows - before, unread))
    },
  }
}

/** What a removal leaves behind in the texts. */
function lossOf(list: RowList, id: string): string {
  const uses = list === 'facts' ? (factUses(currentDossier()).get(id as FactId) ?? []) : []
  const times = uses.reduce((sum, use) => sum + use.times, 0)
  return times > 0 ? `，引用它的 ${times} 处会显示“已移除”` : ''
}

/** Whether nothing was typed into it yet. */
function isEmptyRow({ id: _id, ...cells }: RowsOf[RowList], list: RowList): boolean {
  const empty: Readonly<Record<string, unknown>> = emptyRows[list]
  return Object.entries(cells).every(([key, cell]) => String(cell) === String(empty[key]))
}

function pastedSentence(noun: string, pasted: number, room: number, unread: number): string {
  const added = Math.min(pasted, room)
  return [
    `已粘贴 ${added} 行${noun}`,
    ...(pasted > added ? [`一张表最多 ${maxRows} 行，另有 ${pasted - added} 行放不下`] : []),
    ...(unread > 0 ? [`有 ${unread} 个日期没认出来，请手工填写`] : []),
  ]
    .join('；')
    .concat('。')
}
