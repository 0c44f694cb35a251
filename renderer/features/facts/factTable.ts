import { comparisonOf } from '#shared/domain/comparisons'
import type { RowTableKind } from '../../components/rows/columns.ts'
import { SourceCell } from './SourceCell.tsx'
import { UsesCell } from './UsesCell.tsx'

/** 事实台账: every number once, with where it comes from. */
export const factTable: RowTableKind<'facts'> = {
  list: 'facts',
  title: '全部事实',
  noun: '事实',
  lead: '把要反复用到的数字记在这里：名称、数值、时间和出处。写正文时输入 # 就能引用；以后数字有变，只改这里，所有文字一起变。填了“原来”的，还会排成前后对比的表和图，印在申报材料里。',
  columns: [
    {
      key: 'name',
      title: '名称',
      kind: 'longText',
      width: 22,
      placeholder: '如：群众满意率',
      maxLength: 100,
      aliases: ['指标', '事实', '指标名称', '项目'],
    },
    {
      key: 'before',
      title: '原来',
      kind: 'text',
      width: 9,
      placeholder: '可不填',
      maxLength: 40,
      aliases: ['以前', '改革前', '创建前', '基数'],
    },
    {
      key: 'value',
      title: '现在',
      kind: 'text',
      width: 9,
      placeholder: '98.6',
      maxLength: 40,
      aliases: ['数值', '数量', '数据', '改革后', '创建后', '现状'],
    },
    {
      key: 'unit',
      title: '单位',
      kind: 'text',
      width: 8,
      placeholder: '%',
      maxLength: 20,
      suggestions: ['%', '件', '日', '个', '人', '人次', '小时', '分钟', '万元', '户', '次'],
      aliases: ['计量单位'],
    },
    {
      key: 'period',
      title: '时间',
      kind: 'longText',
      width: 17,
      placeholder: '2026年1至10月',
      maxLength: 60,
      aliases: ['时期', '时段', '统计时间', '年度'],
    },
  ],
  extras: [
    { key: 'source', title: '出处', width: 21, View: SourceCell },
    { key: 'uses', title: '用在', width: 14, View: UsesCell },
  ],
  issueOf: fact => {
    const comparison = comparisonOf(fact)
    return comparison && !comparison.change ? { before: '不是数，画不成对比图' } : {}
  },
}
