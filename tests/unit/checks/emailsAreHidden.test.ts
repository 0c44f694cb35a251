import { expect, test } from 'vitest'
import { emailsAreHidden } from '#shared/checks/emailsAreHidden'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { marked, markedIn } from './checked.ts'

test('finds addresses', () => {
  expect(marked(emailsAreHidden, '来信wang@example.cn表示感谢')).toEqual(['wang@example.cn'])
})

test('the address of the unit may stand', () => {
  const dossier = aDossier({
    fields: { unit: '城市照明处', brand: '明灯班组', email: 'zm@example.cn' },
    narratives: { 'c1-r1': prose('意见发至zm@example.cn') },
  })

  expect(markedIn(emailsAreHidden, dossier)).toEqual([])
})
