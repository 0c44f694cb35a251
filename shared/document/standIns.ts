import type { Layout } from '../schema/dossier.ts'
import {
  allFaces,
  type Face,
  fontsOf,
  latinFace,
  latinFonts,
  type Names,
  wordName,
} from './faces.ts'

/** What a clerk may know the bundled fonts by. */
const bundledTitles: Readonly<Record<Face, string>> = {
  title: '思源宋体（粗）',
  body: '思源宋体',
  hei: '思源黑体',
  kai: '霞鹜文楷',
  song: '思源宋体',
}

/** A font that is written into Word, and what the PDF made on this computer has instead. */
export type StandIn = { readonly wanted: string; readonly by: string }

/**
 * Which fonts of a set a computer lacks and what takes their place in the PDF, as
 * the stylesheet chooses. `isInstalled` answers for one font by its names.
 */
export function standInsFor(
  fonts: Layout['fonts'],
  isInstalled: (names: readonly string[]) => boolean,
): readonly StandIn[] {
  const chinese = allFaces.flatMap((face): readonly StandIn[] => {
    const found = fontsOf(face, fonts).find((names: Names) => isInstalled(names))
    const wanted = wordName(face, fonts)
    if (found?.[0] === wanted) return []
    return [{ wanted, by: found?.[0] ?? bundledTitles[face] }]
  })
  if (isInstalled(latinFonts[400])) return chinese
  return [...chinese, { wanted: latinFace, by: '所在中文字体的西文' }]
}

export function standInWords(standIns: readonly StandIn[]): string {
  return standIns.map(({ wanted, by }) => `${wanted}用${by}`).join('、')
}
