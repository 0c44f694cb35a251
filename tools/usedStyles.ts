import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import postcss from 'postcss'
import type { Plugin } from 'vite'

/** For each name that classes begin with, whether its component is in the bundle. */
type Names = ReadonlyMap<string, boolean>

/** Components whose classes are not called as their folder is. */
const otherNames: Readonly<Record<string, string>> = {
  button: 'btn',
  'date-picker': 'picker',
  'float-button': 'float-btn',
}

const source = 'node_modules/antd/es'

/**
 * Leaves out of the style sheet what antd brings for components that are not in the bundle: half a
 * megabyte that every start would have to read and look through. Which they are is seen from the
 * bundle itself, so a component that comes in brings its styles along.
 */
export function usedStyles(): Plugin {
  return {
    name: 'used-styles',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler({ dir }, bundle) {
        // electron-vite bundles its configuration, so this module cannot tell where it stands.
        const folder = join(resolve(dir ?? 'out/renderer', '..', '..'), source)
        const parts = Object.values(bundle)
        const modules = parts.flatMap(part => (part.type === 'chunk' ? part.moduleIds : []))
        const names = namesOf(folder, modules)
        for (const part of parts) {
          if (part.type === 'asset' && part.fileName.endsWith('.css')) {
            part.source = withoutUnused(String(part.source), names)
          }
        }
      },
    },
  }
}

function namesOf(folder: string, modules: readonly string[]): Names {
  const paths = modules.map(id => id.replaceAll('\\', '/'))
  return new Map(
    readdirSync(folder)
      .filter(name => existsSync(join(folder, name, 'style')))
      .map(name => [
        otherNames[name] ?? name,
        paths.some(path => path.includes(`${source}/${name}/style/`)),
      ]),
  )
}

export function withoutUnused(css: string, names: Names): string {
  const root = postcss.parse(css)
  root.walkRules(rule => {
    const kept = rule.selectors.filter(selector => isUsed(selector, names))
    if (kept.length === 0) rule.remove()
    else if (kept.length < rule.selectors.length) rule.selectors = kept
  })
  return root.toString()
}

function isUsed(selector: string, names: Names): boolean {
  // What is asked not to be there may well be missing.
  const asked = selector.replace(/:not\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
  return [...asked.matchAll(/\.ant-([a-z0-9-]+)/g)].every(([, name = '']) => {
    const owner = ownerOf(name, names)
    return owner === undefined || names.get(owner) === true
  })
}

/** The longest name counts: `tree-select-…` is not part of `tree`. */
function ownerOf(name: string, names: Names): string | undefined {
  return [...names.keys()]
    .filter(owner => name === owner || name.startsWith(`${owner}-`))
    .sort((a, b) => b.length - a.length)[0]
}
