import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { desk, makeSample, median, open, report } from './_app.mjs'

// The text of the sample's plan as PDF: both of our printings by Chromium, with opening the
// hidden window and loading the fonts, against LibreOffice converting our Word file of the
// same text. The plan has no evidence pages, so both set nothing but text. Ours is read off
// the export's own progress, which comes ten times a second: ± 0.1 s.
const rounds = 5

const folder = desk()
const { dossier } = await makeSample(folder)
const demo = join(folder, 'demo')
const word = readdirSync(demo).find(name => name.includes('方案') && name.endsWith('.docx'))
const { app, window } = await open({
  app: '.',
  args: [dossier],
  userData: join(folder, 'user-data'),
  heading: '清渠连心班',
})

const ours = []
const rival = []
// The first of each fills caches.
await printPlan()
convert()
for (let round = 0; round < rounds; round += 1) {
  ours.push(await printPlan())
  rival.push(convert())
}
await app.close()

report({ name: 'PDF of the plan’s text by Chromium', value: median(ours), unit: 'ms' })
report({ name: 'LibreOffice converting its Word file', value: median(rival), unit: 'ms' })
report({
  name: 'PDF of the text ÷ LibreOffice',
  value: median(ours) / median(rival),
  unit: '×',
  limit: 0.5,
})

/** Milliseconds from the beginning of the step 排版 to that of the next step. */
function printPlan() {
  return window.evaluate(async () => {
    const ask = async (name, input) =>
      JSON.parse(await window.bridge.call(name, JSON.stringify(input)))
    const { value } = await ask('app.start', {})
    const task = crypto.randomUUID()
    let began = 0
    let ended = 0
    const stop = window.bridge.listen('task.progress', ({ step }) => {
      if (step.endsWith('排版')) began ||= performance.now()
      else if (began > 0) ended ||= performance.now()
    })
    const options = {
      deliverables: ['plan'],
      withOriginals: false,
      withUnshown: false,
      bareOriginals: true,
      withPrintCopy: false,
      withCoverage: false,
      fitsMail: false,
      target: null,
    }
    const reply = await ask('export.run', {
      task,
      dossier: value.opened.dossier,
      options,
    })
    stop()
    if (!reply.ok) throw new Error(JSON.stringify(reply.failure))
    return ended - began
  })
}

function convert() {
  const began = performance.now()
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(demo, word)]
  execFileSync('soffice', args, { stdio: 'ignore' })
  return performance.now() - began
}
