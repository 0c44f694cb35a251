import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openSync } from 'fontkit'

// The window that sets the PDF loads them as files, under names that do not change with packages.
const fonts = [
  {
    title: 'Noto Serif SC',
    package: '@expo-google-fonts/noto-serif-sc',
    licence: 'LICENSE_FONT',
    files: {
      'NotoSerifSC-Regular.ttf': '400Regular/NotoSerifSC_400Regular.ttf',
      'NotoSerifSC-Bold.ttf': '700Bold/NotoSerifSC_700Bold.ttf',
    },
  },
  {
    title: 'Noto Sans SC',
    package: '@expo-google-fonts/noto-sans-sc',
    licence: 'LICENSE_FONT',
    files: {
      'NotoSansSC-Regular.ttf': '400Regular/NotoSansSC_400Regular.ttf',
      'NotoSansSC-Bold.ttf': '700Bold/NotoSansSC_700Bold.ttf',
    },
  },
  {
    title: 'LXGW WenKai 霞鹜文楷',
    package: '@fontsource/lxgw-wenkai',
    licence: 'LICENSE',
    // The package calls it Latin 500; it is the whole Regular face with all its Chinese glyphs.
    files: { 'LXGWWenKai-Regular.woff2': 'files/lxgw-wenkai-latin-500-normal.woff2' },
  },
]

/**
 * Puts the bundled fonts and their licences into `out/fonts`.
 * @returns {import('vite').Plugin}
 */
export function copyFonts() {
  return {
    name: 'copy-fonts',
    writeBundle({ dir }) {
      // electron-vite bundles its configuration, so this module cannot tell where it stands.
      const tree = resolve(dir ?? 'out/main', '..', '..')
      copyInto(join(tree, 'out', 'fonts'), join(tree, 'node_modules'))
    },
  }
}

/**
 * @param {string} target
 * @param {string} modules
 */
function copyInto(target, modules) {
  mkdirSync(target, { recursive: true })
  for (const font of fonts) {
    for (const [name, source] of Object.entries(font.files)) {
      copyIfNew(join(modules, font.package, source), join(target, name))
    }
  }
  writeCoverage(target)
  writeFileSync(
    join(target, 'LICENSES.txt'),
    fonts.map(font => licenceOf(font, modules)).join(`\n\n${'='.repeat(80)}\n\n`),
  )
}

/**
 * Writes which characters any of the fonts has, as runs of code points, so that
 * the program can say before printing what would come out as an empty box.
 * @param {string} target
 */
function writeCoverage(target) {
  const file = join(target, 'coverage.json')
  if (statSync(file, { throwIfNoEntry: false })) return
  const names = fonts.flatMap(font => Object.keys(font.files))
  const codes = new Set(names.flatMap(name => characterSet(join(target, name))))
  writeFileSync(file, JSON.stringify(runsOf([...codes].sort((a, b) => a - b))))
}

/**
 * @param {string} file
 * @returns {readonly number[]}
 */
function characterSet(file) {
  const font = openSync(file)
  return 'characterSet' in font ? font.characterSet : []
}

/**
 * @param {readonly number[]} codes ascending
 * @returns {readonly (readonly [number, number])[]}
 */
function runsOf(codes) {
  /** @type {[number, number][]} */
  const runs = []
  for (const code of codes) {
    const last = runs.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else runs.push([code, code])
  }
  return runs
}

/**
 * The development server writes again and again; 60 MB of fonts need to be copied only once.
 * @param {string} from
 * @param {string} to
 */
function copyIfNew(from, to) {
  if (statSync(to, { throwIfNoEntry: false })?.size !== statSync(from).size) copyFileSync(from, to)
}

/**
 * @param {(typeof fonts)[number]} font
 * @param {string} modules
 */
function licenceOf(font, modules) {
  const text = readFileSync(join(modules, font.package, font.licence), 'utf8').trim()
  return `${font.title} (${Object.keys(font.files).join(', ')})\n\n${text}\n`
}
