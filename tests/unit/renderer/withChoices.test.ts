import { expect, test } from 'vitest'
import { type Column, withChoices } from '../../../renderer/components/rows/columns.ts'

const state: Column<'tasks'> = {
  key: 'state',
  title: '进展',
  kind: 'choice',
  width: 10,
  placeholder: '',
  options: [
    { value: 'open', title: '未开始' },
    { value: 'done', title: '已完成' },
  ],
  aliases: [],
}

test('a pasted choice is known by its words', () => {
  expect(withChoices([state], { title: '换栏', state: '已完成' })).toEqual({
    title: '换栏',
    state: 'done',
  })
})

test('a choice that is not known, or left out, keeps its usual value', () => {
  expect(withChoices([state], { title: '换栏', state: '差不多了' })).toEqual({ title: '换栏' })
  expect(withChoices([state], { title: '换栏', state: '' })).toEqual({ title: '换栏' })
})
