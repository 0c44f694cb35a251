const hanzi = /[一-龥]/

/** Places in a text where a name stands almost, but not quite, as it is written elsewhere. */
export type NearSpelling = { readonly at: number; readonly found: string }

/**
 * Finds runs as long as the name that differ in at most `most` characters, or in
 * two neighbours changed round. The first character must be right: names that
 * begin differently are other names. When only the last is wrong the run must
 * end there, for “明灯班” may well stand before another word.
 */
export function nearSpellings(
  text: string,
  name: string,
  most: number,
  mustEnd = true,
): readonly NearSpelling[] {
  const found: NearSpelling[] = []
  const first = name[0] ?? ''
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const run = text.slice(at, at + name.length)
    if (run.length < name.length || run === name || !/^[一-龥]+$/.test(run)) continue
    const differing = [...run].filter((character, index) => character !== name[index]).length
    const after = text[at + name.length] ?? ''
    const isOpen = differing === 1 && run.at(-1) !== name.at(-1) && hanzi.test(after)
    if ((differing <= most && !(isOpen && mustEnd)) || isTurned(run, name)) {
      found.push({ at, found: run })
    }
  }
  return found
}

function isTurned(run: string, name: string): boolean {
  const at = [...run].findIndex((character, index) => character !== name[index])
  const turned = run.slice(0, at) + (run[at + 1] ?? '') + (run[at] ?? '') + run.slice(at + 2)
  return at >= 0 && turned === name
}
