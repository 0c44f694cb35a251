import { z } from 'zod'
import { emptyDossier } from '#shared/domain/emptyDossier'
import { newEntry } from '#shared/domain/ledger'
import type { Campaign } from '#shared/schema/campaign'
import { LedgerRow, Tier } from '#shared/schema/campaign'
import { Dossier, type DossierId, type EvidenceFile } from '#shared/schema/dossier'
import type { EntryId } from '#shared/schema/ledger'
import type { PictureFile } from '#shared/schema/richText'
import fieldTexts from '../../assets/samples/qingqu/fields.txt?raw'
import ledgerJson from '../../assets/samples/qingqu/ledger.json?raw'
import narrativeTexts from '../../assets/samples/qingqu/narratives.txt?raw'
import planTexts from '../../assets/samples/qingqu/plan.txt?raw'
import summaryTexts from '../../assets/samples/qingqu/summary.txt?raw'
import tablesJson from '../../assets/samples/qingqu/tables.json?raw'
import { readMarkup, readParts } from './readMarkup.ts'

const cell = z.string()
const Tables = z.object({
  tier: Tier,
  year: z.int(),
  /** Name of the generated file. */
  logo: cell,
  tasks: z.array(z.tuple([cell, cell, cell, cell, cell, cell, cell, z.array(cell)])),
  honours: z.array(z.tuple([cell, cell, cell, cell])),
  media: z.array(z.tuple([cell, cell, cell])),
  facts: z.array(z.tuple([cell, cell, cell, cell, cell, cell, cell])),
  evidence: z.array(
    z.object({
      id: cell,
      title: cell,
      kind: cell,
      issuer: cell,
      issuedOn: cell,
      note: cell,
      supports: z.array(cell),
    }),
  ),
})

/** Besides these, what an entry of its kind has. */
const Ledger = z.array(z.looseObject({ row: LedgerRow, on: cell, title: cell }))

export type SampleSource = {
  readonly id: DossierId
  readonly campaign: Campaign
  /** What was generated for each piece of evidence and for the logo, by its id. */
  readonly files: ReadonlyMap<string, EvidenceFile>
}

/** The sample dossier: its texts from `assets/samples`, its evidence as given. */
export function readSample({ id, campaign, files }: SampleSource): Dossier {
  const tables = Tables.parse(JSON.parse(tablesJson))
  const fileOf = (name: string): EvidenceFile => {
    const file = files.get(name)
    if (!file) throw new Error(`no file was generated for ${name}`)
    return file
  }
  const pictureOf = (name: string) => pictureIn(fileOf(name))
  const rich = (texts: string) =>
    Object.fromEntries(
      readParts(texts).map(([name, text]) => [name, readMarkup(text, pictureOf)] as const),
    )

  return Dossier.parse({
    ...emptyDossier,
    id,
    year: tables.year,
    campaign,
    tier: tables.tier,
    fields: Object.fromEntries(readParts(fieldTexts)),
    pictures: { logo: pictureOf(tables.logo) },
    plan: rich(planTexts),
    summary: rich(summaryTexts),
    narratives: rich(narrativeTexts),
    ...rowsOf(tables),
    evidence: tables.evidence.map(item => ({ ...item, rotation: 0, file: fileOf(item.id) })),
    ledger: Ledger.parse(JSON.parse(ledgerJson)).map(entryOf),
  })
}

function rowsOf({ tasks, honours, media, facts }: z.infer<typeof Tables>) {
  return {
    tasks: tasks.map((cells, index) => {
      const [title, department, person, startsOn, endsOn, proof, state, evidence] = cells
      const row = { title, department, person, startsOn, endsOn, proof, state, evidence }
      return { id: `task-${index + 1}`, ...row }
    }),
    honours: honours.map(([title, issuer, awardedOn, level], index) => {
      return { id: `honour-${index + 1}`, title, issuer, awardedOn, level }
    }),
    facts: facts.map(([id, name, before, value, unit, period, evidence]) => {
      const source = { kind: 'evidence', evidence, page: 1 }
      return { id, name, before, value, unit, period, source }
    }),
    media: media.map(([medium, title, publishedOn], index) => {
      return { id: `media-${index + 1}`, medium, title, publishedOn }
    }),
  }
}

function pictureIn(file: EvidenceFile): PictureFile {
  if (file.kind !== 'image') throw new Error(`${file.name} is no picture`)
  const { hash, extension, width, height } = file
  return { hash, extension, width, height }
}

function entryOf({ row, on, title, ...own }: z.infer<typeof Ledger>[number], index: number) {
  const id = `entry-${index + 1}` as EntryId
  return { ...newEntry(row, { id, title, happenedOn: on }), ...own }
}
