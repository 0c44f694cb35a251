import type { z } from 'zod'
import { emptyDossier } from '#shared/domain/emptyDossier'
import { Dossier, Evidence } from '#shared/schema/dossier'
import { RichText } from '#shared/schema/richText'
import { aCampaign } from './aCampaign.ts'

/** A valid dossier of 城市照明处 with nothing written yet; ids may be plain strings. */
export function aDossier(overrides: Partial<z.input<typeof Dossier>> = {}): Dossier {
  return Dossier.parse({
    ...emptyDossier,
    id: '00000000-0000-4000-8000-000000000001',
    year: 2026,
    campaign: aCampaign(),
    tier: 'flagship',
    fields: { unit: '城市照明处', brand: '明灯班组' },
    ...overrides,
  })
}

type EvidenceOverrides = Partial<Omit<z.input<typeof Evidence>, 'file'>> & {
  readonly name?: string
  readonly hash?: string
  readonly bytes?: number
}

/** A PDF that supports the given requirements, `aPdf('c1-r1')`. */
export function aPdf(
  supports: string | readonly string[] = [],
  { pages = 1, ...overrides }: EvidenceOverrides & { readonly pages?: number } = {},
): Evidence {
  return evidence(supports, overrides, '文件.pdf', { kind: 'pdf', extension: 'pdf', pages })
}

export function aPicture(
  supports: string | readonly string[] = [],
  {
    width = 800,
    height = 600,
    extension = 'jpg',
    ...overrides
  }: EvidenceOverrides & Partial<Size & { readonly extension: 'jpg' | 'png' }> = {},
): Evidence {
  return evidence(supports, overrides, '照片.jpg', {
    kind: 'image',
    extension,
    width,
    height,
  })
}

/** A Word file: kept and listed, never printed. */
export function anOriginal(
  supports: string | readonly string[] = [],
  overrides: EvidenceOverrides = {},
): Evidence {
  return evidence(supports, overrides, '台账.docx', {
    kind: 'original',
    extension: 'docx',
    why: 'office',
  })
}

/** Rich text of plain paragraphs. */
export function prose(...paragraphs: readonly string[]): RichText {
  return RichText.parse({
    type: 'doc',
    content: paragraphs.map(text => ({
      type: 'paragraph',
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    })),
  })
}

type Size = { readonly width: number; readonly height: number }
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
type Form = Without<z.input<typeof Evidence>['file'], 'hash' | 'bytes' | 'name'>

/** Pieces are counted through one test file, so that each has its own id and hash. */
let made = 0

function evidence(
  supports: string | readonly string[],
  { name, hash, bytes = 1000, ...overrides }: EvidenceOverrides,
  usualName: string,
  form: Form,
): Evidence {
  made += 1
  return Evidence.parse({
    id: `e${made}`,
    title: `证明材料${made}`,
    kind: 'other',
    issuer: '',
    issuedOn: '',
    note: '',
    rotation: 0,
    supports: typeof supports === 'string' ? [supports] : supports,
    file: {
      ...form,
      hash: hash ?? made.toString(16).padStart(64, '0'),
      bytes,
      name: name ?? usualName,
    },
    ...overrides,
  })
}
