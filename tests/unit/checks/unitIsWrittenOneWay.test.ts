import { expect, test } from 'vitest'
import { unitIsWrittenOneWay } from '#shared/checks/unitIsWrittenOneWay'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { marked, markedIn, mended } from './checked.ts'

test('finds the unit with a wrong character, and mends it', () => {
  expect(marked(unitIsWrittenOneWay, '城市昭明处负责巡查')).toEqual(['城市昭明处'])
  expect(mended(unitIsWrittenOneWay, '城市昭明处负责巡查')).toBe('城市照明处负责巡查')
})

test('long names may differ in two', () => {
  const dossier = aDossier({
    fields: { unit: '云川市城市排水养护处', brand: '清渠连心班' },
    narratives: { 'c1-r1': prose('云川市城市排水管理处成立领导小组，云川市城市管理委员会发文') },
  })

  expect(markedIn(unitIsWrittenOneWay, dossier)).toEqual(['云川市城市排水管理处'])
})

test('leaves the right name alone', () => {
  expect(marked(unitIsWrittenOneWay, '城市照明处负责巡查，城市照明设施完好')).toEqual([])
})
