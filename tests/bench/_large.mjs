const evidenceCount = 300
const characterCount = 60_000

/**
 * Notes for every key how long it takes until it is painted, in `window.times`.
 * @param {import('@playwright/test').Page} window
 */
export async function timeKeys(window) {
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
}

/**
 * The sample's own texts and evidence, repeated until there is enough.
 * @param {any} data
 */
export function enlarge(data) {
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
