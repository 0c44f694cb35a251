import { taskStanding, taskStandingTitles } from '#shared/domain/taskTimeline'
import type { RowTableKind } from '../../components/rows/columns.ts'
import { today } from '../../lib/today.ts'

/** 责任分工表: 具体化、部门化、责任化. */
export const taskTable: RowTableKind<'tasks'> = {
  list: 'tasks',
  title: '责任分工表',
  noun: '任务',
  lead: '把方案里要做的事一件件列出来，落实到部门和人，写明起止时间和到时候拿什么证明。它会作为附表排在实施方案后面，也是年底对照检查的依据。',
  columns: [
    {
      key: 'title',
      title: '具体任务',
      kind: 'longText',
      width: 20,
      placeholder: '要做的一件事',
      aliases: ['任务', '工作任务', '任务内容', '工作内容', '具体措施', '事项'],
    },
    {
      key: 'department',
      title: '责任部门',
      kind: 'text',
      width: 12,
      placeholder: '科室、班组',
      suggestions: [],
      aliases: ['部门', '责任科室', '牵头部门', '责任单位', '牵头单位'],
    },
    {
      key: 'person',
      title: '责任人',
      kind: 'text',
      width: 9,
      placeholder: '姓名',
      suggestions: [],
      aliases: ['负责人', '人员', '姓名'],
    },
    {
      key: 'startsOn',
      title: '开始',
      kind: 'date',
      width: 14,
      placeholder: '',
      aliases: ['开始时间', '开始日期', '起始时间', '起'],
    },
    {
      key: 'endsOn',
      title: '完成',
      kind: 'date',
      width: 14,
      placeholder: '',
      aliases: ['完成时间', '完成日期', '完成时限', '结束时间', '止'],
    },
    {
      key: 'proof',
      title: '完成后的证明',
      kind: 'longText',
      width: 13,
      placeholder: '如：台账、照片、制度',
      aliases: ['证明', '证明材料', '成果', '成果形式', '预期成果'],
    },
    {
      key: 'state',
      title: '进展',
      kind: 'choice',
      width: 10,
      placeholder: '',
      options: (['open', 'doing', 'done'] as const).map(value => ({
        value,
        title: taskStandingTitles[value],
      })),
      aliases: ['状态', '完成情况', '进度'],
    },
    {
      key: 'evidence',
      title: '已附',
      kind: 'evidence',
      width: 8,
      placeholder: '',
      aliases: [],
    },
  ],
  issueOf: task => ({
    ...(task.startsOn !== '' && task.endsOn !== '' && task.endsOn < task.startsOn
      ? { endsOn: '早于开始日期' }
      : {}),
    ...(taskStanding(task, today()) === 'overdue' ? { state: '▲ 逾期' } : {}),
    ...(task.state === 'done' && task.evidence.length === 0 ? { evidence: '缺证明' } : {}),
  }),
}
