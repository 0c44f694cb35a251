import type { IRunStylePropertiesOptions } from 'docx'
import { allFaces, type Face, latinFace, namesOf, wordName } from '#shared/document/faces'
import type { Layout } from '#shared/schema/dossier'

/**
 * All four names, because a theme or a default would fill those that are missing:
 * Chinese in its face, figures and Latin letters in theirs (page numbers are
 * 宋体 throughout, 7.5). What could be either is settled by `chineseOnly`.
 */
export function font(
  face: Face,
  points: number,
  fonts: Layout['fonts'],
): IRunStylePropertiesOptions {
  const chinese = wordName(face, fonts)
  const latin = face === 'song' ? chinese : latinFace
  return {
    font: { ascii: latin, hAnsi: latin, eastAsia: chinese, cs: chinese, hint: 'eastAsia' },
    size: points * 2,
    sizeComplexScript: points * 2,
    color: '000000',
  }
}

/** For quotation marks, dashes and their like, which Word would take from the Latin face. */
export function chineseOnly(face: Face, fonts: Layout['fonts']) {
  const name = wordName(face, fonts)
  return { font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' } }
}

/** Signs that Chinese and Latin type share; ECMA-376 17.3.2.26 names these ranges. */
const shared =
  /([\u00a1\u00a4\u00a7\u00a8\u00aa\u00af-\u00b4\u00b6-\u00ba\u00bc-\u00bf\u00d7\u00f7\u2010-\u2027\u2030-\u205e\u2070-\u2bff]+)/

/** A text in pieces: every second one, from the second on, is of signs that are shared. */
export function scriptPieces(text: string): readonly string[] {
  return text.split(shared)
}

/** Names under which a computer that lacks a font may know its like (`w:altName`), and that they are Chinese. */
export function fontTable(fonts: Layout['fonts']): string {
  const chinese = allFaces.map(face => {
    const [name = '', ...others] = namesOf(face, fonts)
    return `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`
  })
  const latin = `<w:font w:name="${latinFace}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`
  return [...chinese, latin].join('')
}
