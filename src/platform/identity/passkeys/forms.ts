import { z } from 'zod'

const base64url = z
  .string()
  .max(16_384)
  .regex(/^[\w-]*$/)

/** What a browser answers for a passkey, made or shown (WebAuthn level 3, the JSON forms). */
const answerSchema = z.object({
  id: base64url.min(1),
  rawId: base64url.min(1),
  type: z.literal('public-key'),
  authenticatorAttachment: z.string().max(40).optional(),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  response: z.object({
    clientDataJSON: base64url.min(1),
    attestationObject: base64url.optional(),
    authenticatorData: base64url.optional(),
    signature: base64url.optional(),
    userHandle: base64url.optional(),
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
})

export interface Answer {
  readonly credentialId: string
  readonly challenge: string
  readonly userHandle: string | undefined
  readonly json: z.output<typeof answerSchema>
}

/** Reads an answer as the form carries it; null when it is not one. */
export function readAnswer(typed: string): Answer | null {
  try {
    const json = answerSchema.parse(JSON.parse(typed))
    const told = z
      .object({ challenge: base64url.min(1) })
      .parse(JSON.parse(Buffer.from(json.response.clientDataJSON, 'base64url').toString('utf8')))
    return {
      credentialId: json.id,
      challenge: told.challenge,
      userHandle: json.response.userHandle || undefined,
      json,
    }
  } catch {
    return null
  }
}
