import { expect, test } from 'vitest'
import { failureCodes } from '#shared/failure'
import { failureText } from '#shared/failureText'
import { byteSize } from '#shared/lib/byteSize'

test.each([
  [0, '0 字节'],
  [1023, '1023 字节'],
  [1536, '1.5 KB'],
  [20 * 1024 * 1024, '20.0 MB'],
  [700 * 1024 * 1024, '700 MB'],
])('%i bytes read as %s', (bytes, text) => {
  expect(byteSize(bytes)).toBe(text)
})

test('every failure has a sentence that names its subject, shouts nothing and shows no code', () => {
  for (const code of failureCodes) {
    const text = failureText({ code, subject: '一份文件' })

    expect(text).toMatch(/[。]$/)
    expect(text).not.toMatch(/[！!]|您|Error|[a-z]+\.[a-z]+/)
  }
})
