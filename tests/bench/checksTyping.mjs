import { join } from 'node:path'
import { desk, makeSample, open, quantile, report, rewrite } from './_app.mjs'
import { enlarge, timeKeys } from './_large.mjs'

// What the checks add to keystroke-to-paint: bursts with pauses in which they look, with and without their thread.
const bursts = 16
const keysInBurst = 10
const rounds = 2

const folder = desk()
const { dossier } = await makeSample(folder)
rewrite(dossier, data => withFaults(enlarge(data)))

/** @type {Record<'on' | 'off', number[]>} */
const times = { on: [], off: [] }
for (let round = 0; round < rounds; round += 1) {
  for (const checks of /** @type {const} */ (['on', 'off'])) {
    times[checks].push(...(await typed(checks, round)))
  }
}
const p95 = { on: quantile(times.on, 0.95), off: quantile(times.off, 0.95) }
report({
  name: 'keystroke to paint with checks, median',
  value: quantile(times.on, 0.5),
  unit: 'ms',
})
report({ name: 'keystroke to paint with checks, p95', value: p95.on, unit: 'ms' })
report({ name: 'keystroke to paint without checks, p95', value: p95.off, unit: 'ms' })
report({
  name: 'added by the checks, median',
  value: quantile(times.on, 0.5) - quantile(times.off, 0.5),
  unit: 'ms',
})
report({ name: 'added by the checks, p95', value: p95.on - p95.off, unit: 'ms' })

/**
 * @param {'on' | 'off'} checks
 * @param {number} round
 * @returns {Promise<number[]>}
 */
async function typed(checks, round) {
  const { app, window } = await open({
    app: '.',
    args: [dossier, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
    userData: join(folder, `user-data-${checks}-${round}`),
    heading: '清渠连心班',
  })
  if (checks === 'off') {
    await window.evaluate(() => {
      const silent = class {
        postMessage() {}
        terminate() {}
      }
      Object.assign(globalThis, { Worker: silent })
    })
  }
  await window
    .getByRole('navigation', { name: '档案' })
    .getByRole('button', { name: /申报材料/ })
    .click()
  const editor = window.locator('[contenteditable="true"]').first()
  await editor.click()
  await window.keyboard.press('Control+End')
  if (checks === 'on') await window.locator('.ProseMirror .finding').first().waitFor()
  else await window.waitForTimeout(2000)
  await timeKeys(window)
  for (let burst = 0; burst < bursts; burst += 1) {
    for (let key = 0; key < keysInBurst; key += 1) {
      await window.keyboard.press('x')
      await window.waitForTimeout(25)
    }
    // Sometimes the next letter comes while the rules look, sometimes with their answer.
    await window.waitForTimeout(650 + (burst % 8) * 50)
  }
  const found = await window.evaluate(() => window.times)
  await app.close()
  return found
}

/**
 * A fault in every third paragraph, as in a first draft.
 * @param {any} data
 */
function withFaults(data) {
  const fault = { type: 'text', text: '班组建立台帐,当天回访。' }
  const narratives = Object.fromEntries(
    Object.entries(data.narratives).map(([id, text]) => [
      id,
      {
        ...text,
        content: text.content.map((block, index) =>
          block.type === 'paragraph' && index % 3 === 0
            ? { ...block, content: [...(block.content ?? []), fault] }
            : block,
        ),
      },
    ]),
  )
  return { ...data, narratives }
}
