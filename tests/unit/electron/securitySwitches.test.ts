import { expect, test } from 'vitest'
import { forbiddenSwitchIn } from '../../../electron/securitySwitches.ts'

test.each([
  '--no-sandbox',
  '--inspect',
  '--inspect-brk=9229',
  '--remote-debugging-port=0',
  '--REMOTE-DEBUGGING-PIPE',
  '-no-sandbox',
  '/no-sandbox',
  '--js-flags=--expose-gc',
  '--load-extension=x',
  '--disable-web-security',
  '--proxy-server=evil:80',
])('a packaged program does not start with %s', argument => {
  expect(forbiddenSwitchIn(['program', argument])).not.toBeUndefined()
})

test.each([
  ['--user-data-dir=/tmp/x'],
  ['--headless-job=demo', '--out=/tmp/x'],
  ['/home/li/档案'],
  ['D:\\档案\\DOSSIER.json'],
])('starts with %s', (...argv) => {
  expect(forbiddenSwitchIn(argv)).toBeUndefined()
})
