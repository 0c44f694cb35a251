import type { Campaign, EvidenceKindId } from '../schema/campaign.ts'
import type { Evidence, EvidenceFile } from '../schema/dossier.ts'
import type { EvidenceId } from '../schema/richText.ts'

type Kind = Campaign['evidenceKinds'][number]

/**
 * The kind that a new piece most likely has: the one whose name or description
 * shares the longest word with its title (荣誉证书, 派工单), else what its file
 * is, else the last of the list, which takes what fits nowhere.
 */
export function proposedKind(
  { evidenceKinds: kinds }: Campaign,
  title: string,
  file: EvidenceFile,
): EvidenceKindId {
  const best =
    longestMatch(kinds, title) ??
    kinds.find(kind => kind.title.includes(usualName(file))) ??
    kinds.at(-1)
  if (!best) throw new Error('a campaign has at least one kind of evidence')
  return best.id
}

/** What the import proposed, as a piece of evidence that nobody has looked at yet. */
export function newEvidence(
  id: EvidenceId,
  kind: EvidenceKindId,
  proposal: Pick<Evidence, 'title' | 'issuedOn' | 'file'>,
): Evidence {
  const { title, issuedOn, file } = proposal
  const written = { title: title.slice(0, 500), kind, issuer: '', issuedOn, note: '' }
  return { id, ...written, rotation: 0, supports: [], file }
}

function longestMatch(kinds: readonly Kind[], title: string): Kind | undefined {
  const matches = kinds.flatMap(kind =>
    wordsOf(`${kind.title} ${kind.help}`)
      .filter(word => title.includes(word))
      .map(word => ({ kind, length: word.length })),
  )
  return matches.toSorted((a, b) => b.length - a.length)[0]?.kind
}

/** “表彰文件与荣誉证书” → 表彰文件, 荣誉证书. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[与和、，。；：/\s]+/).filter(word => word.length >= 2)
}

function usualName(file: EvidenceFile): string {
  if (file.kind === 'image') return '照片'
  return file.kind === 'original' && file.why === 'media' ? '视频' : '其他'
}

const sounds = new Set(['mp3', 'wav', 'wma', 'm4a', 'aac', 'flac', 'ogg', 'amr'])

/** A recording that has pictures, by what its name ends in. */
export function isFilm(file: EvidenceFile): boolean {
  return file.kind === 'original' && file.why === 'media' && !sounds.has(file.extension)
}
