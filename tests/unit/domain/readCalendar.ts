/** A strict reader of RFC 5545, as far as a list of days needs it. Throws at the first offence. */
export function readCalendar(text: string) {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end')
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`bare line break in ${line}`)
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${line}`)
    if (line.includes('\ufffd')) throw new Error('a character was cut')
  }
  const lines: string[] = []
  for (const line of physical) {
    if (line.startsWith(' ')) lines.push(`${lines.pop() ?? ''}${line.slice(1)}`)
    else lines.push(line)
  }
  const open: string[] = []
  const events: Record<string, string>[] = []
  for (const line of lines) {
    const [, name, parameters, value] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? []
    if (name === undefined || value === undefined) throw new Error(`no content line: ${line}`)
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends, but something else is open`)
    } else {
      const key = `${open.slice(2).join('/')}${open.length > 2 ? '/' : ''}${name}${parameters}`
      const event = events.at(-1)
      if (open.includes('VEVENT') && event) {
        if (key in event) throw new Error(`${key} stands twice`)
        event[key] = value
      }
    }
  }
  if (open.length > 0) throw new Error(`${open.join('/')} stays open`)
  return { events: events.map(readEvent) }
}

function readEvent(event: Record<string, string>) {
  const required = (key: string) => {
    const value = event[key]
    if (value === undefined) throw new Error(`an event without ${key}`)
    return value
  }
  if (required('VALARM/ACTION') !== 'DISPLAY') throw new Error('an alarm that is not shown')
  required('VALARM/DESCRIPTION')
  return {
    uid: required('UID'),
    stamp: required('DTSTAMP'),
    start: day(required('DTSTART;VALUE=DATE')),
    end: day(required('DTEND;VALUE=DATE')),
    summary: unescaped(required('SUMMARY')),
    description: unescaped(event.DESCRIPTION ?? ''),
    trigger: required('VALARM/TRIGGER'),
  }
}

function day(value: string): string {
  if (!/^\d{8}$/.test(value)) throw new Error(`no day: ${value}`)
  return value
}

function unescaped(value: string): string {
  if (/(?<!\\)(?:\\\\)*[,;]/.test(value)) throw new Error(`not escaped: ${value}`)
  return value.replace(/\\([\\;,nN])/g, (_all, character: string) =>
    character.toLowerCase() === 'n' ? '\n' : character,
  )
}
