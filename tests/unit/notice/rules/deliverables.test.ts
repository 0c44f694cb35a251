import { expect, test } from 'vitest'
import { deliverables } from '#shared/notice/rules/deliverables'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('where something is sent', () => {
  expect(saidBy(deliverables, '于5月31日前将实施方案和《申报表》报送至局办公室。')).toEqual([
    'deliverable: 实施方案',
    'deliverable: 申报表',
  ])
})

test('the longest name stays', () => {
  expect(saidBy(deliverables, '请填写《市级文明单位申报表》。申报表报送市文明办。')).toEqual([
    'deliverable: 市级文明单位申报表',
  ])
})

test('papers that are quoted are not sent', () => {
  expect(saidBy(deliverables, '根据《关于评选的通知》和《管理办法》，请按要求报送。')).toEqual([])
})
