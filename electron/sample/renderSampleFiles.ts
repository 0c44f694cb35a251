import { setImmediate } from 'node:timers/promises'
import { PDFDocument } from 'pdf-lib'
import { AppError } from '#shared/failure'
import type { Progress } from '../desk.ts'
import { type Darkroom, openDarkroom } from './darkroom.ts'
import { withSidewaysExif } from './exif.ts'
import { pageOf } from './pages/page.ts'
import type { Recipe } from './recipe.ts'
import { recipes } from './recipes.ts'

export type SampleFile = { readonly id: string; readonly name: string; readonly bytes: Uint8Array }

/** Pixels of A4 at 150 dpi, as office scanners deliver it. */
export const scanSize = { width: 1240, height: 1754 }
const a4 = { width: 595.28, height: 841.89 }

/**
 * Draws the sample's evidence: nothing of it is stored in the program. Ends with
 * `cancelled` when the signal says so.
 */
export async function renderSampleFiles(options: {
  readonly progress: Progress
  readonly signal: AbortSignal
}): Promise<readonly SampleFile[]> {
  const darkroom = await openDarkroom(pageOf(recipes))
  try {
    const files: SampleFile[] = []
    for (const recipe of recipes) {
      if (options.signal.aborted) throw new AppError({ code: 'cancelled' })
      options.progress('正在制作示例的证明材料', files.length, recipes.length)
      files.push({ id: recipe.id, name: recipe.name, bytes: await bytesOf(recipe, darkroom) })
      // The window that the user sees shares this thread.
      await setImmediate()
    }
    options.progress('正在制作示例的证明材料', recipes.length, recipes.length)
    return files
  } finally {
    darkroom.close()
  }
}

async function bytesOf(recipe: Recipe, darkroom: Darkroom): Promise<Uint8Array> {
  switch (recipe.kind) {
    case 'picture': {
      const image = await darkroom.develop(recipe.id, recipe.width, recipe.height)
      if (recipe.name.endsWith('.png')) return image.toPNG()
      const jpeg = image.toJPEG(86)
      return recipe.isTakenSideways ? withSidewaysExif(jpeg) : jpeg
    }
    case 'scan':
      return scanOf(recipe.id, recipe.sheets.length, darkroom)
    case 'print':
      return darkroom.print(recipe.id)
    case 'original':
      return recipe.make()
  }
}

async function scanOf(id: string, sheets: number, darkroom: Darkroom): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setCreationDate(new Date(0))
  pdf.setModificationDate(new Date(0))
  for (let sheet = 1; sheet <= sheets; sheet += 1) {
    const image = await darkroom.develop(`${id}-${sheet}`, scanSize.width, scanSize.height)
    const page = pdf.addPage([a4.width, a4.height])
    page.drawImage(await pdf.embedJpg(image.toJPEG(70)), { x: 0, y: 0, ...a4 })
  }
  return pdf.save()
}
