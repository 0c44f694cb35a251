import type { Recipe } from '../recipe.ts'
import { style } from './style.ts'

/** All sheets in one page, so that the fonts are read once; the address says which one is shown. */
export function pageOf(recipes: readonly Recipe[]): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>示例</title><style>${style}</style>${recipes.map(sectionsOf).join('')}</html>`
}

function sectionsOf(recipe: Recipe): string {
  switch (recipe.kind) {
    case 'picture': {
      const size = `width: ${recipe.width}px; height: ${recipe.height}px`
      return section(recipe.id, 'picture', recipe.sheet, size)
    }
    case 'scan':
      return recipe.sheets
        .map((sheet, index) =>
          section(`${recipe.id}-${index + 1}`, recipe.isColoured ? 'scan colour' : 'scan', sheet),
        )
        .join('')
    case 'print':
      return section(recipe.id, recipe.isLandscape ? 'print wide' : 'print', recipe.sheet)
    case 'original':
      return ''
  }
}

function section(id: string, kind: string, sheet: string, size = ''): string {
  return `<section id="${id}" class="${kind}" style="${size}">${ownIds(id, sheet)}</section>`
}

/** A gradient in a section that is not shown cannot be used from another, so each section has its own. */
function ownIds(id: string, sheet: string): string {
  return sheet.replaceAll(/(\bid="|url\(#|href="#)(?=[a-z])/g, `$1${id}.`)
}
