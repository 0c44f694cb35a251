import type { Faces } from './faceFaults.ts'
import { standard } from './standard.ts'

/** As Chromium sets them where none of the office faces is installed. */
const bundledFaces: Faces = {
  title: 'NotoSerifSC-Bold',
  body: 'NotoSerifSC-Regular',
  bold: 'NotoSerifSC-Bold',
  hei: 'NotoSansSC-Regular',
  kai: 'LXGWWenKai-Regular',
  song: 'NotoSerifSC-Regular',
}

/** As LibreOffice sets our Word files with `stand-ins` for the faces that they name. */
const standInFaces: Faces = { ...bundledFaces, kai: 'NotoSansSC-Bold' }

/** Who set the pages: in which faces, and where in the pitch of its line the type stands. */
export type Setter = {
  readonly faces: Faces
  /** From the baseline up to the middle of the line, in points. */
  readonly toMiddle: (pitch: number) => number
  /** By how many points a line is wider at every change of script: the type there is set less tightly. */
  readonly perChange: number
}

/** The middle of a character lies 0.38 of its size over its baseline, and in the middle of its line. */
export const chromium: Setter = {
  faces: bundledFaces,
  toMiddle: () => 0.38 * standard.body,
  perChange: 0,
}

/**
 * Lines of a given height have their baseline at four fifths of it, whatever the face;
 * and quotation marks, dashes and ellipses are scripts of their own.
 */
export const libreOffice: Setter = {
  faces: standInFaces,
  toMiddle: pitch => (4 / 5 - 1 / 2) * pitch,
  perChange: 0.3,
}
