import type { Faces } from './faceFaults.ts'

/** As Chromium sets them where none of the office faces is installed. */
export const bundledFaces: Faces = {
  title: 'NotoSerifSC-Bold',
  body: 'NotoSerifSC-Regular',
  bold: 'NotoSerifSC-Bold',
  hei: 'NotoSansSC-Regular',
  kai: 'LXGWWenKai-Regular',
  song: 'NotoSerifSC-Regular',
}

/** As LibreOffice sets our Word files with `stand-ins` for the faces that they name. */
export const standInFaces: Faces = { ...bundledFaces, kai: 'NotoSansSC-Bold' }
