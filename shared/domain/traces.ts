import type { EvidenceFile } from '../schema/dossier.ts'

const pictures = new Set(['jpg', 'png', 'webp', 'tif'])
const films = new Set(['mp4', 'mov', 'm4v', '3gp'])

/**
 * Whether place, time and device can be taken out of a file without changing what it shows:
 * of pictures, and of films as telephones make them. Office files and PDF keep what they say
 * of their makers: a signature in them would not hold after any change.
 */
export function canLoseTraces({ extension }: Pick<EvidenceFile, 'extension'>): boolean {
  return pictures.has(extension) || films.has(extension)
}

export function isFilmWithTraces({ extension }: Pick<EvidenceFile, 'extension'>): boolean {
  return films.has(extension)
}
