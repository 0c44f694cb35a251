import { expect, test } from 'vitest'
import { outlineOf } from '#shared/notice/outline'

function tree(text: string): readonly string[] {
  const { plain, blocks } = outlineOf(text)
  return blocks.map(block => {
    let depth = 0
    for (let at = block.parent; at; at = at.parent) depth += 1
    return `${'-'.repeat(depth)}${plain.slice(block.from, block.to)}`
  })
}

test('the official order of numbers', () => {
  expect(tree('一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n二、己')).toEqual([
    '甲',
    '-乙',
    '--丙',
    '---丁',
    '----戊',
    '己',
  ])
})

test('figures right below Chinese numbers', () => {
  expect(tree('一、甲\n1、乙\n2、丙\n二、丁')).toEqual(['甲', '-乙', '-丙', '丁'])
})

test('articles with items', () => {
  expect(tree('第一条 甲\n（一）乙；\n第二条 丙')).toEqual(['甲', '-乙；', '丙'])
})

test('a series inside a line', () => {
  expect(tree('应当具备：（1）甲；（2）乙。')).toEqual(['应当具备：', '甲；', '乙。'])
  expect(tree('共3.5公里。')).toEqual(['共3.5公里。'])
})

test('headings without a number', () => {
  expect(tree('通知\n【评选标准】\n1）甲\n【评选办法】\n第一步：乙')).toEqual([
    '通知',
    '【评选标准】',
    '-甲',
    '【评选办法】',
    '-乙',
  ])
})

test('stages and headings in a text that lost its line breaks', () => {
  const long = '开展创建活动，提高服务水平，让群众满意。'.repeat(12)
  const text = `创建方案一、参加范围各科室。二、活动目的${long}三、时间安排第一阶段：动员（7月）。第二阶段：创建（9月）。`

  expect(tree(text).map(line => line.slice(0, 8))).toEqual([
    '创建方案',
    '参加范围各科室。',
    '活动目的开展创建',
    '时间安排',
    '-动员（7月）。',
    '-创建（9月）。',
  ])
})
