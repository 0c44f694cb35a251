import { expect, test } from 'vitest'
import { decodedText } from '../../../../electron/notice/plainText.ts'

const words = '关于评选的通知\n请于5月31日前报送。'

test.each(['utf16le', 'utf8'] as const)('%s', encoding => {
  expect(decodedText(Buffer.from(words, encoding))).toBe(words)
})

test('a byte order mark is no part of the text', () => {
  expect(decodedText(Buffer.from(`\uFEFF${words}`, 'utf8'))).toBe(words)
  expect(decodedText(Buffer.from(`\uFEFF${words}`, 'utf16le'))).toBe(words)
  expect(decodedText(Buffer.from(`\uFEFF${words}`, 'utf16le').swap16())).toBe(words)
})

test('GB18030, as older programs write it', () => {
  // 通知 and the two bytes of 。
  expect(decodedText(Uint8Array.of(0xcd, 0xa8, 0xd6, 0xaa, 0xa1, 0xa3))).toBe('通知。')
})

test('what is no text is refused', () => {
  expect(decodedText(Uint8Array.from({ length: 400 }, (_, index) => index % 32))).toBeNull()
})
