import { expect, test } from 'vitest'
import { type Block, type HeadingLevel, heading, words } from '#shared/document/model'
import { numbered } from '#shared/document/numbered'

const headings = (...levels: readonly HeadingLevel[]): readonly Block[] =>
  levels.map(level => heading(level, [words('标题')]))

const numbers = (blocks: readonly Block[]) =>
  numbered(blocks).flatMap(block => (block.kind === 'heading' ? [block.number] : []))

test('numbers four levels the way official documents do', () => {
  expect(numbers(headings(1, 2, 3, 4, 4, 3, 2, 1))).toEqual([
    '一、',
    '（一）',
    '1.',
    '（1）',
    '（2）',
    '2.',
    '（二）',
    '二、',
  ])
})

test('begins a lower level anew under each higher one', () => {
  expect(numbers(headings(1, 2, 2, 1, 2))).toEqual(['一、', '（一）', '（二）', '二、', '（一）'])
})

test('lifts a heading that would jump over a level', () => {
  expect(numbers(headings(1, 4, 4))).toEqual(['一、', '（一）', '1.'])
})

test('begins anew after a title', () => {
  const title: Block = { kind: 'title', lines: ['另一部分'], anchor: 't', startsPage: true }

  expect(numbers([...headings(1, 1), title, ...headings(1)])).toEqual(['一、', '二、', '一、'])
})

test('gives every heading an anchor of its own', () => {
  const anchors = numbered(headings(1, 2, 1)).flatMap(block =>
    block.kind === 'heading' ? [block.anchor] : [],
  )

  expect(new Set(anchors).size).toBe(3)
})
