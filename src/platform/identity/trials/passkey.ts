import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/** What a page asks of a passkey, made or shown. */
export interface PasskeyOptions {
  readonly challenge: string
  readonly rp?: { readonly id?: string }
  readonly user?: { readonly id: string }
  readonly rpId?: string
  readonly allowCredentials?: readonly { readonly id: string }[]
  readonly excludeCredentials?: readonly { readonly id: string }[]
}

/** What a passkey may do wrong in a test. */
export interface Flaw {
  readonly origin?: string
  /** The person did not show face, finger or code. */
  readonly unverified?: boolean
  readonly counter?: number
  readonly handle?: string
}

const present = 0x01
const verified = 0x04
const attested = 0x40

/** A passkey of a test: the real protocol (ES256, attestation `none`), without a browser. */
export class TestPasskey {
  readonly id = randomBytes(16).toString('base64url')
  readonly #key: KeyObject
  readonly #publicKey: Buffer
  #handle = ''
  counter = 0

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#key = privateKey
    const { x, y } = publicKey.export({ format: 'jwk' })
    this.#publicKey = cose(Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url'))
  }

  /** Answers `navigator.credentials.create`. */
  make(options: PasskeyOptions, origin: string, flaw: Flaw = {}): string {
    this.#handle = options.user?.id ?? ''
    const id = Buffer.from(this.id, 'base64url')
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    const data = Buffer.concat([
      this.#head(options.rp?.id ?? new URL(origin).hostname, flaw, attested),
      Buffer.alloc(16),
      length,
      id,
      this.#publicKey,
    ])
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      textItem('fmt'),
      textItem('none'),
      textItem('attStmt'),
      Buffer.from([0xa0]),
      textItem('authData'),
      bytesItem(data),
    ])
    return this.#answer({
      clientDataJSON: told('webauthn.create', options.challenge, flaw.origin ?? origin),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    })
  }

  /** Answers `navigator.credentials.get`. */
  show(options: PasskeyOptions, origin: string, flaw: Flaw = {}): string {
    const data = this.#head(options.rpId ?? new URL(origin).hostname, flaw, 0)
    const clientData = told('webauthn.get', options.challenge, flaw.origin ?? origin)
    const digest = createHash('sha256').update(Buffer.from(clientData, 'base64url')).digest()
    return this.#answer({
      clientDataJSON: clientData,
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', Buffer.concat([data, digest]), this.#key).toString('base64url'),
      userHandle: flaw.handle ?? this.#handle,
    })
  }

  #head(host: string, flaw: Flaw, more: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(flaw.counter ?? this.counter)
    const flags = present | (flaw.unverified ? 0 : verified) | more
    return Buffer.concat([createHash('sha256').update(host).digest(), Buffer.from([flags]), counter])
  }

  #answer(response: Record<string, unknown>): string {
    return JSON.stringify({
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response,
    })
  }
}

const told = (type: string, challenge: string, origin: string): string =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url')

/** CBOR (RFC 8949), as little as is needed. */
const textItem = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])

/** With the shortest head, as authenticators must write it. */
const bytesItem = (bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255]),
    bytes,
  ])

/** A public key in COSE (RFC 9053): EC2, ES256, P-256. */
const cose = (x: Buffer, y: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytesItem(x),
    Buffer.from([0x22]),
    bytesItem(y),
  ])
