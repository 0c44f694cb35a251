import { expect, test } from 'vitest'
import { homesAreNotNamed } from '#shared/checks/homesAreNotNamed'
import { marked, mended } from './checked.ts'

test('finds one family’s door, and keeps the house', () => {
  expect(marked(homesAreNotNamed, '柳堤小区3号楼2单元501室报修')).toEqual(['3号楼2单元501室'])
  expect(mended(homesAreNotNamed, '柳堤小区3号楼2单元501室报修')).toBe('柳堤小区3号楼报修')
})

test('leaves houses and streets alone', () => {
  expect(marked(homesAreNotNamed, '柳堤小区3号楼一层，柳堤路86号，5栋320户')).toEqual([])
})
