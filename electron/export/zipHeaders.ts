import { crc32 } from 'node:zlib'
import { gbkBytes } from './gbk.ts'

/** PKWARE's APPNOTE 6.3 describes the fields; the numbers in comments are its sections. */
export type ZipEntry = {
  /** With `/` between folders. */
  readonly name: string
  readonly size: number
  /** What is left of it where it is deflated; otherwise it is stored as it is. */
  readonly packed?: number | undefined
  readonly crc: number
  /** Where its local header begins. */
  readonly offset: number
}

/** 4.4.6: noon of the day, so that neither clock nor time zone shows. */
export function dosNoon(date: string): { readonly time: number; readonly day: number } {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  return { time: 12 << 11, day: ((Math.max(year, 1980) - 1980) << 9) | (month << 5) | day }
}

type Name = { readonly raw: Buffer; readonly flags: number; readonly extra: Buffer }

const isUtf8 = 1 << 11

/**
 * Old and Chinese programs take a name for GBK, newer ones read the Unicode Path
 * (4.6.9, 0x7075) beside it; where GBK has not all characters the name is UTF-8 and
 * says so (bit 11).
 */
export function zipName(name: string): Name {
  const utf8 = Buffer.from(name)
  if (utf8.length === name.length) return { raw: utf8, flags: 0, extra: Buffer.alloc(0) }
  const raw = gbkBytes(name)
  if (raw === null) return { raw: utf8, flags: isUtf8, extra: Buffer.alloc(0) }
  const head = Buffer.alloc(9)
  head.writeUInt16LE(0x7075, 0)
  head.writeUInt16LE(5 + utf8.length, 2)
  head.writeUInt8(1, 4)
  head.writeUInt32LE(crc32(raw), 5)
  return { raw, flags: 0, extra: Buffer.concat([head, utf8]) }
}

const full32 = 0xffffffff
const full16 = 0xffff
const madeByDos = 63
const madeByUnix = (3 << 8) | 63
const plain = 20
const large = 45

const deflated = 8

const isLarge = (value: number) => value >= full32

/** 4.3.7. Its length depends on name and size alone, so that it can be written before the rest is known. */
export function localHeader({ name, size, packed, crc }: ZipEntry, date: string): Buffer {
  const { raw, flags, extra } = zipName(name)
  const sizes = isLarge(size) ? zip64([size, size]) : Buffer.alloc(0)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(isLarge(size) ? large : plain, 4)
  writeCommon(head, 6, { flags, crc, size, packed, date })
  head.writeUInt16LE(raw.length, 26)
  head.writeUInt16LE(sizes.length + extra.length, 28)
  return Buffer.concat([head, raw, sizes, extra])
}

/**
 * 4.3.12. A name in GBK was made by DOS (0), where bytes are those of the code page;
 * one in UTF-8 by Unix (3), because `unzip` reads even a flagged one wrongly from DOS.
 */
export function centralHeader(entry: ZipEntry, date: string): Buffer {
  const { name, size, packed, crc, offset } = entry
  const { raw, flags, extra } = zipName(name)
  const wide = [...(isLarge(size) ? [size, size] : []), ...(isLarge(offset) ? [offset] : [])]
  const sizes = wide.length > 0 ? zip64(wide) : Buffer.alloc(0)
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(flags === isUtf8 ? madeByUnix : madeByDos, 4)
  head.writeUInt16LE(wide.length > 0 ? large : plain, 6)
  writeCommon(head, 8, { flags, crc, size, packed, date })
  head.writeUInt16LE(raw.length, 28)
  head.writeUInt16LE(sizes.length + extra.length, 30)
  head.writeUInt32LE(flags === isUtf8 ? (0o100644 << 16) >>> 0 : 0x20, 38)
  head.writeUInt32LE(Math.min(offset, full32), 42)
  return Buffer.concat([head, raw, sizes, extra])
}

type Common = Pick<ZipEntry, 'crc' | 'size' | 'packed'> & {
  readonly flags: number
  readonly date: string
}

/** Flags, method (stored or deflated), moment, checksum and both sizes stand in one order in both headers. */
function writeCommon(head: Buffer, at: number, common: Common): void {
  const { flags, crc, size, packed, date } = common
  const { time, day } = dosNoon(date)
  head.writeUInt16LE(flags, at)
  head.writeUInt16LE(packed === undefined ? 0 : deflated, at + 2)
  head.writeUInt16LE(time, at + 4)
  head.writeUInt16LE(day, at + 6)
  head.writeUInt32LE(crc, at + 8)
  head.writeUInt32LE(Math.min(packed ?? size, full32), at + 12)
  head.writeUInt32LE(Math.min(size, full32), at + 16)
}

/** 4.5.3. */
function zip64(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length)
  extra.writeUInt16LE(0x0001, 0)
  extra.writeUInt16LE(8 * values.length, 2)
  for (const [index, value] of values.entries()) {
    extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index)
  }
  return extra
}

/** 4.3.14 to 4.3.16: the end, with its large form before it when there is too much for the small one. */
export function archiveEnd(entries: number, start: number, size: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(entries, full16), 8)
  end.writeUInt16LE(Math.min(entries, full16), 10)
  end.writeUInt32LE(Math.min(size, full32), 12)
  end.writeUInt32LE(Math.min(start, full32), 16)
  if (entries < full16 && !isLarge(size) && !isLarge(start)) return end
  return Buffer.concat([largeEnd(entries, start, size), end])
}

function largeEnd(entries: number, start: number, size: number): Buffer {
  const record = Buffer.alloc(56 + 20)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(large, 12)
  record.writeUInt16LE(large, 14)
  record.writeBigUInt64LE(BigInt(entries), 24)
  record.writeBigUInt64LE(BigInt(entries), 32)
  record.writeBigUInt64LE(BigInt(size), 40)
  record.writeBigUInt64LE(BigInt(start), 48)
  record.writeUInt32LE(0x07064b50, 56)
  record.writeBigUInt64LE(BigInt(start + size), 64)
  record.writeUInt32LE(1, 72)
  return record
}
