import { expect, test } from 'vitest'
import { createLanes } from '../../../../electron/decode/lanes.ts'

/** Work that ends when told. */
function slowly() {
  let end = () => {}
  const ended = new Promise<void>(resolve => {
    end = resolve
  })
  const on: string[] = []
  const work = (lane: string) => {
    on.push(lane)
    return ended.then(() => lane)
  }
  return { work, on, end: () => end() }
}
const settled = () => new Promise(resolve => setTimeout(resolve))

test('one caller after the other stays on one lane, so that the second is never woken', async () => {
  const lanes = createLanes(['first', 'second'])
  const at = async (lane: string) => lane

  const used = [await lanes.use(at), await lanes.use(at), await lanes.use(at)]

  expect(new Set(used).size).toBe(1)
})

test('as many work at once as there are lanes, the others wait their turn', async () => {
  const lanes = createLanes(['first', 'second'])
  const [a, b, c] = [slowly(), slowly(), slowly()]
  const all = [a, b, c].map(({ work }) => lanes.use(work))
  await settled()
  const before = c.on.length

  a.end()
  await settled()

  expect([a.on.length, b.on.length, before, c.on.length]).toEqual([1, 1, 0, 1])
  b.end()
  c.end()
  await Promise.all(all)
})

test('a lane is free again after work that failed', async () => {
  const lanes = createLanes(['only'])
  const failing = lanes.use(async () => {
    throw new Error('broken')
  })

  await expect(failing).rejects.toThrow('broken')
  await expect(lanes.use(async lane => lane)).resolves.toBe('only')
})

test('who gives up while waiting never begins', async () => {
  const lanes = createLanes(['only'])
  const [first, second] = [slowly(), slowly()]
  const stop = new AbortController()
  const running = lanes.use(first.work)
  const waiting = lanes.use(second.work, { signal: stop.signal })

  stop.abort()

  await expect(waiting).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  first.end()
  await running
  await settled()
  expect(second.on).toEqual([])
})

test('who gives up in the middle leaves at once, and the lane only when its work has ended', async () => {
  const lanes = createLanes(['only'])
  const [first, second] = [slowly(), slowly()]
  const stop = new AbortController()
  const running = lanes.use(first.work, { signal: stop.signal })
  stop.abort()
  await expect(running).rejects.toMatchObject({ failure: { code: 'cancelled' } })

  const next = lanes.use(second.work)
  await settled()
  const begunEarly = second.on.length
  first.end()
  second.end()
  await next

  expect(begunEarly).toBe(0)
})

test('who wants one lane waits for it while another is free, and holds up nobody else', async () => {
  const lanes = createLanes(['first', 'second'])
  const [running, wanting, other] = [slowly(), slowly(), slowly()]
  const first = lanes.use(running.work, { only: 'first' })
  const second = lanes.use(wanting.work, { only: 'first' })
  const third = lanes.use(other.work)
  await settled()
  const before = [...wanting.on]

  running.end()
  await settled()

  expect([before, running.on, wanting.on, other.on]).toEqual([[], ['first'], ['first'], ['second']])
  wanting.end()
  other.end()
  await Promise.all([first, second, third])
})
