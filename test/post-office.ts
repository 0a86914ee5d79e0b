import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'

/** How the post office treats a letter: takes it, or says no in the words of RFC 5321. */
export type Manner =
  | 'takes'
  | { readonly code: number; readonly words: string }
  | 'hangs up'
  | 'never answers'

export interface PostOffice {
  readonly url: string
  /** Every letter it took, read by another program than the one that wrote it. */
  readonly taken: Email[]
  /** How many programs are connected just now. */
  callers(): number
  treat(manner: Manner): void
  close(): Promise<void>
}

/** A mail server that speaks real SMTP, and answers as a test says; on a free port, or the one it had before. */
export async function postOffice({ port: wanted = 0 }: { port?: number } = {}): Promise<PostOffice> {
  const taken: Email[] = []
  let manner: Manner = 'takes'
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 200,
    onConnect(_session, done) {
      if (manner === 'never answers') return
      done()
    },
    onRcptTo(_address, _session, done) {
      if (typeof manner === 'object')
        return done(Object.assign(new Error(manner.words), { responseCode: manner.code }))
      done()
    },
    onData(stream: SMTPServerDataStream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (manner === 'hangs up') return cutOff()
        void take(Buffer.concat(parts), done)
      })
    },
  })
  const take = async (source: Buffer, done: () => void): Promise<void> => {
    taken.push(await PostalMime.parse(source))
    done()
  }
  const cutOff = (): void => {
    const { connections } = server as unknown as { connections: Set<{ close(): void }> }
    for (const connection of connections) connection.close()
  }
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    callers: () => (server as unknown as { connections: Set<unknown> }).connections.size,
    treat: (how) => {
      manner = how
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
