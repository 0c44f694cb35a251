import type { Layout } from '../schema/dossier.ts'

/** What a face is for: 小标宋 for titles, 仿宋 for the text, 黑体 and 楷体 for headings, 宋体 for page numbers. */
export type Face = 'title' | 'body' | 'hei' | 'kai' | 'song'

/** One font by the names that systems know it by: the Chinese one, then the Latin one. */
export type Names = readonly [chinese: string, latin: string]

type Known = {
  /** Every font that is taken for the face, the usual one first. */
  readonly fonts: readonly Names[]
  /** Always there: the family of the font that the program brings along. */
  readonly bundled: string
}

const known: Readonly<Record<Face, Known>> = {
  title: {
    fonts: [
      ['方正小标宋简体', 'FZXiaoBiaoSong-B05S'],
      ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
    ],
    bundled: 'Dossier Title',
  },
  body: {
    fonts: [
      ['仿宋', 'FangSong'],
      ['仿宋_GB2312', 'FangSong_GB2312'],
      ['方正仿宋_GBK', 'FZFangSong-Z02'],
      ['方正仿宋简体', 'FZFangSong-Z02S'],
      ['华文仿宋', 'STFangsong'],
    ],
    bundled: 'Dossier Serif',
  },
  hei: {
    fonts: [
      ['黑体', 'SimHei'],
      ['方正黑体_GBK', 'FZHei-B01'],
      ['华文黑体', 'STHeiti'],
    ],
    bundled: 'Dossier Sans',
  },
  kai: {
    fonts: [
      ['楷体', 'KaiTi'],
      ['楷体_GB2312', 'KaiTi_GB2312'],
      ['方正楷体_GBK', 'FZKai-Z03'],
      ['华文楷体', 'STKaiti'],
    ],
    bundled: 'Dossier Kai',
  },
  song: {
    fonts: [
      ['宋体', 'SimSun'],
      ['新宋体', 'NSimSun'],
    ],
    bundled: 'Dossier Serif',
  },
}

export const allFaces = Object.keys(known) as readonly Face[]

/** The names that are written into Word: what an office computer knows the faces by. */
const sets: Readonly<Record<Layout['fonts'], Readonly<Record<Face, string>>>> = {
  windows: { title: '方正小标宋简体', body: '仿宋', hei: '黑体', kai: '楷体', song: '宋体' },
  gb2312: {
    title: '方正小标宋简体',
    body: '仿宋_GB2312',
    hei: '黑体',
    kai: '楷体_GB2312',
    song: '宋体',
  },
  founder: {
    title: '方正小标宋_GBK',
    body: '方正仿宋_GBK',
    hei: '方正黑体_GBK',
    kai: '方正楷体_GBK',
    song: '宋体',
  },
}

/** For figures and Latin letters beside every face but that of the page numbers (7.5 wants those in 宋体). */
export const latinFace = 'Times New Roman'

export function wordName(face: Face, fonts: Layout['fonts']): string {
  return sets[fonts][face]
}

/** The fonts that are taken for a face, that of the set first. */
export function fontsOf(face: Face, fonts: Layout['fonts']): readonly Names[] {
  const isOfSet = ([chinese]: Names) => chinese === sets[fonts][face]
  const own = known[face].fonts
  return [...own.filter(isOfSet), ...own.filter(names => !isOfSet(names))]
}

export function namesOf(face: Face, fonts: Layout['fonts']): readonly string[] {
  return fontsOf(face, fonts).flat()
}

/**
 * What the stylesheet asks for, in this order: figures and Latin letters from
 * their own face, then what may be installed, then the stand-in, then every other
 * font that was brought along, for a rare character of a name.
 */
export function familiesOf(face: Face, fonts: Layout['fonts']): readonly string[] {
  const { bundled } = known[face]
  const others = ['Dossier Serif', 'Dossier Sans', 'Dossier Kai'].filter(name => name !== bundled)
  return [...(face === 'song' ? [] : [latinFamily]), ...namesOf(face, fonts), bundled, ...others]
}

/** The family of the stylesheet that holds nothing but figures and Latin letters. */
export const latinFamily = 'Dossier Latin'

/** Times New Roman, and on Linux the font of the same widths. */
export const latinFonts = {
  400: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif'],
  700: [
    'Times New Roman Bold',
    'TimesNewRomanPS-BoldMT',
    'Liberation Serif Bold',
    'LiberationSerif-Bold',
  ],
} as const

/** Bundled files by the name that the stylesheet gives them. */
export const bundledFonts: readonly {
  readonly family: string
  readonly file: string
  readonly weight: 400 | 700
}[] = [
  { family: 'Dossier Title', file: 'NotoSerifSC-Bold.ttf', weight: 400 },
  { family: 'Dossier Serif', file: 'NotoSerifSC-Regular.ttf', weight: 400 },
  { family: 'Dossier Serif', file: 'NotoSerifSC-Bold.ttf', weight: 700 },
  { family: 'Dossier Sans', file: 'NotoSansSC-Regular.ttf', weight: 400 },
  { family: 'Dossier Kai', file: 'LXGWWenKai-Regular.woff2', weight: 400 },
]
