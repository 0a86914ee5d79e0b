/** The log of changes lies in segments of 16 MB; their names are timeline, then position, in hexadecimal. */
const segmentBytes = 0x1_000_000n
const perLog = 0x1_0000_0000n / segmentBytes

export const segmentName = /^[0-9A-F]{24}$/
export const historyName = /^[0-9A-F]{8}\.history$/

const hex = (value: bigint | number): string => value.toString(16).toUpperCase().padStart(8, '0')

/** A position as PostgreSQL prints it, `0/1773BA8`, as a number of bytes. */
export function positionOf(lsn: string): bigint {
  const [high = '', low = ''] = lsn.split('/')
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`)
}

const named = (timeline: number, number: bigint): string =>
  `${hex(timeline)}${hex(number / perLog)}${hex(number % perLog)}`

/** The segments that hold the log from one position to another, in order. A position at an edge belongs before it. */
export function segmentsBetween(timeline: number, from: string, to: string): string[] {
  const first = positionOf(from) / segmentBytes
  const last = (positionOf(to) - 1n) / segmentBytes
  const names: string[] = []
  for (let number = first; number <= last; number++) names.push(named(timeline, number))
  return names
}

export const timelineOf = (name: string): number => Number.parseInt(name.slice(0, 8), 16)
/** Where a segment lies, apart from its timeline. */
export const placeInLog = (name: string): string => name.slice(8)
