import { fork, type ChildProcess } from 'node:child_process'
import { basename } from 'node:path'

/** A paper as the typesetter takes it. */
export interface Order {
  readonly file: string
  readonly text: string
  /** Seconds since 1970, for the document's own record of when it was made. */
  readonly madeAt: number
}

export type Delivery = { readonly pdf: Uint8Array } | { readonly fault: string }

const idleFor = 30_000
const longest = 60_000

let typesetter: ChildProcess | null = null
let resting: NodeJS.Timeout | undefined
let queue: Promise<unknown> = Promise.resolve()

/** Prints papers one after another, in a process that is there only while there is something to print. */
export function print(order: Order): Promise<Uint8Array> {
  const printed = queue.then(() => printNow(order))
  queue = printed.catch(() => undefined)
  return printed
}

/** Ends the typesetter at once; the next paper starts another. */
export function closePress(): void {
  clearTimeout(resting)
  typesetter?.kill('SIGKILL')
  typesetter = null
}

async function printNow(order: Order): Promise<Uint8Array> {
  clearTimeout(resting)
  const worker = typesetter?.connected ? typesetter : start()
  typesetter = worker
  hold(worker)
  const delivery = await delivered(worker, order)
  letGo(worker)
  resting = setTimeout(closePress, idleFor)
  resting.unref()
  if ('fault' in delivery)
    throw new Error(`The paper ${basename(order.file)} could not be printed: ${delivery.fault}`)
  return delivery.pdf
}

function start(): ChildProcess {
  // No settings and no secrets go into the typesetter: its environment is empty.
  const worker = fork(new URL('typesetter.ts', import.meta.url), [], {
    serialization: 'advanced',
    env: {},
    execArgv: ['--no-warnings'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  worker.on('error', () => undefined)
  return worker
}

function delivered(worker: ChildProcess, order: Order): Promise<Delivery> {
  return new Promise((resolve) => {
    const settle = (delivery: Delivery) => {
      clearTimeout(limit)
      worker.off('message', message)
      worker.off('exit', gone)
      resolve(delivery)
    }
    const message = (delivery: Delivery) => settle(delivery)
    const gone = () => settle({ fault: 'the typesetter stopped' })
    const limit = setTimeout(() => worker.kill('SIGKILL'), longest)
    worker.on('message', message)
    worker.on('exit', gone)
    worker.send(order, (fault) => fault && settle({ fault: 'the typesetter stopped' }))
  })
}

/** While it prints, it keeps this process alive; while it rests, it does not. */
const hold = (worker: ChildProcess) => {
  worker.ref()
  worker.channel?.ref()
}
const letGo = (worker: ChildProcess) => {
  worker.unref()
  worker.channel?.unref()
}
