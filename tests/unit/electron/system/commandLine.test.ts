import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dossierFolderIn, headlessJobIn } from '../../../../electron/system/commandLine.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'argv-'))
  await mkdir(join(root, 'dossier'))
  await writeFile(join(root, 'dossier', 'DOSSIER.json'), '{}')
})
afterAll(() => rm(root, { recursive: true }))

test('opens the folder that is named, or the one its identity lies in', () => {
  const folder = join(root, 'dossier')

  expect(dossierFolderIn([folder])).toBe(folder)
  expect(dossierFolderIn(['--some-switch', join(folder, 'DOSSIER.json')])).toBe(folder)
})

test('ignores everything else', () => {
  const others = [
    root,
    '\\\\server\\share',
    '//server/share',
    'a'.repeat(65_536),
    '/etc/passwd',
    '',
  ]

  expect(others.map(path => dossierFolderIn([path]))).toEqual(others.map(() => null))
  expect(dossierFolderIn([])).toBeNull()
})

test('knows the jobs that need no window', () => {
  expect(headlessJobIn(['--headless-job=demo'])).toBe('demo')
  expect(headlessJobIn(['--headless-job=rm'])).toBeNull()
  expect(headlessJobIn(['.'])).toBeNull()
})
