import { expect, test } from 'vitest'
import { Handle } from '#shared/ipc/handles'
import { makeHandles } from '../../../../electron/system/handles.ts'

test('a handle leads back to its path and does not show it', () => {
  const handles = makeHandles()

  const handle = handles.give('/home/li/照片.jpg')

  expect(handles.pathOf(handle)).toBe('/home/li/照片.jpg')
  expect(handle).not.toContain('li')
})

test('the same path has one handle', () => {
  const handles = makeHandles()

  expect(handles.give('/a')).toBe(handles.give('/a'))
  expect(handles.give('/a')).not.toBe(handles.give('/b'))
})

test('a handle that was never given opens nothing', () => {
  expect(() => makeHandles().pathOf(Handle.parse('/etc/passwd'))).toThrow('file.missing')
})
