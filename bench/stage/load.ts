import { connect } from 'node:net'
import { createInterface } from 'node:readline'

/**
 * Asks as fast as it is answered, on a few connections kept open, each with one question at a time, without packing.
 * Reads orders from its input, `{port, connections, seconds, paths}` a line; says `{perSecond, faults}` for each.
 */
interface Order {
  port: number
  connections: number
  seconds: number
  /** Asked one after the other, and again from the first. */
  paths: string[]
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await carryOut(JSON.parse(line) as Order)))
}

async function carryOut(order: Order): Promise<{ perSecond: number; faults: number }> {
  const state = { answered: 0, faults: 0, next: 0, ends: performance.now() + order.seconds * 1000 }
  const started = performance.now()
  await Promise.all(Array.from({ length: order.connections }, () => ask(order, state)))
  return { perSecond: state.answered / ((performance.now() - started) / 1000), faults: state.faults }
}

function ask(
  order: Order,
  state: { answered: number; faults: number; next: number; ends: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: order.port, host: '127.0.0.1', noDelay: true })
    let awaited = -1
    const send = (): void => {
      if (performance.now() >= state.ends) {
        socket.destroy()
        return resolve()
      }
      socket.write(
        `GET ${order.paths[state.next++ % order.paths.length]!} HTTP/1.1\r\nhost: localhost\r\naccept: text/html\r\n\r\n`,
      )
    }
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('data', (data: Buffer) => {
      if (awaited < 0) {
        const end = data.indexOf('\r\n\r\n')
        const head = data.toString('latin1', 0, end)
        const length = /content-length: (\d+)/i.exec(head)
        if (!length) return reject(new Error(`An answer without its length: ${head.slice(0, 200)}`))
        if (!head.startsWith('HTTP/1.1 200')) state.faults++
        awaited = Number(length[1]) + end + 4
      }
      awaited -= data.length
      if (awaited > 0) return
      awaited = -1
      state.answered++
      send()
    })
  })
}
