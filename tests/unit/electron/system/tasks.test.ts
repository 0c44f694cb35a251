import { expect, test } from 'vitest'
import { TaskId } from '#shared/ipc/handles'
import { makeTasks } from '../../../../electron/system/tasks.ts'

const id = TaskId.parse('t1')

test('reports a new step, the end, and at most ten a second between', async () => {
  let now = 0
  const reports: (string | number)[][] = []
  const tasks = makeTasks(
    ({ step, done, total }) => reports.push([step, done, total]),
    () => now,
  )

  await tasks.run(id, async (_signal, progress) => {
    for (let done = 1; done <= 100; done += 1) {
      now += 10
      progress('读取', done, 100)
    }
    progress('核对', 0, 0)
  })

  expect(reports.length).toBeLessThanOrEqual(13)
  expect(reports.at(0)).toEqual(['读取', 1, 100])
  expect(reports.at(-2)).toEqual(['读取', 100, 100])
  expect(reports.at(-1)).toEqual(['核对', 0, 0])
})

test('cancelled work ends as cancelled, however it noticed', async () => {
  const tasks = makeTasks(
    () => {},
    () => 0,
  )
  const running = tasks.run(
    id,
    signal =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new Error('a stream broke'))),
      ),
  )

  tasks.cancel(id)

  await expect(running).rejects.toMatchObject({ failure: { code: 'cancelled' } })
})

test('cancelling what has ended is nothing', async () => {
  const tasks = makeTasks(
    () => {},
    () => 0,
  )

  await expect(tasks.run(id, async () => 7)).resolves.toBe(7)
  expect(() => tasks.cancel(id)).not.toThrow()
})
