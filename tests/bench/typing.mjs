import { join } from 'node:path'
import { desk, makeSample, open, quantile, report, rewrite } from './_app.mjs'
import { enlarge, timeKeys } from './_large.mjs'

// Keystroke to paint in the editor of a dossier with 60,000 characters and 300 pieces of evidence.
const keystrokes = 400

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

await timeKeys(window)
for (let key = 0; key < keystrokes; key += 1) {
  await window.keyboard.press('x')
  await window.waitForTimeout(25)
}
const times = await window.evaluate(() => window.times)
await app.close()

report({ name: 'characters in the open editor', value: characters, unit: '' })
report({ name: 'keystroke to paint, median', value: quantile(times, 0.5), unit: 'ms' })
report({ name: 'keystroke to paint, p95', value: quantile(times, 0.95), unit: 'ms', limit: 16 })
