/**
 * The numbers of GB/T 9704-2012, once, for Word and for HTML. Lengths are
 * millimetres, type is points; Word wants twips (1/20 pt), derived here.
 */

/** 5.2: A4, 天头 37, 订口 28, 版心 156 × 225. */
export const paper = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 } as const
export const textArea = { width: 156, height: 225 } as const

/** 5.2.2, 5.2.3: 22 lines of 28 characters fill the text area. */
export const grid = {
  lines: 22,
  characters: 28,
  /** 225 mm / 22 = 28.99 pt; 29.00 would push the last line to the next page. */
  linePitch: 28.95,
  /** 156 mm / 28; a character of 三号 is 16 pt wide, so each is drawn 0.21 pt nearer to the next. */
  characterPitch: 15.79,
} as const

/** 号 → pt */
export const sizes = {
  /** 小初, cover */
  display: 36,
  /** 二号 */
  title: 22,
  /** 三号 */
  body: 16,
  /** 四号 */
  small: 14,
  /** 小四, the form */
  form: 12,
  /** 五号, tables and captions */
  table: 10.5,
} as const

/** Greys that a photocopier keeps apart and black words stay readable on, by `Ink`. */
export const inks = ['#ffffff', '#ececec', '#d2d2d2', '#ababab', '#868686'] as const

/** Of the two bars of a pair: far enough apart for any copier. */
export const barGreys = { before: '#d9d9d9', now: '#595959' } as const

/** 7.5: 7 mm under the text area, one character in from the edge. */
export const pageNumber = { below: 7, indent: sizes.small } as const

/**
 * The sheet of one page of evidence: a head of fixed height, and under it the
 * frame that the picture or PDF page is laid into after Chromium has printed.
 */
export const sheet = { head: 33, frame: { width: 156, height: 190 } } as const

/** Where the frame lies on its page, from the lower left corner as PDF counts, in points. */
export function frameOnPage() {
  const { width, height } = sheet.frame
  const bottom = paper.height - paper.top - sheet.head - height
  return {
    x: points(paper.left),
    y: points(bottom),
    width: points(width),
    height: points(height),
  }
}

export type Face = 'title' | 'body' | 'hei' | 'kai' | 'song'

/**
 * `word` is the name an office computer knows the face by. `css` lists what may
 * be installed, then the bundled stand-in, which always is: `bundled` names its files.
 */
export const faces: Readonly<Record<Face, FaceNames>> = {
  title: {
    word: '方正小标宋简体',
    css: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
    bundled: 'Dossier Title',
  },
  body: {
    word: '仿宋',
    css: ['仿宋', 'FangSong', '仿宋_GB2312', 'FangSong_GB2312', 'STFangsong'],
    bundled: 'Dossier Serif',
  },
  hei: { word: '黑体', css: ['黑体', 'SimHei', 'STHeiti'], bundled: 'Dossier Sans' },
  kai: {
    word: '楷体',
    css: ['楷体', 'KaiTi', '楷体_GB2312', 'KaiTi_GB2312', 'STKaiti'],
    bundled: 'Dossier Kai',
  },
  song: { word: '宋体', css: ['宋体', 'SimSun', 'NSimSun'], bundled: 'Dossier Serif' },
}
export type FaceNames = {
  readonly word: string
  readonly css: readonly string[]
  readonly bundled: string
}

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

/** Face of a heading by its level: 一、黑体 （一）楷体 1. 仿宋 （1）仿宋, all 三号. */
export const headingFaces: Readonly<Record<1 | 2 | 3 | 4, Face>> = {
  1: 'hei',
  2: 'kai',
  3: 'body',
  4: 'body',
}

export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

/** From millimetres. */
export function twips(millimetres: number): number {
  return Math.round(points(millimetres) * 20)
}

/** Widths of whole characters of the body, for indents. */
export function characterTwips(characters: number): number {
  return Math.round(characters * grid.characterPitch * 20)
}

/**
 * 7.3.5.2 (no seal drawn): the unit ends two characters before the edge, and the
 * date begins two characters right of the unit's first; a date longer than the
 * unit ends two before the edge instead, and the unit moves left. Both in
 * characters from the left, because digits are not half a character wide in
 * every face, so that right alignment would not hold.
 */
export function signatureIndents(unit: string, date: string) {
  const unitWidth = widthInCharacters(unit)
  const dateWidth = widthInCharacters(date)
  if (dateWidth > unitWidth) {
    const dateIndent = grid.characters - 2 - dateWidth
    return { unit: dateIndent - 2, date: dateIndent }
  }
  const unitIndent = Math.max(0, grid.characters - 2 - unitWidth)
  return { unit: unitIndent, date: Math.min(unitIndent + 2, grid.characters - dateWidth) }
}

function widthInCharacters(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 1 : 0.5), 0)
}
