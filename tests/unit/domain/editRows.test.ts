import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeRow, insertRows, maxRows, moveRow, removeRow } from '#shared/domain/editRows'
import type { MediaReport, Task } from '#shared/schema/dossier'
import { Dossier } from '#shared/schema/dossier'
import { aDossier } from '../../builders/aDossier.ts'

const report = (id: string): MediaReport => ({ id, medium: '晚报', title: id, publishedOn: '' })
const withReports = (...ids: string[]) => aDossier({ media: ids.map(report) })
const order = (dossier: Dossier) => dossier.media.map(row => row.id).join('')

test('puts rows in where they were asked for', () => {
  expect(order(insertRows(withReports('a', 'd'), 'media', 1, [report('b'), report('c')]))).toBe(
    'abcd',
  )
})

test('takes no more rows than a table may hold', () => {
  const ids = Array.from({ length: maxRows - 1 }, (_, index) => `r${index}`)
  const full = insertRows(withReports(...ids), 'media', 0, [report('x'), report('y')])

  expect(full.media).toHaveLength(maxRows)
  expect(insertRows(full, 'media', 0, [report('z')])).toBe(full)
  expect(Dossier.safeParse(full).success).toBe(true)
})

test('changes one cell of one row', () => {
  const task: Task = {
    id: 't1',
    title: '巡查',
    department: '',
    person: '',
    startsOn: '',
    endsOn: '',
    proof: '',
    state: 'open',
    evidence: [],
  }
  const dossier = aDossier({ tasks: [task, { ...task, id: 't2' }] })

  expect(changeRow(dossier, 'tasks', 't2', { person: '郭师傅' }).tasks).toEqual([
    task,
    { ...task, id: 't2', person: '郭师傅' },
  ])
})

test('says by the same dossier that nothing was changed', () => {
  const dossier = withReports('a', 'b')

  expect(changeRow(dossier, 'media', 'a', { medium: '晚报' })).toBe(dossier)
  expect(changeRow(dossier, 'media', 'gone', { medium: '日报' })).toBe(dossier)
  expect(removeRow(dossier, 'media', 'gone')).toBe(dossier)
  expect(moveRow(dossier, 'media', 'b', 7)).toBe(dossier)
})

test('moves a row to any place and keeps the order of the others', () => {
  expect(order(moveRow(withReports('a', 'b', 'c', 'd'), 'media', 'a', 2))).toBe('bcad')
  expect(order(moveRow(withReports('a', 'b', 'c', 'd'), 'media', 'd', 0))).toBe('dabc')
  expect(order(moveRow(withReports('a', 'b', 'c', 'd'), 'media', 'b', -3))).toBe('bacd')
})

test('no sequence of moves loses or doubles a row', () => {
  const moves = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer()))
  fc.assert(
    fc.property(moves, steps => {
      const moved = steps.reduce(
        (dossier, [id, place]) => moveRow(dossier, 'media', id, place),
        withReports('a', 'b', 'c', 'd'),
      )
      expect([...order(moved)].sort().join('')).toBe('abcd')
    }),
  )
})
