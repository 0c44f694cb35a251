import { expect, test } from 'vitest'
import { healLines } from '#shared/notice/healLines'

test('lines cut at the margin are joined, paragraphs stay apart', () => {
  const cut = [
    '一、评选标准',
    '1.管理规范.建有岗位职责、服务流程、考核奖惩等制度,台账齐全,职',
    '责清楚.',
    '2.服务一流.推出看得见的便民举措,必须公开服务承诺和监督电话,全',
    '年无有效投诉.',
  ].join('\n')

  expect(healLines(cut).split('\n')).toEqual([
    '一、评选标准',
    '1.管理规范.建有岗位职责、服务流程、考核奖惩等制度,台账齐全,职责清楚.',
    '2.服务一流.推出看得见的便民举措,必须公开服务承诺和监督电话,全年无有效投诉.',
  ])
})

test('page numbers go, even in the middle of a sentence', () => {
  const cut = [
    '为引导全市青年立足岗位提升服务本领,团市委决定开展创建活动的工作',
    '- 2 -',
    '现将有关事项通知如下,请各单位结合实际认真贯彻,并请做好组织实施',
    '第 3 页 共 8 页',
    '工作.',
    '二、其他事项请各单位结合实际认真贯彻落实并做好组织实施工作情况.',
  ].join('\n')

  expect(healLines(cut)).not.toMatch(/- 2 -|第 3 页/)
  expect(healLines(cut).split('\n')).toHaveLength(2)
})

test('running heads of a PDF go with its pages', () => {
  const page = (text: string, number: number) => `某某市文件\n${text}\n— ${number} —\n\f`

  expect(healLines(page('第一页的话。', 1) + page('第二页的话。', 2))).toBe(
    '第一页的话。\n第二页的话。'.replace(/^/, '某某市文件\n'),
  )
})

test('letters that stand apart close up, columns keep their blanks', () => {
  expect(healLines('申 报 材 料')).toBe('申报材料')
  expect(healLines('2024 年 5 月 31 日前')).toBe('2024年5月31日前')
  expect(healLines('单位\t品牌\n市一院\t暖心陪伴')).toBe('单位\t品牌\n市一院\t暖心陪伴')
})

test('a title broken over two lines is one line again', () => {
  expect(healLines('关于开展青年文明号创建活动的\n通知\n各单位：')).toBe(
    '关于开展青年文明号创建活动的通知\n各单位：',
  )
})

test('a number alone on its line belongs to the next', () => {
  expect(healLines('（一）\n基本条件\n')).toBe('（一）基本条件')
})
