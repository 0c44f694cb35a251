import { expect, test } from 'vitest'
import { tablesAreComplete } from '#shared/checks/tablesAreComplete'
import { aDossier } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

test('names the cells that are empty', () => {
  const dossier = aDossier({
    honours: [
      { id: 'h1', title: '先进集体', issuer: '', awardedOn: '', level: '市级' },
      { id: 'h2', title: '文明窗口', issuer: '市总工会', awardedOn: '2026-01-01', level: '市级' },
    ],
    media: [{ id: 'm1', medium: '', title: '', publishedOn: '2026-05-01' }],
  })

  expect(said(tablesAreComplete, dossier)).toEqual([
    '先进集体：缺授予机关、授予时间',
    '媒体报道中未命名的一行：缺媒体名称、标题',
  ])
})
