import type { Group, Severity } from '#shared/checks/check'

export type SeverityInfo = {
  readonly id: Severity
  readonly title: string
  readonly mark: string
  readonly lead: string
}

export const severities: readonly SeverityInfo[] = [
  { id: 'blocker', title: '必改', mark: '●', lead: '不改就送出去，多半会被退回。' },
  { id: 'warning', title: '建议', mark: '◆', lead: '改了更稳妥，不改也能导出。' },
  { id: 'hint', title: '提示', mark: '○', lead: '看一眼，觉得不必改就忽略。' },
]

export const groups: readonly { readonly id: Group; readonly title: string }[] = [
  { id: 'completeness', title: '齐全' },
  { id: 'dates', title: '日期' },
  { id: 'writing', title: '公文写法' },
  { id: 'expert', title: '专家眼光' },
  { id: 'facts', title: '数据' },
  { id: 'consistency', title: '前后一致' },
  { id: 'privacy', title: '个人信息' },
  { id: 'sending', title: '报送' },
]
