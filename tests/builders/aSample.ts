import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Campaign } from '#shared/schema/campaign'
import { type Dossier, DossierId, type EvidenceFile } from '#shared/schema/dossier'
import { readSample } from '../../electron/sample/readSample.ts'
import { recipes } from '../../electron/sample/recipes.ts'

/** The sample dossier over files that were not drawn, but are as good in every respect that is stored. */
export function aSample(): Dossier {
  const path = join(import.meta.dirname, '../../assets/campaigns/zhujian-2013.json')
  const campaign = Campaign.parse(JSON.parse(readFileSync(path, 'utf8')))
  const files = new Map(recipes.map(({ kind, id, name }, index) => [id, file(kind, name, index)]))
  return readSample({
    id: DossierId.parse('0b9a1f52-6f0e-4c37-9a55-2c1d5b8f7e10'),
    campaign,
    files,
  })
}

function file(kind: (typeof recipes)[number]['kind'], name: string, index: number): EvidenceFile {
  const stored = { hash: index.toString(16).padStart(64, '0'), bytes: 1000, name }
  if (kind === 'picture') {
    return { kind: 'image', ...stored, extension: 'jpg', width: 1600, height: 1200 }
  }
  return kind === 'original'
    ? { kind: 'original', ...stored, extension: 'docx', why: 'office' }
    : { kind: 'pdf', ...stored, extension: 'pdf', pages: 1 }
}
