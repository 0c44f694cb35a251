/** Letters of very different widths: two fonts that draw them alike are the same font. */
const probe = 'mmMwWLliI10O&g'

/**
 * Whether this computer has a font, by any of its names. The text is measured with
 * the font before a general one: where the font is missing, the general one draws
 * it. It is asked before two of them, because a font may resemble one. Names are
 * looked up just as in the window that sets the PDF.
 */
export function isInstalled(names: readonly string[]): boolean {
  return names.some(name =>
    generals.some(general => widthOf(`"${name}",${general}`) !== widthOf(general)),
  )
}

const generals = ['monospace', 'sans-serif'] as const

let brush: CanvasRenderingContext2D | null = null

function widthOf(family: string): number {
  brush ??= document.createElement('canvas').getContext('2d')
  if (!brush) return 0
  brush.font = `64px ${family}`
  return brush.measureText(probe).width
}
