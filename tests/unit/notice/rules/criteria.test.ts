import { expect, test } from 'vitest'
import { criteria } from '#shared/notice/rules/criteria'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('items and what is listed in them', () => {
  expect(
    saidBy(
      criteria,
      '一、评选标准\n1、对照“态度好”、“效率高”、“程序简”三条；\n2、群众认可。\n二、工作要求\n1、加强领导。',
    ),
  ).toEqual([
    'criterion: 对照“态度好”、“效率高”、“程序简”三条；',
    'demand: 态度好',
    'demand: 效率高',
    'demand: 程序简',
    'criterion: 群众认可。',
  ])
})

test('items below items', () => {
  expect(
    saidBy(
      criteria,
      '二、评定条件\n（一）基本条件\n1.有意见箱。\n2.有公示栏。\n（二）加分条件\n1.受过表彰。',
    ),
  ).toEqual([
    'criterion: 基本条件',
    'demand: 有意见箱',
    'demand: 有公示栏',
    'criterion: 加分条件',
    'demand: 受过表彰',
  ])
})

test('an article that opens a list', () => {
  expect(
    saidBy(
      criteria,
      '第三条 申报单位应当具备下列条件：\n（一）登记满两年；\n（二）无事故。\n第四条 其他。',
    ),
  ).toEqual(['criterion: 登记满两年；', 'criterion: 无事故。'])
})

test('demands on the work are no criteria', () => {
  expect(saidBy(criteria, '四、有关要求\n1、加强领导。\n2、注重实效。')).toEqual([])
})
