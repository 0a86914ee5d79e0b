import { raw, type Html } from '../../../look/html.ts'

/** Read when somebody first uses codes, not at the start. */
const otp = () => import('otplib')

/** Seconds a code is shown (RFC 6238; what every app knows). */
const period = 30

export const newSecret = async (): Promise<string> => (await otp()).generateSecret({ length: 20 })

/** What an app reads from the square code. */
export const keyUri = async (
  secret: string,
  { charity, label }: { charity: string; label: string },
): Promise<string> => (await otp()).generateURI({ issuer: charity, label, secret })

/** The square code, drawn here: the secret goes to no one else. */
export async function qrOf(uri: string): Promise<Html> {
  const { default: qrcode } = await import('qrcode')
  return raw(await qrcode.toString(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 }))
}

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
  const { verify } = await otp()
  const found = await verify({ secret, token, epoch, period, epochTolerance: period })
  return found.valid && 'timeStep' in found && found.timeStep > lastStep ? found.timeStep : null
}
