import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { adopt, ask, type Task } from './adoption.ts'
import { admissions, configuration } from './configuration.ts'
import { journalLength, lastWords, trimJournal } from './journal.ts'
import { CannotStart, freshSockets, writeWhole, type Place } from './place.ts'
import { chooseDoor, isAnswered, launch, shutDown } from './postmaster.ts'
import type { Door, Postmaster } from './postmaster.ts'
import { endLeftovers } from './processes.ts'

export interface Kept {
  readonly door: Door
  readonly adopted: boolean
  readonly stop: () => Promise<void>
  readonly onLost: (then: (fault: Error) => void) => void
}

/** Sees to it that a server runs from now on until `stop`: adopted or started, and started again when it dies. */
export async function keepServer(task: Task): Promise<Kept> {
  const { place, log, patience } = task
  const cancel = new AbortController()
  const whenLost: ((fault: Error) => void)[] = []
  const first = await begin(task, null, cancel.signal, patience)
  const { door } = first.server
  let server: Postmaster | null = first.server

  const trimming = setInterval(() => void trimJournal(place).catch(() => undefined), 60_000).unref()
  const keeping = keep()

  async function keep(): Promise<void> {
    while (server) {
      const since = performance.now()
      await server.gone
      server = null
      if (cancel.signal.aborted) return
      log('The database stopped unexpectedly. Starting it again.')
      if (performance.now() - since < 5_000) await pause(500)
      server = await again()
      if (server && cancel.signal.aborted) return shutDown(server)
      if (server) log('The database is back.')
    }
  }

  /** Tells once that it cannot be brought back, but keeps trying: a full disk may be emptied. */
  async function again(): Promise<Postmaster | null> {
    for (let told = false; !cancel.signal.aborted;) {
      try {
        return (await begin(task, door, cancel.signal, told ? 0 : patience)).server
      } catch (fault) {
        if (!told && !cancel.signal.aborted) {
          told = true
          log((fault as Error).message)
          for (const then of whenLost) then(fault as Error)
        }
        await pause(2_000, undefined, { signal: cancel.signal }).catch(() => undefined)
      }
    }
    return null
  }

  return {
    door,
    adopted: first.adopted,
    onLost: (then) => void whenLost.push(then),
    async stop() {
      cancel.abort()
      clearInterval(trimming)
      if (server) await shutDown(server)
      await keeping
      await endLeftovers(place.cluster)
    },
  }
}

/** Adopts the server of this place when one runs, else starts one; tries again each 100 ms while patience lasts. */
async function begin(task: Task, at: Door | null, cancelled: AbortSignal, patience: number) {
  const { place, engine, meanwhile } = task
  const since = await journalLength(place)
  const until = performance.now() + patience
  for (;;) {
    try {
      const running = await adopt(task, cancelled)
      if (running) return { server: running, adopted: true }
      const door = at ?? (await chooseDoor(place))
      await clearTheWay(task, door)
      const server = await launch(place, engine, door, cancelled, at ? undefined : meanwhile)
      await ask(task, door).catch(async (fault: unknown) => {
        await shutDown(server)
        throw fault
      })
      return { server, adopted: false }
    } catch (fault) {
      if (cancelled.aborted) throw fault
      if (performance.now() >= until) throw await explained(place, since, fault as Error)
      await pause(100)
    }
  }
}

async function explained(place: Place, since: number, fault: Error): Promise<CannotStart> {
  const words = await lastWords(place, since)
  return new CannotStart(
    `The database in ${place.data} does not start (${fault.message}): mend what its log says, then start again.` +
      (words && `\n${words}`),
    { cause: fault },
  )
}

/** No server of this place runs now: ends what is left of a killed one, and writes what the next is to read. */
async function clearTheWay({ place, engine, wishes }: Task, door: Door): Promise<void> {
  await endLeftovers(place.cluster)
  if (await isAnswered(place)) throw new Error('a server that cannot be seen from here already runs on it')
  await rm(join(place.cluster, 'postmaster.pid'), { force: true })
  await freshSockets(place)
  await writeIfNew(place, 'postgresql.conf', configuration(engine, wishes))
  await writeIfNew(place, 'pg_hba.conf', admissions(door.socket))
}

/** A full disk is no reason to refuse a start that needs nothing written. */
async function writeIfNew(place: Place, name: string, text: string): Promise<void> {
  const path = join(place.cluster, name)
  if ((await readFile(path, 'utf8').catch(() => '')) !== text) await writeWhole(place, path, text)
}
