import { expect, test } from 'vitest'
import { readSettings } from '../../../../electron/system/readSettings.ts'

const id = '00000000-0000-4000-8000-000000000001'

test('settings of an older version keep their values', () => {
  expect(readSettings({ isCompanionOpen: false, evidenceView: 'list' })).toEqual({
    isCompanionOpen: false,
    evidenceView: 'list',
    bookmarks: [],
    layouts: [],
  })
})

test('one that is damaged costs itself only', () => {
  const bookmark = { id, left: null, isLeadShown: true, hasSeenPages: false }

  expect(readSettings({ evidenceView: 7, bookmarks: [bookmark] })).toEqual({
    isCompanionOpen: true,
    evidenceView: 'grid',
    bookmarks: [bookmark],
    layouts: [],
  })
  expect(readSettings({ evidenceView: 'list', bookmarks: [{ ...bookmark, id: 'x' }] })).toEqual({
    isCompanionOpen: true,
    evidenceView: 'list',
    bookmarks: [],
    layouts: [],
  })
})

test('without any, or with rubbish, the program still starts', () => {
  expect(readSettings(undefined).evidenceView).toBe('grid')
  expect(readSettings('rubbish').bookmarks).toEqual([])
})
