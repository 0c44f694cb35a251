import { expect, test } from 'vitest'
import { honoursAreProved } from '#shared/checks/honoursAreProved'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

const honour = (id: string, title: string) => ({
  id,
  title,
  issuer: '市总工会',
  awardedOn: '' as const,
  level: '',
})

test('finds an honour without its certificate', () => {
  const dossier = aDossier({
    honours: [honour('h1', '云川市工人先锋号'), honour('h2', '全省最美排水人')],
    evidence: [aPdf('c1-r1', { title: '工人先锋号证书' })],
  })

  expect(said(honoursAreProved, dossier)).toEqual([
    '全省最美排水人：证明材料里没有找到对应的证书或文件',
  ])
})
