import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { gbkBytes } from '../../../../electron/export/gbk.ts'
import {
  archiveEnd,
  centralHeader,
  dosNoon,
  localHeader,
  zipName,
} from '../../../../electron/export/zipHeaders.ts'

test('writes GBK as Chinese Windows does', () => {
  // Taken from Python: '申报材料 “1-3”镕①㎡.pdf'.encode('cp936').
  expect(gbkBytes('申报材料 “1-3”镕①㎡.pdf')?.toString('hex')).toBe(
    'c9eab1a8b2c4c1cf20a1b0312d33a1b1e946a2d9a94f2e706466',
  )
})

test.each([
  ['a character of later standards', '周䶮'],
  ['an emoji', '😀'],
  ['what only newer tables have', 'ǹ'],
  // 0x955C; its second byte is a backslash.
  ['a byte that reads as the end of a folder', '昞誠'],
])('gives up on %s', (_why, text) => {
  expect(gbkBytes(text)).toBeNull()
})

test('gives a name in GBK its UTF-8 twin, sealed with the checksum of the bytes it belongs to', () => {
  const { raw, flags, extra } = zipName('证书.jpg')

  expect(flags).toBe(0)
  expect(new TextDecoder('gbk').decode(raw)).toBe('证书.jpg')
  expect(extra.readUInt16LE(0)).toBe(0x7075)
  expect(extra.readUInt16LE(2)).toBe(extra.length - 4)
  expect(extra.readUInt8(4)).toBe(1)
  expect(extra.readUInt32LE(5)).toBe(crc32(raw))
  expect(extra.subarray(9).toString()).toBe('证书.jpg')
})

test('says that a name is UTF-8 where GBK lacks a character', () => {
  const { raw, flags, extra } = zipName('周䶮.jpg')

  expect(flags).toBe(0x800)
  expect(raw.toString()).toBe('周䶮.jpg')
  expect(extra.length).toBe(0)
})

test('leaves plain names plain', () => {
  expect(zipName('index.html')).toEqual({
    raw: Buffer.from('index.html'),
    flags: 0,
    extra: Buffer.alloc(0),
  })
})

test('the moment is noon of the day', () => {
  const { time, day } = dosNoon('2026-11-03')

  expect([time >> 11, (time >> 5) & 63]).toEqual([12, 0])
  expect([(day >> 9) + 1980, (day >> 5) & 15, day & 31]).toEqual([2026, 11, 3])
})

const huge = { name: 'a.bin', size: 5 * 1024 ** 3, crc: 1, offset: 6 * 1024 ** 3 }

test('sizes and places above 4 GB stand in the large fields', () => {
  const local = localHeader(huge, '2026-11-03')
  const central = centralHeader(huge, '2026-11-03')

  expect(local.readUInt32LE(18)).toBe(0xffffffff)
  expect(local.readBigUInt64LE(30 + 5 + 4)).toBe(BigInt(huge.size))
  expect(central.readUInt32LE(42)).toBe(0xffffffff)
  expect(central.readUInt16LE(30)).toBe(4 + 3 * 8)
  expect(central.readBigUInt64LE(46 + 5 + 4 + 16)).toBe(BigInt(huge.offset))
})

test('more than 65,534 files need the large end', () => {
  expect(archiveEnd(65_534, 100, 200).length).toBe(22)
  const end = archiveEnd(70_000, 100, 200)
  expect(end.length).toBe(98)
  expect(end.readUInt32LE(0)).toBe(0x06064b50)
  expect(end.readBigUInt64LE(32)).toBe(70_000n)
  expect(end.readBigUInt64LE(56 + 8)).toBe(300n)
})
