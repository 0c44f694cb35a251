/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** Chromium's own log lines, like `[4711:1122/180102.123456:ERROR:bus.cc(407)] Failed …`. */
const chromiumLine = /^\[\d+:\d{4}\/\d{6}\.\d+:(?:INFO|WARNING|ERROR|VERBOSE\d*):/

/**
 * Keeps back what Chromium says about missing desktop services; everything else is passed on.
 * @param {ChildProcess} child
 */
export function forwardErrors(child) {
  let rest = ''
  child.stderr?.setEncoding('utf8')
  child.stderr?.on('data', text => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line.trim() !== '' && !chromiumLine.test(line)) process.stderr.write(`${line}\n`)
    }
  })
  child.stderr?.on('end', () => process.stderr.write(rest))
}

/**
 * Keeps the report until `write` is called: it names folders, and those that were only
 * stand-ins have to get their real names, and to hold what the report says, first.
 * @param {ChildProcess} child
 * @param {readonly (readonly [string, string])[]} renamed
 */
export function forwardResult(child, renamed) {
  let report = ''
  child.stdout?.setEncoding('utf8')
  child.stdout?.on('data', text => {
    report += text
  })
  return () => {
    for (const [from, to] of renamed) {
      if (from !== '') report = report.replaceAll(inJson(from), inJson(to))
    }
    process.stdout.write(report)
  }
}

/** @param {string} path */
const inJson = path => JSON.stringify(path).slice(1, -1)
