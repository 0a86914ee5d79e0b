import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * The ceiling: `node:http` and nothing else. Of the bodies it is given it sends one after the other: each put
 * together from its pieces for every request (`pieces`), or the first as one constant buffer (`constant`).
 */
const chunks: Buffer[] = []
for await (const chunk of process.stdin) {
  chunks.push(chunk as Buffer)
  if ((chunk as Buffer).includes('\n')) break
}
const { how, bodies, headers } = JSON.parse(Buffer.concat(chunks).toString()) as {
  how: 'pieces' | 'constant'
  bodies: string[][]
  headers: Record<string, string>
}

const constant = Buffer.from(bodies[0]!.join(''))
let next = 0
const server = createServer({ keepAliveTimeout: 65_000 }, (_request, response) => {
  if (how === 'constant') {
    response.writeHead(200, { ...headers, 'content-length': constant.length })
    response.end(constant)
    return
  }
  let text = ''
  for (const piece of bodies[next++ % bodies.length]!) text += piece
  response.writeHead(200, { ...headers, 'content-length': Buffer.byteLength(text) })
  response.end(text)
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
process.once('SIGTERM', () => process.exit(0))
