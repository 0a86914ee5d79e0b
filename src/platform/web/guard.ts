import type { Turn } from './visit.ts'

/**
 * Whether a post came from a page of ours (OWASP ASVS 5.0 §3.5; Fetch Metadata). A browser says so in `Origin`,
 * or in `Sec-Fetch-Site`; a post that says neither is refused.
 */
export function fromOurPages(
  headers: { origin: string | undefined; site: string | undefined },
  own: readonly string[],
): boolean {
  if (headers.origin !== undefined) return own.includes(headers.origin)
  return headers.site === 'same-origin'
}

/** Whether a post came from a program: it says nothing of where it is from, and every browser says one or the other. */
export const fromProgram = (headers: { origin: string | undefined; site: string | undefined }): boolean =>
  headers.origin === undefined && headers.site === undefined

/** Scripts, styles, fonts and pictures come from here alone; nothing runs inline; nobody frames us. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join('; ')

/** Headers of every answer. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

export const httpsOnly = ['strict-transport-security', 'max-age=63072000; includeSubDomains'] as const

// oxlint-disable-next-line no-control-regex
const ownPath = /^\/(?![/\\])[^\\\u0000-\u0020]*$/

/** A path of ours to return to after coming in; anything else (another site, a script, a second host) becomes `/my`. */
export function safeReturn(path: string | undefined | null): string {
  if (!path || path.length > 2000 || !ownPath.test(path)) return '/my'
  return path
}

/** The network somebody comes from: their address, or for IPv6 their /64. Behind a proxy, what the proxy says. */
export function networkOf(c: Turn, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const address = forwarded ?? c.env?.remote ?? 'unknown'
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace('::ffff:', '')
  return expand(address).slice(0, 4).join(':')
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const gap =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...gap, ...after].map((part) => part.replace(/^0+(?=.)/, '').toLowerCase())
}
