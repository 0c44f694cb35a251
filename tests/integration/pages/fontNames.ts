import type { Layout } from '#shared/schema/dossier'
import type { WordParts } from './wordFaults.ts'

/** What a Word file may call its fonts, by the set that was chosen: here a second time on purpose. */
const sets: Readonly<Record<Layout['fonts'], readonly string[]>> = {
  windows: ['方正小标宋简体', '仿宋', '黑体', '楷体'],
  gb2312: ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'],
  founder: ['方正小标宋_GBK', '方正仿宋_GBK', '方正黑体_GBK', '方正楷体_GBK'],
}
const inEverySet = ['宋体', 'Times New Roman']

/** Names of fonts that the set does not have, and names of the set that the file does not speak of. */
export function wrongFontNames(parts: WordParts, fonts: Layout['fonts']): readonly string[] {
  const named = new Set(
    [...parts]
      .filter(([path]) => /^word\/(document|styles|header\d+|footer\d+)\.xml$/.test(path))
      .flatMap(([, xml]) => [...xml.matchAll(/<w:rFonts [^>]*>/g)])
      .flatMap(([element]) => [...element.matchAll(/w:(?:ascii|hAnsi|eastAsia|cs)="([^"]*)"/g)])
      .map(([, name = '']) => name),
  )
  const asked = [...sets[fonts], ...inEverySet]
  return [
    ...[...named].filter(name => !asked.includes(name)),
    ...asked.filter(name => !named.has(name)),
  ]
}
