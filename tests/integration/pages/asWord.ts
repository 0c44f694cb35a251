import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { newFolder, tool } from '../export/demo.ts'
import { rewrittenFile } from './rewrittenFile.ts'

/**
 * What people see who open our Word files, as LibreOffice sets them: all of them in one start.
 * In place of the faces of official documents, which CI does not have, fontconfig gives it the
 * fonts that come with the program, so that every face can still be told from the others.
 *
 * LibreOffice up to 7.4 reads `overflowPunct` the wrong way round: "no mark hangs over" makes
 * all of them hang. It is given the opposite, so that it does what the file says.
 */
export async function asLibreOfficeShows(docx: readonly string[]): Promise<readonly string[]> {
  return converted(await turned(docx), 'pdf')
}

/**
 * LibreOffice up to 7.4 does not read `autoSpaceDE` at all: it puts gaps between Chinese and
 * figures where the file says that there are none, as Word keeps to. Only a file of its own can
 * tell it, so they are saved as such in between. Takes twice as long.
 */
export async function asShownWithoutGaps(docx: readonly string[]): Promise<readonly string[]> {
  const own = converted(await turned(docx), 'fodt')
  for (const path of own) writeFileSync(path, withoutGaps(readFileSync(path, 'utf8')))
  return converted(own, 'pdf')
}

function withoutGaps(xml: string): string {
  const gaps = 'style:text-autospace="ideograph-alpha"'
  if (!xml.includes(gaps)) throw new Error('LibreOffice has another word for its gaps')
  return xml.replaceAll(gaps, 'style:text-autospace="none"')
}

function turned(docx: readonly string[]): Promise<readonly string[]> {
  const folder = newFolder()
  return Promise.all(
    docx.map(async (path, index) => {
      const copy = join(folder, `${index}.docx`)
      await rewrittenFile(path, copy, { 'word/styles.xml': withOverflowTurned })
      return copy
    }),
  )
}

function converted(files: readonly string[], format: 'pdf' | 'fodt'): readonly string[] {
  const folder = newFolder()
  libreOffice(format, folder, files)
  return files.map(file => join(folder, basename(file).replace(/\w+$/, format)))
}

/** Its reader takes the flag from styles, but not from the defaults of the document. */
function withOverflowTurned(styles: string): string {
  return styles
    .replace(/<w:overflowPunct w:val="0"\/>/, '<w:overflowPunct w:val="1"/>')
    .replace(
      /(<w:pPr>(?:<w:(?:keepNext|keepLines|pageBreakBefore|widowControl)\b[^>]*>)*)(?!<w:overflowPunct)/g,
      '$1<w:overflowPunct w:val="1"/>',
    )
}

export function libreOffice(format: string, out: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${newFolder()}`
  const args = [profile, '--headless', '--convert-to', format, '--outdir', out, ...files]
  tool('env', `FONTCONFIG_FILE=${standIns()}`, 'soffice', ...args)
}

const fonts = join(import.meta.dirname, '../../../out/fonts')

/** Office face → what stands for it, told apart by family and weight. */
const substitutes: readonly (readonly [face: string, family: string, isBold?: true])[] = [
  ...['仿宋', '仿宋_GB2312', '方正仿宋_GBK', '宋体', 'Times New Roman'].map(
    face => [face, 'Noto Serif SC'] as const,
  ),
  ...['黑体', '方正黑体_GBK'].map(face => [face, 'Noto Sans SC'] as const),
  ...['楷体', '楷体_GB2312', '方正楷体_GBK'].map(face => [face, 'Noto Sans SC', true] as const),
  ...['方正小标宋简体', '方正小标宋_GBK'].map(face => [face, 'Noto Serif SC', true] as const),
]

function standIns(): string {
  const folder = newFolder()
  const file = join(folder, 'fonts.conf')
  const rules = substitutes.map(([face, family, isBold]) => {
    const weight = isBold
      ? '<edit name="weight" mode="assign" binding="strong"><const>bold</const></edit>'
      : ''
    return `<match target="pattern"><test name="family"><string>${face}</string></test><edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>${weight}</match>`
  })
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>${rules.join('')}</fontconfig>`,
  )
  return file
}
