import { expect, test } from 'vitest'
import { honoursAreRecent } from '#shared/checks/honoursAreRecent'
import { aDossier } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

const row = {
  id: 'h1',
  title: '先进集体',
  issuer: '市总工会',
  awardedOn: '2014-05-01',
  level: '市级',
}

test('finds honours of more than five years ago', () => {
  const honours = [
    row,
    { ...row, id: 'h2', awardedOn: '2021-05-01' },
    { ...row, id: 'h3', awardedOn: '' },
  ]

  expect(said(honoursAreRecent, aDossier({ honours }))).toEqual([
    '先进集体：是 12 年前的荣誉，可以只留近五年的',
  ])
})
