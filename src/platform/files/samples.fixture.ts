import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#1f3f8f' } })

/** As a telephone takes it: lying on its side, with the place and the owner written into it. */
export const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 30, channels: 3, background: '#b3261e' } })
    .composite([
      { input: { create: { width: 30, height: 30, channels: 3, background: '#1f3f8f' } }, left: 0, top: 0 },
    ])
    .jpeg({ quality: 95 })
    .withExif({
      IFD0: { Artist: 'Naomi Feld', Make: 'Canary Phones', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 33/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 10/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()

export const image = (
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif',
  width = 40,
  height = 20,
): Promise<Buffer> => plain(width, height).toFormat(format).toBuffer()

/** Noise, so that a file cut short is missing something. */
export async function noisy(format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif'): Promise<Buffer> {
  const pixels = Buffer.alloc(120 * 120 * 3)
  for (let at = 0, seed = 7; at < pixels.length; at++)
    pixels[at] = (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16
  return sharp(pixels, { raw: { width: 120, height: 120, channels: 3 } })
    .toFormat(format)
    .toBuffer()
}

export async function animation(): Promise<Buffer> {
  const frames = await Promise.all(
    ['#b3261e', '#1f3f8f', '#e6ae43'].map((background) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100, 100] })
    .toBuffer()
}

export const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
)

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const made = Buffer.alloc(body.length + 8)
  made.writeUInt32BE(data.length)
  body.copy(made, 4)
  made.writeUInt32BE(crc32(body), body.length + 4)
  return made
}

/** A whole and true PNG of so many black and white pixels; 30,000 × 30,000 weigh about 110 kB. */
export function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 })
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PNG with a comment in it. */
export async function commented(text: string): Promise<Buffer> {
  const png = await image('png')
  return Buffer.concat([
    png.subarray(0, 33),
    chunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1')),
    png.subarray(33),
  ])
}

/** An archive with one empty entry. */
export function archive(): Buffer {
  const entry = Buffer.alloc(46 + 5)
  entry.write('PK\x01\x02', 'latin1')
  entry.writeUInt16LE(5, 28)
  entry.write('a.exe', 46, 'latin1')
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  return Buffer.concat([entry, end])
}

/** A small PDF, with these objects besides its empty page. */
export const pdf = (...objects: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from(
      '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n' +
        '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n',
    ),
    ...objects.map((object) => Buffer.from(object)),
    Buffer.from('trailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'),
  ])

/** Objects packed into a stream, as newer programs write them. */
export const packed = (text: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from('7 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n'),
    deflateSync(text),
    Buffer.from('\nendstream\nendobj\n'),
  ])
