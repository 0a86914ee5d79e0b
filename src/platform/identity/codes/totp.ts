import { generateSecret, generateURI, verify } from 'otplib'
import { toString as drawQr } from 'qrcode'
import { raw, type Html } from '../../../look/html.ts'

/** Seconds a code is shown (RFC 6238; what every app knows). */
const period = 30

export const newSecret = (): string => generateSecret({ length: 20 })

/** What an app reads from the square code. */
export const keyUri = (secret: string, { charity, label }: { charity: string; label: string }): string =>
  generateURI({ issuer: charity, label, secret })

/** The square code, drawn here: the secret goes to no one else. */
export const qrOf = async (uri: string): Promise<Html> =>
  raw(await drawQr(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 }))

/** The key as people type it, in fours. */
export const inFours = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ')

/**
 * The step of 30 seconds a code belongs to: the present one, or one beside it for a clock that is a little off.
 * Null when the code is wrong, or belongs to a step that was used already.
 */
export async function stepOf(
  secret: string,
  code: string,
  now: Temporal.Instant,
  lastStep: number,
): Promise<number | null> {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const epoch = Math.floor(now.epochMilliseconds / 1000)
  const found = await verify({ secret, token, epoch, period, epochTolerance: period })
  return found.valid && 'timeStep' in found && found.timeStep > lastStep ? found.timeStep : null
}
