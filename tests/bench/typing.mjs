import { join } from 'node:path'
import { desk, makeSample, open, quantile, report, rewrite } from './_app.mjs'

// Keystroke to paint in the editor of a dossier with 60,000 characters and 300 pieces of evidence.
const keystrokes = 400
const evidenceCount = 300
const characterCount = 60_000

const folder = desk()
const { dossier } = await makeSample(folder)
rewrite(dossier, enlarge)

const { app, window } = await open({
  app: '.',
  // Without this, the wait for the screen's next refresh (up to 16.7 ms) would be most of what is measured.
  args: [dossier, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  userData: join(folder, 'user-data'),
  heading: '清渠连心班',
})
await window
  .getByRole('navigation', { name: '档案' })
  .getByRole('button', { name: /申报材料/ })
  .click()
const editor = window.locator('[contenteditable="true"]').first()
await editor.click()
await window.keyboard.press('Control+End')
const characters = (await editor.innerText()).length

await window.evaluate(() => {
  const times = []
  const channel = new MessageChannel()
  const begun = []
  channel.port1.onmessage = () => times.push(performance.now() - begun.shift())
  // From the key's own time stamp to the task after the frame that shows it.
  document.addEventListener(
    'keydown',
    event => {
      begun.push(event.timeStamp)
      requestAnimationFrame(() => channel.port2.postMessage(null))
    },
    true,
  )
  Object.assign(window, { times })
})
for (let key = 0; key < keystrokes; key += 1) {
  await window.keyboard.press('x')
  await window.waitForTimeout(25)
}
const times = await window.evaluate(() => window.times)
await app.close()

report({ name: 'characters in the open editor', value: characters, unit: '' })
report({ name: 'keystroke to paint, median', value: quantile(times, 0.5), unit: 'ms' })
report({ name: 'keystroke to paint, p95', value: quantile(times, 0.95), unit: 'ms', limit: 16 })

/** The sample's own texts and evidence, repeated until there is enough. */
function enlarge(data) {
  const ids = Object.keys(data.narratives)
  const perText = Math.ceil(characterCount / ids.length)
  const sentence = '排水抢修班组全天值守，接到报修后三十分钟内到场，处置情况当天回访。'
  const text = sentence.repeat(8)
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] }
  const paragraphs = Array.from({ length: Math.ceil(perText / text.length) }, () => paragraph)
  const narratives = Object.fromEntries(
    ids.map(id => [id, { type: 'doc', content: [...data.narratives[id].content, ...paragraphs] }]),
  )
  const evidence = Array.from({ length: evidenceCount }, (_, index) => ({
    ...data.evidence[index % data.evidence.length],
    ...(index >= data.evidence.length && { id: `copy-${index}` }),
  }))
  return { ...data, narratives, evidence }
}
