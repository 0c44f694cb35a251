import type { Dossier } from '../schema/dossier.ts'
import type { EvidenceId } from '../schema/richText.ts'

/** Evidence whose title names a row of a table (an honour, a report), in the order of the shelf. */
export function evidenceNaming(
  { evidence }: Pick<Dossier, 'evidence'>,
  title: string,
): readonly EvidenceId[] {
  const name = title.trim().replace(/^[《“]|[》”。；;.]+$/gu, '')
  return name === '' ? [] : evidence.filter(item => item.title.includes(name)).map(({ id }) => id)
}
