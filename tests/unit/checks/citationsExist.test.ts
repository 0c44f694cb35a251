import { expect, test } from 'vitest'
import { citationsExist } from '#shared/checks/citationsExist'
import { RichText } from '#shared/schema/richText'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

const citing = (...evidence: readonly string[]) =>
  RichText.parse({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: evidence.map(id => ({ type: 'citation', attrs: { evidence: id } })),
      },
    ],
  })

test('counts the citations in a text whose evidence is gone', () => {
  const kept = aPdf('c1-r1')
  const dossier = aDossier({
    evidence: [kept],
    plan: { p1: citing('gone') },
    narratives: { 'c1-r1': citing(kept.id, 'gone', 'lost') },
  })

  expect(said(citationsExist, dossier)).toEqual([
    '方案第一节：引用了 1 份已移除的证明材料，请删去引用或重新引用',
    '标准一 · 要求一：引用了 2 份已移除的证明材料，请删去引用或重新引用',
  ])
})
