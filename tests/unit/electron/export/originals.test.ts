import { expect, test } from 'vitest'
import { originalsOf } from '../../../../electron/export/originals.ts'
import { aDossier, anOriginal, aPdf, aPicture } from '../../../builders/aDossier.ts'

const evidence = [
  aPicture('c1-r1', { id: 'photo', title: '现场照片' }),
  aPdf('c1-r1', { id: 'report', title: '测评报告' }),
  anOriginal('c1-r1', { id: 'film', title: '宣传片' }),
]
const dossier = aDossier({ evidence })

async function enclosed(
  options: { withOriginals: boolean; withUnshown: boolean },
  shown = dossier,
) {
  const blobs = {
    pathOf: async (hash: string) => `/blobs/${hash}`,
    isIntact: async () => true,
  }
  const job = { dossier, blobs, cache: '/none', options: { deliverables: [], ...options } }
  const originals = await originalsOf(job, shown)
  return originals.map(({ name }) => name)
}

test('nothing is enclosed unless somebody says so', async () => {
  expect(await enclosed({ withOriginals: false, withUnshown: false })).toEqual([])
})

test('of what no page can show the originals are enclosed when they are wanted, and only those', async () => {
  expect(await enclosed({ withOriginals: false, withUnshown: true })).toEqual([
    expect.stringMatching(/^证明材料\/1-3 宣传片\./),
  ])
  expect((await enclosed({ withOriginals: true, withUnshown: false })).length).toBe(3)
})

test('what turns out to be damaged while it is printed is enclosed too', async () => {
  const shown = {
    ...dossier,
    evidence: dossier.evidence.map(item => {
      const { hash, bytes, name, extension } = item.file
      return item.title === '测评报告'
        ? {
            ...item,
            file: {
              kind: 'original' as const,
              hash,
              bytes,
              name,
              extension,
              why: 'damaged' as const,
            },
          }
        : item
    }),
  }

  expect(await enclosed({ withOriginals: false, withUnshown: true }, shown)).toEqual([
    '证明材料/1-2 测评报告.pdf',
    expect.stringMatching(/^证明材料\/1-3 宣传片\./),
  ])
})
