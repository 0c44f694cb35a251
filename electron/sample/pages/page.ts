import type { Recipe } from '../recipe.ts'
import { style } from './style.ts'

/** All sheets in one page, so that the fonts are read once; the address says which one is shown. */
export function pageOf(recipes: readonly Recipe[]): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>示例</title><style>${style}</style>${recipes.map(sectionsOf).join('')}</html>`
}

function sectionsOf(recipe: Recipe): string {
  switch (recipe.kind) {
    case 'picture':
      return `<section id="${recipe.id}" class="picture" style="width: ${recipe.width}px; height: ${recipe.height}px">${recipe.sheet}</section>`
    case 'scan':
      return recipe.sheets
        .map(
          (sheet, index) =>
            `<section id="${recipe.id}-${index + 1}" class="scan${recipe.isColoured ? ' colour' : ''}">${sheet}</section>`,
        )
        .join('')
    case 'print':
      return `<section id="${recipe.id}" class="print${recipe.isLandscape ? ' wide' : ''}">${recipe.sheet}</section>`
    case 'original':
      return ''
  }
}
