import type { PlaceKind } from '../domain/place.ts'

/** Help for one place: what it is for, what to do first, and what people ask there. */
export type HelpTopic = {
  readonly title: string
  /** 这里做什么, one or two sentences. */
  readonly purpose: string
  /** 先做什么, in order. */
  readonly first: readonly string[]
  readonly keys: readonly HelpKey[]
  /** 写的东西会怎样: where it goes in the documents, and that it is safe. */
  readonly text: string
  readonly questions: readonly HelpQuestion[]
  /** Where to go on. */
  readonly links: readonly PlaceKind[]
}
export type HelpKey = { readonly keys: string; readonly does: string }
export type HelpQuestion = { readonly ask: string; readonly answer: string }

/** Keys of the editor are the same wherever one writes. */
export const writingKeys: readonly HelpKey[] = [
  { keys: '@', does: '引用一份证明材料' },
  { keys: '#', does: '引用一个事实（数字）' },
  { keys: 'Ctrl+Alt+1', does: '设为小标题，序号自动编排；Ctrl+Alt+0 改回正文' },
  { keys: 'Ctrl+Alt+F', does: '把选中的数字记为事实' },
  { keys: 'Alt+F10', does: '从正文到格式按钮，Esc 回来' },
]

/** And so are those of the tables. */
export const tableKeys: readonly HelpKey[] = [
  { keys: 'Tab', does: '到下一格' },
  { keys: 'Enter', does: '到下一行，最后一行后面自动加一行' },
  { keys: 'Alt+↑、Alt+↓', does: '把这一行往上、往下移' },
  { keys: 'Ctrl+V', does: '把表格软件里复制的多行带进来' },
]
