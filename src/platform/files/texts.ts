/**
 * Plain text as UTF-8, whatever a spreadsheet wrote it in: UTF-8, UTF-16 with its mark, or Windows-1252.
 * Null when it is no text: control characters other than tab and line ends.
 */
export function plainText(bytes: Uint8Array): string | null {
  const text = decoded(bytes).replace(/^\ufeff/, '')
  return /(?![\t\r\n])\p{Cc}/u.test(text) ? null : text.normalize('NFC')
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
