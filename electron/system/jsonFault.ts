const string = '"(?:[^"\\\\\\u0000-\\u001f]|\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4}))*"'
const number = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?'
const scalar = new RegExp(`${string}|${number}|true|false|null`, 'y')
const key = new RegExp(string, 'y')
const space = /[ \t\r\n]*/y

/**
 * Where a text stops being JSON, from 0; null when it does not. The engine's own
 * messages name the place only sometimes.
 */
export function jsonFault(text: string): number | null {
  let at = 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const takeMark = (mark: string): boolean => {
    take(space)
    const found = text[at] === mark
    if (found) at += 1
    take(space)
    return found
  }

  const value = (): boolean => {
    take(space)
    if (takeMark('{')) return takeMark('}') || list('}', member)
    if (takeMark('[')) return takeMark(']') || list(']', value)
    return take(scalar)
  }
  const member = (): boolean => take(key) && takeMark(':') && value()
  const list = (end: string, item: () => boolean): boolean => {
    while (item()) {
      if (takeMark(end)) return true
      if (!takeMark(',')) return false
    }
    return false
  }

  return value() && take(space) && at === text.length ? null : at
}
